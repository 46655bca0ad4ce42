//! Pictures of listings. One that belongs to no listing any more, or not yet, has no `listing_id`, and its files are deleted
//! before its row.

use sea_orm_migration::prelude::*;

use crate::columns::{id, index, moment, number, reference_or_null, text, text_or_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut listing = ForeignKey::create();
        listing.from("listing_pictures", "listing_id").to("listings", "id").on_delete(ForeignKeyAction::SetNull);
        manager
            .create_table(
                Table::create()
                    .table("listing_pictures")
                    .col(id())
                    .col(text("public_id").unique_key())
                    .col(reference_or_null("listing_id"))
                    .col(number("position"))
                    .col(text_or_null("alternative_text"))
                    .col(number("width"))
                    .col(number("height"))
                    .col(moment("created_at"))
                    .foreign_key(&mut listing)
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("listing_pictures", &["listing_id", "position"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("listing_pictures").to_owned()).await
    }
}
