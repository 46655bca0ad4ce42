//! Table `watch_finds`.

use sea_orm::entity::prelude::*;

/// A listing that a watch has found and that waits to be told.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "watch_finds")]
pub struct Model {
    /// The watch.
    #[sea_orm(primary_key, auto_increment = false)]
    pub watch_id: i64,
    /// What it found.
    #[sea_orm(primary_key, auto_increment = false)]
    pub listing_id: i64,
    /// When.
    pub found_at: DateTimeUtc,
    /// The watch.
    #[sea_orm(belongs_to, from = "watch_id", to = "id")]
    pub watch: BelongsTo<super::watches::Entity>,
    /// What it found.
    #[sea_orm(belongs_to, from = "listing_id", to = "id")]
    pub listing: BelongsTo<super::listings::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
