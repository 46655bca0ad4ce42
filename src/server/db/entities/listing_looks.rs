//! Table `listing_looks`.

use sea_orm::entity::prelude::*;

/// A listing that was compared with all watches.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "listing_looks")]
pub struct Model {
    /// The listing.
    #[sea_orm(primary_key, auto_increment = false)]
    pub listing_id: i64,
    /// When it had come on the board.
    pub looked_for: DateTimeUtc,
    /// The listing.
    #[sea_orm(belongs_to, from = "listing_id", to = "id")]
    pub listing: BelongsTo<super::listings::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
