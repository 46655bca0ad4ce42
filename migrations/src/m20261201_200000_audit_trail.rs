//! The audit trail: rows that are only ever added, each with a hash over its content and the hash before it.
//!
//! Triggers refuse to change a row, and to delete one that the chain has not let go of: whoever shortens the trail first moves
//! `removed_id` and `removed_hash` of its one row in `audit_chain` forward, and these never move back.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

use crate::columns::{big_number, index, moment, reference_or_null, text, text_or_null};

/// No inner key of another table is a reference that the database follows: an entry outlives what it tells about.
fn audit_entries() -> TableCreateStatement {
    let mut id = ColumnDef::new("id");
    id.big_integer().not_null().primary_key();
    Table::create()
        .table("audit_entries")
        .col(id)
        .col(moment("at"))
        .col(text("actor"))
        .col(reference_or_null("actor_id"))
        .col(text("event"))
        .col(text_or_null("subject"))
        .col(reference_or_null("subject_id"))
        .col(text("details"))
        .col(text("previous_hash"))
        .col(text("hash"))
        .to_owned()
}

fn audit_chain() -> TableCreateStatement {
    let mut id = ColumnDef::new("id");
    id.big_integer().not_null().primary_key();
    Table::create()
        .table("audit_chain")
        .col(id)
        .col(big_number("last_id"))
        .col(text("last_hash"))
        .col(big_number("removed_id"))
        .col(text("removed_hash"))
        .to_owned()
}

const SQLITE_TRIGGERS: &str = "
    CREATE TRIGGER audit_entries_never_change BEFORE UPDATE ON audit_entries
    BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
    CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries
    WHEN old.id > coalesce((SELECT max(removed_id) FROM audit_chain), 0)
    BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
    CREATE TRIGGER audit_chain_goes_on BEFORE UPDATE ON audit_chain
    WHEN new.last_id < old.last_id OR new.removed_id < old.removed_id OR new.removed_id > new.last_id
    BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
    CREATE TRIGGER audit_chain_stays BEFORE DELETE ON audit_chain
    BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;";

const POSTGRES_TRIGGERS: &str = "
    CREATE FUNCTION keep_audit_trail() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'the audit trail is only added to';
    END $$;
    CREATE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF old.id > coalesce((SELECT max(removed_id) FROM audit_chain), 0) THEN
            RAISE EXCEPTION 'the audit trail is only added to';
        END IF;
        RETURN old;
    END $$;
    CREATE TRIGGER audit_entries_never_change BEFORE UPDATE ON audit_entries
        FOR EACH ROW EXECUTE FUNCTION keep_audit_trail();
    CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries
        FOR EACH ROW EXECUTE FUNCTION keep_audit_entry();
    CREATE TRIGGER audit_entries_stay_all BEFORE TRUNCATE ON audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_trail();
    CREATE TRIGGER audit_chain_goes_on BEFORE UPDATE ON audit_chain
        FOR EACH ROW WHEN (new.last_id < old.last_id OR new.removed_id < old.removed_id OR new.removed_id > new.last_id)
        EXECUTE FUNCTION keep_audit_trail();
    CREATE TRIGGER audit_chain_stays BEFORE DELETE ON audit_chain
        FOR EACH ROW EXECUTE FUNCTION keep_audit_trail();
    CREATE TRIGGER audit_chain_stays_all BEFORE TRUNCATE ON audit_chain
        FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_trail();";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(audit_entries()).await?;
        manager.create_table(audit_chain()).await?;
        manager.create_index(index("audit_entries", &["actor_id"])).await?;
        manager.create_index(index("audit_entries", &["subject", "subject_id"])).await?;
        let is_postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
        let triggers = if is_postgres { POSTGRES_TRIGGERS } else { SQLITE_TRIGGERS };
        manager.get_connection().execute_unprepared(triggers).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Triggers go with their tables, and dropping a table fires none.
        for table in ["audit_chain", "audit_entries"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        if manager.get_database_backend() == DatabaseBackend::Postgres {
            let functions = "DROP FUNCTION keep_audit_entry(); DROP FUNCTION keep_audit_trail();";
            manager.get_connection().execute_unprepared(functions).await?;
        }
        Ok(())
    }
}
