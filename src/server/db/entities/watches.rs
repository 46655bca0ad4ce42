//! Table `watches`.

use sea_orm::entity::prelude::*;

/// Something somebody wants to be told about.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "watches")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Names it in forms.
    pub public_id: String,
    /// Whose it is.
    pub account_id: i64,
    /// The query string of the search that is watched.
    pub search: Option<String>,
    /// The own listing whose matches are watched.
    pub listing_id: Option<i64>,
    /// Slug of how often it is told.
    pub pace: String,
    /// The language of its mails.
    pub language: String,
    /// When it was begun.
    pub created_at: DateTimeUtc,
    /// When it was told last.
    pub told_at: Option<DateTimeUtc>,
    /// Whose it is.
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::accounts::Entity>,
    /// The own listing.
    #[sea_orm(belongs_to, from = "listing_id", to = "id")]
    pub listing: BelongsTo<Option<super::listings::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
