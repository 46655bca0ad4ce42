//! Table `board_counts`.

use sea_orm::entity::prelude::*;

/// How many listings with these facets stood on the board when it was counted last.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "board_counts")]
pub struct Model {
    /// Slug of the kind.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// Slug of the category.
    #[sea_orm(primary_key, auto_increment = false)]
    pub category: String,
    /// District; empty is the whole municipality.
    #[sea_orm(primary_key, auto_increment = false)]
    pub postal_code: String,
    /// Slug of the kind of party.
    #[sea_orm(primary_key, auto_increment = false)]
    pub party_kind: String,
    /// The days it can happen, one bit each.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day_mask: i32,
    /// How many.
    pub listings: i64,
    /// The settlement that changed this row last; a later one has a greater number.
    pub settlement: i64,
}

impl ActiveModelBehavior for ActiveModel {}
