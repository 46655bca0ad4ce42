//! Table `watch_links`.

use sea_orm::entity::prelude::*;

/// A link in a mail and a watch that it stops; it may stop several.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "watch_links")]
pub struct Model {
    /// What is kept of its token.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    /// What it stops.
    #[sea_orm(primary_key, auto_increment = false)]
    pub watch_id: i64,
    /// When it was mailed.
    pub made_at: DateTimeUtc,
    /// What it stops.
    #[sea_orm(belongs_to, from = "watch_id", to = "id")]
    pub watch: BelongsTo<super::watches::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
