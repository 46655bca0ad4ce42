//! Table `listing_changes`, written by triggers and by the count of what was shown.

use sea_orm::entity::prelude::*;

/// A note that a listing came on the board, left it, or changed while on it, or was shown about twice as often as before.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "listing_changes")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The listing; 0 in the note that the history begins with.
    pub listing_id: i64,
    /// The number of the transaction that wrote it; 0 on SQLite, where the keys are in order.
    pub written_in: i64,
    /// Tells it from a note with the same key in a copy of the database that went another way.
    pub stamp: String,
}

impl ActiveModelBehavior for ActiveModel {}
