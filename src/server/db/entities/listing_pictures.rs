//! Table `listing_pictures`.

use sea_orm::entity::prelude::*;

/// A picture of a listing.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "listing_pictures")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The unguessable id in its address, under which its files are kept.
    pub public_id: String,
    /// Its listing; none while its files are written, and when they are to be deleted.
    pub listing_id: Option<i64>,
    /// Its place among the pictures of the listing, from 0.
    pub position: i32,
    /// What it shows, in words; empty for mere decoration, none when nobody has said yet.
    pub alternative_text: Option<String>,
    /// Pixels from side to side of its largest file.
    pub width: i32,
    /// Pixels from top to bottom of its largest file.
    pub height: i32,
    /// When it was sent.
    pub created_at: DateTimeUtc,
    /// Its listing.
    #[sea_orm(belongs_to, from = "listing_id", to = "id")]
    pub listing: BelongsTo<Option<super::listings::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
