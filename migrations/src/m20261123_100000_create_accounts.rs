//! Accounts, their sessions, the codes they sign in with, and what is left for them to read on the next page.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs_to_account, id, index, moment, moment_or_null, number, reference, text, text_or_null, yes_or_no};

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
                    .table("accounts")
                    .col(id())
                    .col(text("email"))
                    .col(text("email_key").unique_key())
                    .col(text_or_null("first_name"))
                    .col(text_or_null("postal_code"))
                    .col(yes_or_no("fifteen_or_older"))
                    .col(yes_or_no("under_eighteen"))
                    .col(text_or_null("privacy_version"))
                    .col(moment("created_at"))
                    .col(moment("last_seen_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sessions")
                    .col(id())
                    .col(reference("account_id"))
                    .col(text("public_id").unique_key())
                    .col(text("token_hash").unique_key())
                    .col(text("device"))
                    .col(yes_or_no("remembered"))
                    .col(moment("created_at"))
                    .col(moment("last_used_at"))
                    .foreign_key(&mut belongs_to_account("sessions", "account_id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("sessions", &["account_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_codes")
                    .col(id())
                    .col(text("email"))
                    .col(text("email_key"))
                    .col(text("code_hash"))
                    .col(text("link_hash").unique_key())
                    .col(text("browser_hash"))
                    .col(text("next_path"))
                    .col(number("tries"))
                    .col(moment("created_at"))
                    .col(moment("expires_at"))
                    .col(moment_or_null("ended_at"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("sign_in_codes", &["email_key"])).await?;
        manager.create_index(index("sign_in_codes", &["browser_hash"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("rate_limits")
                    .col(text("bucket").primary_key())
                    .col(number("used"))
                    .col(moment("window_ends_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("flash_messages")
                    .col(id())
                    .col(reference("account_id"))
                    .col(text("message"))
                    .col(moment("created_at"))
                    .foreign_key(&mut belongs_to_account("flash_messages", "account_id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("flash_messages", &["account_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["flash_messages", "rate_limits", "sign_in_codes", "sessions", "accounts"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
