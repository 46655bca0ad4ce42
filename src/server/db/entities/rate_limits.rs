//! Table `rate_limits`.

use sea_orm::entity::prelude::*;

/// How often something was done within a span of time.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rate_limits")]
pub struct Model {
    /// What is counted and for whom; never holds personal data in clear.
    #[sea_orm(primary_key, auto_increment = false)]
    pub bucket: String,
    /// Times so far.
    pub used: i32,
    /// When counting starts over.
    pub window_ends_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
