//! Table `recovery_codes`.

use sea_orm::entity::prelude::*;

/// A code on paper.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_codes")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose it is.
    pub account_id: i64,
    /// Its first letters.
    pub name: String,
    /// The other ones as argon2id.
    pub code_hash: String,
    /// When it was made.
    pub made_at: DateTimeUtc,
    /// When it was used.
    pub used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
