//! Table `sessions`.

use sea_orm::entity::prelude::*;

/// A browser that is signed in.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose it is.
    pub account_id: i64,
    /// Names it on the profile page.
    pub public_id: String,
    /// What is kept of the cookie's token.
    pub token_hash: String,
    /// Browser and system in words.
    pub device: String,
    /// "Husk mig" was chosen.
    pub remembered: bool,
    /// The organisation that its person acts for.
    pub organisation_id: Option<i64>,
    /// When it began.
    pub created_at: DateTimeUtc,
    /// When it was last used.
    pub last_used_at: DateTimeUtc,
    /// Whether it began with more than the code from a mail.
    pub with_factor: bool,
}

impl ActiveModelBehavior for ActiveModel {}
