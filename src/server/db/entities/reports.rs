//! Table `reports`.

use sea_orm::entity::prelude::*;

/// Something that somebody has reported.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reports")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The number of the case.
    pub public_id: String,
    /// The page on the board.
    pub page: String,
    /// The listing on that page.
    pub listing_id: Option<i64>,
    /// Whose listing it is.
    pub owner_id: Option<i64>,
    /// Slug of what is wrong.
    pub category: String,
    /// What is wrong, in words.
    pub reason: String,
    /// The language it was written in.
    pub language: String,
    /// The account that reported it.
    pub reporter_id: Option<i64>,
    /// Who reported it, where that was said.
    pub reporter_name: Option<String>,
    /// Where the answer goes, where that was said.
    pub reporter_email: Option<String>,
    /// The same for every spelling of that address.
    pub reporter_email_key: Option<String>,
    /// What stood there then, as JSON.
    pub evidence: Option<String>,
    /// The hash of that.
    pub evidence_hash: Option<String>,
    /// When it was reported.
    pub created_at: DateTimeUtc,
    /// When somebody decided about it.
    pub decided_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
