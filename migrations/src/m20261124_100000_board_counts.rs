//! How many listings stand on the board, by everything the filters look at, so that no page has to count them.
//!
//! Triggers note every coming and going in `board_count_changes`, in the transaction that does it, whoever does it. Notes are
//! only ever added, so nobody waits for anybody. From time to time they are settled: added to `board_counts` and deleted.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

use crate::columns::{big_number, id, number, text};

/// What the filters look at. Empty text stands for the whole municipality, because a key has no nulls.
fn facets() -> [ColumnDef; 5] {
    [text("kind"), text("category"), text("postal_code"), text("party_kind"), number("day_mask")]
}

/// The same of a listing that is on the board already.
const COUNT_BOARD: &str = "
    INSERT INTO board_counts (kind, category, postal_code, party_kind, day_mask, listings, settlement)
    SELECT kind, category, coalesce(postal_code, ''), party_kind, day_mask, count(*), 1
    FROM listings WHERE state = 'published'
    GROUP BY kind, category, coalesce(postal_code, ''), party_kind, day_mask";

const SQLITE_TRIGGERS: &str = "
    CREATE TRIGGER listings_counted_when_added AFTER INSERT ON listings WHEN new.state = 'published' BEGIN
        INSERT INTO board_count_changes (kind, category, postal_code, party_kind, day_mask, listings)
        VALUES (new.kind, new.category, coalesce(new.postal_code, ''), new.party_kind, new.day_mask, 1);
    END;
    CREATE TRIGGER listings_counted_when_deleted AFTER DELETE ON listings WHEN old.state = 'published' BEGIN
        INSERT INTO board_count_changes (kind, category, postal_code, party_kind, day_mask, listings)
        VALUES (old.kind, old.category, coalesce(old.postal_code, ''), old.party_kind, old.day_mask, -1);
    END;
    CREATE TRIGGER listings_counted_when_changed
    AFTER UPDATE OF state, kind, category, postal_code, party_kind, day_mask ON listings
    WHEN (old.state = 'published' OR new.state = 'published')
        AND (old.state, old.kind, old.category, old.postal_code, old.party_kind, old.day_mask)
            IS NOT (new.state, new.kind, new.category, new.postal_code, new.party_kind, new.day_mask)
    BEGIN
        INSERT INTO board_count_changes (kind, category, postal_code, party_kind, day_mask, listings)
        SELECT old.kind, old.category, coalesce(old.postal_code, ''), old.party_kind, old.day_mask, -1 WHERE old.state = 'published';
        INSERT INTO board_count_changes (kind, category, postal_code, party_kind, day_mask, listings)
        SELECT new.kind, new.category, coalesce(new.postal_code, ''), new.party_kind, new.day_mask, 1 WHERE new.state = 'published';
    END;";

const POSTGRES_TRIGGERS: &str = "
    CREATE FUNCTION note_board_count_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' AND old.state = 'published' THEN
            INSERT INTO board_count_changes (kind, category, postal_code, party_kind, day_mask, listings)
            VALUES (old.kind, old.category, coalesce(old.postal_code, ''), old.party_kind, old.day_mask, -1);
        END IF;
        IF TG_OP <> 'DELETE' AND new.state = 'published' THEN
            INSERT INTO board_count_changes (kind, category, postal_code, party_kind, day_mask, listings)
            VALUES (new.kind, new.category, coalesce(new.postal_code, ''), new.party_kind, new.day_mask, 1);
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER listings_counted_when_added AFTER INSERT ON listings
        FOR EACH ROW WHEN (new.state = 'published') EXECUTE FUNCTION note_board_count_change();
    CREATE TRIGGER listings_counted_when_deleted AFTER DELETE ON listings
        FOR EACH ROW WHEN (old.state = 'published') EXECUTE FUNCTION note_board_count_change();
    CREATE TRIGGER listings_counted_when_changed
        AFTER UPDATE OF state, kind, category, postal_code, party_kind, day_mask ON listings
        FOR EACH ROW WHEN ((old.state = 'published' OR new.state = 'published')
            AND (old.state, old.kind, old.category, old.postal_code, old.party_kind, old.day_mask)
                IS DISTINCT FROM (new.state, new.kind, new.category, new.postal_code, new.party_kind, new.day_mask))
        EXECUTE FUNCTION note_board_count_change();";

const TRIGGERS: [&str; 3] = ["listings_counted_when_added", "listings_counted_when_deleted", "listings_counted_when_changed"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut key = Index::create();
        let mut counts = Table::create();
        counts.table("board_counts");
        for mut column in facets() {
            key.col(column.get_column_name());
            counts.col(&mut column);
        }
        counts.col(big_number("listings")).col(big_number("settlement")).primary_key(&mut key);
        manager.create_table(counts).await?;
        manager.create_index(crate::columns::index("board_counts", &["settlement"])).await?;
        let mut changes = Table::create();
        changes.table("board_count_changes").col(id());
        for mut column in facets() {
            changes.col(&mut column);
        }
        manager.create_table(changes.col(big_number("listings")).to_owned()).await?;
        let db = manager.get_connection();
        db.execute_unprepared(COUNT_BOARD).await?;
        let is_postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
        db.execute_unprepared(if is_postgres { POSTGRES_TRIGGERS } else { SQLITE_TRIGGERS }).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let is_postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
        for trigger in TRIGGERS {
            let of_table = if is_postgres { " ON listings" } else { "" };
            db.execute_unprepared(&format!("DROP TRIGGER {trigger}{of_table}")).await?;
        }
        if is_postgres {
            db.execute_unprepared("DROP FUNCTION note_board_count_change()").await?;
        }
        for table in ["board_count_changes", "board_counts"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
