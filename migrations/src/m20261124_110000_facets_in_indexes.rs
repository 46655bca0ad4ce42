//! Indexes of the board that hold everything the filters look at, so that a listing that is filtered away is not even read;
//! and one for what ends soon.

use sea_orm_migration::prelude::*;

use crate::columns::index;

/// For the whole board and for each filter: the name, and the column that is filtered by.
const BOARD: [(&str, Option<&str>); 5] = [
    ("listings_board_index", None),
    ("listings_board_kind_index", Some("kind")),
    ("listings_board_category_index", Some("category")),
    ("listings_board_district_index", Some("postal_code")),
    ("listings_board_party_index", Some("party_kind")),
];
/// What the order and the question whether a listing's time is over need.
const IN_ORDER: [&str; 4] = ["published_at", "id", "expires_at", "created_at"];
/// What the filters look at.
const FACETS: [&str; 5] = ["kind", "category", "postal_code", "party_kind", "day_mask"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

impl Migration {
    /// Makes the indexes of the board anew, with these columns after those of the order.
    async fn remake(manager: &SchemaManager<'_>, more: &[&'static str]) -> Result<(), DbErr> {
        for (name, filter) in BOARD {
            manager.drop_index(Index::drop().name(name).table("listings").to_owned()).await?;
            let mut index = Index::create();
            index.name(name).table("listings").col("state");
            let more = more.iter().copied().filter(|column| Some(*column) != filter);
            for column in filter.into_iter().chain(IN_ORDER).chain(more) {
                index.col(column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        Self::remake(manager, &FACETS).await?;
        manager.drop_index(Index::drop().name("listings_state_expires_at_id_index").table("listings").to_owned()).await?;
        let mut ending = Index::create();
        ending.name("listings_ending_index").table("listings");
        for column in ["state", "expires_at", "id"].into_iter().chain(FACETS) {
            ending.col(column);
        }
        manager.create_index(ending).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("listings_ending_index").table("listings").to_owned()).await?;
        manager.create_index(index("listings", &["state", "expires_at", "id"])).await?;
        Self::remake(manager, &[]).await
    }
}
