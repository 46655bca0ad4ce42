//! Which listings changed, in an order that can be followed, so that the search index of every process follows the database.
//!
//! Triggers note every change of what the index knows, in the transaction that makes it, whoever makes it. On SQLite one
//! transaction writes at a time, so the keys are the order. On PostgreSQL keys become visible out of order, so each note holds the
//! number of its transaction. The stamp tells a note from one with the same key in a copy of the database that went another way.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

use crate::columns::{big_number, id, index, reference, text};

/// What the index knows of a listing.
const KNOWN: &[&str] = &[
    "account_id",
    "availability",
    "body",
    "category",
    "expires_at",
    "kind",
    "language",
    "party_kind",
    "postal_code",
    "practical",
    "public_id",
    "published_at",
    "quantity",
    "remaining",
    "remote",
    "state",
    "title",
    "unit",
];

fn sqlite_triggers() -> String {
    let note = |row: &str| format!("INSERT INTO listing_changes (listing_id, written_in, stamp) VALUES ({row}.id, 0, hex(randomblob(8)));");
    format!(
        "INSERT INTO listing_changes (listing_id, written_in, stamp) VALUES (0, 0, hex(randomblob(8)));
        CREATE TRIGGER listings_noted_when_added AFTER INSERT ON listings WHEN new.state = 'published' BEGIN {} END;
        CREATE TRIGGER listings_noted_when_deleted AFTER DELETE ON listings WHEN old.state = 'published' BEGIN {} END;
        CREATE TRIGGER listings_noted_when_changed AFTER UPDATE OF {} ON listings
        WHEN (old.state = 'published' OR new.state = 'published') AND ({}) IS NOT ({}) BEGIN {} END;",
        note("new"),
        note("old"),
        KNOWN.join(", "),
        of("old"),
        of("new"),
        note("new"),
    )
}

fn postgres_triggers() -> String {
    format!(
        "INSERT INTO listing_changes (listing_id, written_in, stamp) VALUES (0, 0, gen_random_uuid()::text);
        CREATE FUNCTION note_listing_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO listing_changes (listing_id, written_in, stamp) VALUES (
                CASE WHEN TG_OP = 'DELETE' THEN old.id ELSE new.id END,
                pg_current_xact_id()::text::bigint,
                gen_random_uuid()::text
            );
            RETURN NULL;
        END $$;
        CREATE TRIGGER listings_noted_when_added AFTER INSERT ON listings
            FOR EACH ROW WHEN (new.state = 'published') EXECUTE FUNCTION note_listing_change();
        CREATE TRIGGER listings_noted_when_deleted AFTER DELETE ON listings
            FOR EACH ROW WHEN (old.state = 'published') EXECUTE FUNCTION note_listing_change();
        CREATE TRIGGER listings_noted_when_changed AFTER UPDATE OF {} ON listings
            FOR EACH ROW WHEN ((old.state = 'published' OR new.state = 'published') AND ({}) IS DISTINCT FROM ({}))
            EXECUTE FUNCTION note_listing_change();",
        KNOWN.join(", "),
        of("old"),
        of("new"),
    )
}

/// The known columns of the row before or after a change.
fn of(row: &str) -> String {
    KNOWN.iter().map(|column| format!("{row}.{column}")).collect::<Vec<_>>().join(", ")
}

const TRIGGERS: [&str; 3] = ["listings_noted_when_added", "listings_noted_when_deleted", "listings_noted_when_changed"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut table = Table::create();
        table.table("listing_changes").col(id()).col(reference("listing_id")).col(big_number("written_in")).col(text("stamp"));
        manager.create_table(table).await?;
        manager.create_index(index("listing_changes", &["written_in"])).await?;
        let is_postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
        let triggers = if is_postgres { postgres_triggers() } else { sqlite_triggers() };
        manager.get_connection().execute_unprepared(&triggers).await?;
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
            db.execute_unprepared("DROP FUNCTION note_listing_change()").await?;
        }
        manager.drop_table(Table::drop().table("listing_changes").to_owned()).await
    }
}
