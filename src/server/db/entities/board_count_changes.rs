//! Table `board_count_changes`, written by triggers.

use sea_orm::entity::prelude::*;

/// A listing that came on the board or left it, and was not settled yet.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "board_count_changes")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Slug of the kind.
    pub kind: String,
    /// Slug of the category.
    pub category: String,
    /// District; empty is the whole municipality.
    pub postal_code: String,
    /// Slug of the kind of party.
    pub party_kind: String,
    /// The days it can happen, one bit each.
    pub day_mask: i32,
    /// One that came, or minus one that left.
    pub listings: i64,
}

impl ActiveModelBehavior for ActiveModel {}
