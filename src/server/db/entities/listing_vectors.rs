//! Table `listing_vectors`.

use sea_orm::entity::prelude::*;

/// What a listing means, and whether that is up to date.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "listing_vectors")]
pub struct Model {
    /// Its listing.
    #[sea_orm(primary_key, auto_increment = false)]
    pub listing_id: i64,
    /// How many times a vector was asked for.
    pub asked: i32,
    /// How many of these times are answered by the vector.
    pub answered: i32,
    /// Tries that failed since it was last asked for.
    pub attempts: i32,
    /// Until when a process works on it, or nobody tries again.
    pub claimed_until: Option<DateTimeUtc>,
    /// What made the vector.
    pub embedder: Option<String>,
    /// Hash of the text it was made of.
    pub text_hash: Option<String>,
    /// The vector, a byte a number.
    #[sea_orm(column_type = "Blob")]
    pub vector: Option<Vec<u8>>,
    /// When it was made or found to be right still.
    pub made_at: Option<DateTimeUtc>,
    /// Its listing.
    #[sea_orm(belongs_to, from = "listing_id", to = "id")]
    pub listing: BelongsTo<super::listings::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
