//! Table `passkey_challenges`.

use sea_orm::entity::prelude::*;

/// Random bytes that a device is to sign, once and soon.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkey_challenges")]
pub struct Model {
    /// What is kept of them.
    #[sea_orm(primary_key, auto_increment = false)]
    pub challenge_hash: String,
    /// Who shall answer; anybody when somebody wants to sign in.
    pub account_id: Option<i64>,
    /// When they stop working.
    pub expires_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
