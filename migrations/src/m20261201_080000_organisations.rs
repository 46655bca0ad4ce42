//! Organisations, who belongs to them, who is invited; what they have on the board, and for whom somebody signed in acts.
//!
//! A listing of an organisation has no `account_id`: it stays when the person goes who wrote it, and who is only its `contact_id`.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs_to_account, id, index, moment, moment_or_null, reference, reference_or_null, text, text_or_null};

/// Columns that point at rows of other tables, and what becomes of them with those.
const POINTERS: [(&str, &str, &str); 3] = [
    ("listings", "organisation_id", "REFERENCES organisations (id) ON DELETE CASCADE"),
    ("listings", "contact_id", "REFERENCES accounts (id) ON DELETE SET NULL"),
    ("sessions", "organisation_id", "REFERENCES organisations (id) ON DELETE SET NULL"),
];

fn organisations() -> TableCreateStatement {
    Table::create()
        .table("organisations")
        .col(id())
        .col(text("slug").unique_key())
        .col(text("kind"))
        .col(text("name"))
        .col(text("name_folded"))
        .col(text("name_order"))
        .col(text_or_null("cvr"))
        .col(text_or_null("postal_code"))
        .col(text("about"))
        .col(text("state"))
        .col(text_or_null("state_before"))
        .col(text_or_null("confirmation_method"))
        .col(text_or_null("confirmation_note"))
        .col(moment_or_null("confirmed_at"))
        .col(moment_or_null("children_declared_at"))
        .col(moment("created_at"))
        .to_owned()
}

fn belongs_to_organisation(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, "organisation_id").to("organisations", "id").on_delete(ForeignKeyAction::Cascade).to_owned()
}

fn memberships() -> TableCreateStatement {
    Table::create()
        .table("memberships")
        .col(text("public_id").unique_key())
        .col(reference("organisation_id"))
        .col(reference("account_id"))
        .col(text("role"))
        .col(text_or_null("away_until"))
        .col(moment("joined_at"))
        .primary_key(Index::create().col("organisation_id").col("account_id"))
        .foreign_key(&mut belongs_to_organisation("memberships"))
        .foreign_key(&mut belongs_to_account("memberships", "account_id"))
        .to_owned()
}

fn invitations() -> TableCreateStatement {
    let mut by = ForeignKey::create();
    by.from("invitations", "invited_by").to("accounts", "id").on_delete(ForeignKeyAction::SetNull);
    Table::create()
        .table("invitations")
        .col(id())
        .col(text("public_id").unique_key())
        .col(reference("organisation_id"))
        .col(text("email"))
        .col(text("email_key"))
        .col(text("role"))
        .col(text("token_hash").unique_key())
        .col(reference_or_null("invited_by"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .foreign_key(&mut belongs_to_organisation("invitations"))
        .foreign_key(&mut by)
        .to_owned()
}

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [organisations(), memberships(), invitations()] {
            manager.create_table(table).await?;
        }
        for (table, column, reference) in POINTERS {
            // SQLite adds a column that points somewhere only in these words.
            let added = format!("ALTER TABLE {table} ADD COLUMN {column} BIGINT {reference}");
            manager.get_connection().execute_unprepared(&added).await?;
            manager.create_index(index(table, &[column])).await?;
        }
        let indexes = [
            index("organisations", &["name_order"]),
            index("organisations", &["cvr"]),
            index("memberships", &["account_id"]),
            index("invitations", &["organisation_id", "email_key"]),
            index("invitations", &["expires_at"]),
            index("invitations", &["invited_by"]),
        ];
        for index in indexes {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column, _) in POINTERS.into_iter().rev() {
            manager.drop_index(Index::drop().name(format!("{table}_{column}_index")).table(table).to_owned()).await?;
            manager.alter_table(Table::alter().table(table).drop_column(column).to_owned()).await?;
        }
        for table in ["invitations", "memberships", "organisations"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
