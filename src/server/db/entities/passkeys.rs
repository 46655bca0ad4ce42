//! Table `passkeys`.

use sea_orm::entity::prelude::*;

/// A key that a device keeps for an account; here is its public half.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkeys")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose it is.
    pub account_id: i64,
    /// Names it in forms.
    pub public_id: String,
    /// Names it to devices.
    pub credential_id: String,
    /// The public key as the device gave it (COSE), in base 64.
    pub public_key: String,
    /// How often the device says it has signed; nought from those that do not count.
    pub sign_count: i64,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub made_at: DateTimeUtc,
    /// When it was last used.
    pub used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
