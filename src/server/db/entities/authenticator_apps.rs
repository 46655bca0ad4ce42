//! Table `authenticator_apps`.

use sea_orm::entity::prelude::*;

/// An app that makes codes for an account.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "authenticator_apps")]
pub struct Model {
    /// Whose it is.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: i64,
    /// What the app and the board share, in base 32.
    pub secret: String,
    /// The span of time of the last code that was taken; no earlier code is.
    pub last_step: i64,
    /// When the secret was made.
    pub made_at: DateTimeUtc,
    /// When a code first proved that the app has it; none while it is being set up.
    pub confirmed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
