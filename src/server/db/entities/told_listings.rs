//! Table `told_listings`.

use sea_orm::entity::prelude::*;

/// A listing that an account was told of, by whichever of its watches; it is told once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "told_listings")]
pub struct Model {
    /// Who was told.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    /// Of what.
    #[sea_orm(primary_key, auto_increment = false)]
    pub listing_id: i64,
    /// When.
    pub told_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
