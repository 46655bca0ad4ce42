//! Listings: drafts keep what was typed in `form`, everything else keeps its judged words in columns. What a guest wrote
//! before signing in waits in `guest_drafts`.

use sea_orm_migration::prelude::*;

use crate::columns::{
    belongs_to_account, id, index, moment, moment_or_null, number, number_or_null, reference_or_null, text, text_or_null, yes_or_no,
};

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
                    .table("listings")
                    .col(id())
                    .col(text("public_id").unique_key())
                    .col(reference_or_null("account_id"))
                    .col(text("state"))
                    .col(text_or_null("form"))
                    .col(text("kind"))
                    .col(text("title"))
                    .col(text("body"))
                    .col(text("category"))
                    .col(text("party_kind"))
                    .col(text_or_null("party_name"))
                    .col(text_or_null("postal_code"))
                    .col(yes_or_no("remote"))
                    .col(text("availability"))
                    .col(number("day_mask"))
                    .col(number_or_null("quantity"))
                    .col(text_or_null("unit"))
                    .col(text("language"))
                    .col(text("search_text"))
                    .col(moment("created_at"))
                    .col(moment("updated_at"))
                    .col(moment_or_null("published_at"))
                    .col(moment_or_null("expires_at"))
                    .foreign_key(&mut belongs_to_account("listings", "account_id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("listings", &["account_id"])).await?;
        manager.create_index(index("listings", &["state", "published_at", "id"])).await?;
        manager.create_index(index("listings", &["state", "expires_at", "id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("guest_drafts")
                    .col(id())
                    .col(text("public_id").unique_key())
                    .col(text("form"))
                    .col(moment("created_at"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("guest_drafts", &["created_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["guest_drafts", "listings"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
