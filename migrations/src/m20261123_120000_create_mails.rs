//! The queue of mails to send: claimed by one process at a time, retried, sent once.

use sea_orm_migration::prelude::*;

use crate::columns::{id, index, moment, moment_or_null, number, text, text_or_null};

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
                    .table("mails")
                    .col(id())
                    .col(text("idempotency_key").unique_key())
                    .col(text("recipient"))
                    .col(text("subject"))
                    .col(text("text_body"))
                    .col(text("html_body"))
                    .col(text("language"))
                    .col(text("state"))
                    .col(number("attempts"))
                    .col(moment("due_at"))
                    .col(moment_or_null("give_up_at"))
                    .col(moment_or_null("claimed_until"))
                    .col(moment_or_null("sent_at"))
                    .col(text_or_null("last_error"))
                    .col(moment("created_at"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("mails", &["state", "due_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("mails").to_owned()).await
    }
}
