//! Table `audit_chain`, of one row.

use sea_orm::entity::prelude::*;

/// The two ends of the audit trail.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_chain")]
pub struct Model {
    /// Always the same.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The number of the last entry.
    pub last_id: i64,
    /// Its hash.
    pub last_hash: String,
    /// The number of the last entry that was deleted, because it was old.
    pub removed_id: i64,
    /// The hash it had.
    pub removed_hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
