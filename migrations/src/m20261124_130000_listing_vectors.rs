//! What listings mean, as vectors, and which of them a vector is still to be made for.
//!
//! Triggers ask for a vector whenever a listing comes on the board or changes there, in the transaction that does it, whoever does
//! it. What is asked for is counted rather than noted as yes or no, so that a change while a vector is being made is not forgotten.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

use crate::columns::{index, moment_or_null, number, text_or_null};

const ASK_FOR_BOARD: &str = "
    INSERT INTO listing_vectors (listing_id, asked, answered, attempts) SELECT id, 1, 0, 0 FROM listings WHERE state = 'published'";

/// Only these rows are looked for again and again; of a large board they are few.
const INDEX_WAITING: &str = "CREATE INDEX listing_vectors_waiting_index ON listing_vectors (listing_id) WHERE answered < asked";

const SQLITE_TRIGGERS: &str = "
    CREATE TRIGGER listings_vector_asked_when_added AFTER INSERT ON listings WHEN new.state = 'published' BEGIN
        INSERT INTO listing_vectors (listing_id, asked, answered, attempts) VALUES (new.id, 1, 0, 0);
    END;
    CREATE TRIGGER listings_vector_asked_when_changed
    AFTER UPDATE OF state, kind, category, title, body ON listings
    WHEN new.state = 'published'
        AND (old.state, old.kind, old.category, old.title, old.body) IS NOT (new.state, new.kind, new.category, new.title, new.body)
    BEGIN
        INSERT INTO listing_vectors (listing_id, asked, answered, attempts) VALUES (new.id, 1, 0, 0)
        ON CONFLICT (listing_id) DO UPDATE SET asked = listing_vectors.asked + 1, attempts = 0;
    END;";

const POSTGRES_TRIGGERS: &str = "
    CREATE FUNCTION ask_for_listing_vector() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO listing_vectors (listing_id, asked, answered, attempts) VALUES (new.id, 1, 0, 0)
        ON CONFLICT (listing_id) DO UPDATE SET asked = listing_vectors.asked + 1, attempts = 0;
        RETURN NULL;
    END $$;
    CREATE TRIGGER listings_vector_asked_when_added AFTER INSERT ON listings
        FOR EACH ROW WHEN (new.state = 'published') EXECUTE FUNCTION ask_for_listing_vector();
    CREATE TRIGGER listings_vector_asked_when_changed
        AFTER UPDATE OF state, kind, category, title, body ON listings
        FOR EACH ROW WHEN (new.state = 'published'
            AND (old.state, old.kind, old.category, old.title, old.body)
                IS DISTINCT FROM (new.state, new.kind, new.category, new.title, new.body))
        EXECUTE FUNCTION ask_for_listing_vector();";

const TRIGGERS: [&str; 2] = ["listings_vector_asked_when_added", "listings_vector_asked_when_changed"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut listing = ForeignKey::create();
        listing.from("listing_vectors", "listing_id").to("listings", "id").on_delete(ForeignKeyAction::Cascade);
        manager
            .create_table(
                Table::create()
                    .table("listing_vectors")
                    .col(ColumnDef::new("listing_id").big_integer().not_null().primary_key())
                    .col(number("asked"))
                    .col(number("answered"))
                    .col(number("attempts"))
                    .col(moment_or_null("claimed_until"))
                    .col(text_or_null("embedder"))
                    .col(text_or_null("text_hash"))
                    .col(ColumnDef::new("vector").blob().null())
                    .col(moment_or_null("made_at"))
                    .foreign_key(&mut listing)
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("listing_vectors", &["made_at"])).await?;
        let db = manager.get_connection();
        let is_postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
        for statement in [INDEX_WAITING, ASK_FOR_BOARD, if is_postgres { POSTGRES_TRIGGERS } else { SQLITE_TRIGGERS }] {
            db.execute_unprepared(statement).await?;
        }
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
            db.execute_unprepared("DROP FUNCTION ask_for_listing_vector()").await?;
        }
        manager.drop_table(Table::drop().table("listing_vectors").to_owned()).await
    }
}
