//! Table `match_dismissals`.

use sea_orm::entity::prelude::*;

/// A match that somebody has said no to.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "match_dismissals")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who said it.
    pub account_id: i64,
    /// The own listing; none for a suggestion to the person.
    pub listing_id: Option<i64>,
    /// The listing that does not fit.
    pub other_id: i64,
    /// Slug of the reason, where one was given.
    pub reason: Option<String>,
    /// When.
    pub dismissed_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
