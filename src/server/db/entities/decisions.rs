//! Table `decisions`.

use sea_orm::entity::prelude::*;

/// What a moderator decided, with the reasons that its owner was told.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decisions")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// The report it answers; none when nobody had reported anything.
    pub report_id: Option<i64>,
    /// The listing it is about.
    pub listing_id: Option<i64>,
    /// Whose listing it is.
    pub owner_id: Option<i64>,
    /// Who decided.
    pub moderator_id: Option<i64>,
    /// Slug of what was done.
    pub action: String,
    /// Slug of what it rests on.
    pub basis: String,
    /// The rule or the paragraph.
    pub clause: String,
    /// What it was about.
    pub facts: String,
    /// Whether a machine decided.
    pub automated: bool,
    /// When.
    pub decided_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
