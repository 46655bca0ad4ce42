//! What an account was told is remembered for the account. A watch that had told it may end, and another one of the same account
//! must not tell it again; what a watch has found is kept only as long as it waits to be told.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs_to_account, index, moment, moment_or_null, reference};

fn told_listings() -> TableCreateStatement {
    let mut belongs_to_listing = ForeignKey::create();
    belongs_to_listing.from("told_listings", "listing_id").to("listings", "id").on_delete(ForeignKeyAction::Cascade);
    Table::create()
        .table("told_listings")
        .col(reference("account_id"))
        .col(reference("listing_id"))
        .col(moment("told_at"))
        .primary_key(Index::create().col("account_id").col("listing_id"))
        .foreign_key(&mut belongs_to_account("told_listings", "account_id"))
        .foreign_key(&mut belongs_to_listing)
        .to_owned()
}

const TAKE_OVER: &str = "
    INSERT INTO told_listings (account_id, listing_id, told_at)
    SELECT watches.account_id, watch_finds.listing_id, MIN(watch_finds.told_at)
    FROM watch_finds JOIN watches ON watches.id = watch_finds.watch_id
    WHERE watch_finds.told_at IS NOT NULL
    GROUP BY watches.account_id, watch_finds.listing_id;
    DELETE FROM watch_finds WHERE told_at IS NOT NULL;";

/// One watch of the account is enough to remember what was told.
const GIVE_BACK: &str = "
    INSERT INTO watch_finds (watch_id, listing_id, found_at, told_at)
    SELECT MIN(watches.id), told_listings.listing_id, told_listings.told_at, told_listings.told_at
    FROM told_listings JOIN watches ON watches.account_id = told_listings.account_id
    GROUP BY told_listings.account_id, told_listings.listing_id
    ON CONFLICT (watch_id, listing_id) DO UPDATE SET told_at = excluded.told_at;";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(told_listings()).await?;
        manager.create_index(index("told_listings", &["listing_id"])).await?;
        manager.get_connection().execute_unprepared(TAKE_OVER).await?;
        manager.drop_index(Index::drop().table("watch_finds").name("watch_finds_told_at_index").to_owned()).await?;
        manager.alter_table(Table::alter().table("watch_finds").drop_column("told_at").to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("watch_finds").add_column(moment_or_null("told_at")).to_owned()).await?;
        manager.create_index(index("watch_finds", &["told_at"])).await?;
        manager.get_connection().execute_unprepared(GIVE_BACK).await?;
        manager.drop_table(Table::drop().table("told_listings").to_owned()).await
    }
}
