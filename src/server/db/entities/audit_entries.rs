//! Table `audit_entries`, which is only added to.

use sea_orm::entity::prelude::*;

/// Something that happened, chained to what happened before.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_entries")]
pub struct Model {
    /// Its number in the chain, without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// When.
    pub at: DateTimeUtc,
    /// What kind of actor did it.
    pub actor: String,
    /// The inner id of the account that did it.
    pub actor_id: Option<i64>,
    /// What was done.
    pub event: String,
    /// The kind of record it was done to.
    pub subject: Option<String>,
    /// The inner id of that record.
    pub subject_id: Option<i64>,
    /// The facts of the event, as JSON.
    pub details: String,
    /// The hash of the entry before it.
    pub previous_hash: String,
    /// The hash of this entry.
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
