//! Indexes that a page of the board is read from in its order, however many listings there are; and counted from alone.

use sea_orm_migration::prelude::*;

use crate::columns::index;

/// One for the whole board and one for each filter: the name, and the column that is filtered by.
const BOARD: [(&str, Option<&str>); 5] = [
    ("listings_board_index", None),
    ("listings_board_kind_index", Some("kind")),
    ("listings_board_category_index", Some("category")),
    ("listings_board_district_index", Some("postal_code")),
    ("listings_board_party_index", Some("party_kind")),
];

/// What the order and the question whether a listing's time is over need.
const IN_ORDER: [&str; 4] = ["published_at", "id", "expires_at", "created_at"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("listings_state_published_at_id_index").table("listings").to_owned()).await?;
        for (name, filter) in BOARD {
            let mut index = Index::create();
            index.name(name).table("listings").col("state");
            for column in filter.into_iter().chain(IN_ORDER) {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in BOARD {
            manager.drop_index(Index::drop().name(name).table("listings").to_owned()).await?;
        }
        manager.create_index(index("listings", &["state", "published_at", "id"])).await
    }
}
