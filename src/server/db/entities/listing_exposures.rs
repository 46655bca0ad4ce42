//! Table `listing_exposures`.

use sea_orm::entity::prelude::*;

/// How often a listing was shown as a match of another one.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "listing_exposures")]
pub struct Model {
    /// The listing.
    #[sea_orm(primary_key, auto_increment = false)]
    pub listing_id: i64,
    /// How often, on pages and in mails.
    pub shown: i64,
    /// The listing.
    #[sea_orm(belongs_to, from = "listing_id", to = "id")]
    pub listing: BelongsTo<super::listings::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
