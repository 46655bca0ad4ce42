//! Table `guest_drafts`.

use sea_orm::entity::prelude::*;

/// A listing a guest wrote before signing in.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guest_drafts")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The id the listing will have; whoever knows it wrote it.
    pub public_id: String,
    /// What was typed, as JSON.
    pub form: String,
    /// When it was left.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
