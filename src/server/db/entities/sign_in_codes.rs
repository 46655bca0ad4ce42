//! Table `sign_in_codes`.

use sea_orm::entity::prelude::*;

/// A code that was sent, with its link.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_codes")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Where it was sent.
    pub email: String,
    /// The mailbox it belongs to.
    pub email_key: String,
    /// The code as argon2id.
    pub code_hash: String,
    /// What is kept of the link's token.
    pub link_hash: String,
    /// The browser that asked.
    pub browser_hash: String,
    /// Where to go after signing in.
    pub next_path: String,
    /// Wrong tries so far.
    pub tries: i32,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it stops working.
    pub expires_at: DateTimeUtc,
    /// When it was used or made void.
    pub ended_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
