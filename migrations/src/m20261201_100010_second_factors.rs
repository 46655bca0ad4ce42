//! What people prove with, besides the code from a mail, that it is them: an app that makes codes, and codes on paper.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs_to_account, big_number, id, index, moment, moment_or_null, reference, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("authenticator_apps")
                    .col(reference("account_id").primary_key())
                    .col(text("secret"))
                    .col(big_number("last_step"))
                    .col(moment("made_at"))
                    .col(moment_or_null("confirmed_at"))
                    .foreign_key(&mut belongs_to_account("authenticator_apps", "account_id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("recovery_codes")
                    .col(id())
                    .col(reference("account_id"))
                    .col(text("name"))
                    .col(text("code_hash"))
                    .col(moment("made_at"))
                    .col(moment_or_null("used_at"))
                    .foreign_key(&mut belongs_to_account("recovery_codes", "account_id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("recovery_codes", &["account_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["recovery_codes", "authenticator_apps"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
