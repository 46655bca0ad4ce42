//! Table `mails`.

use sea_orm::entity::prelude::*;

/// A mail to send.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mails")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Two mails for one event have one key.
    pub idempotency_key: String,
    /// One address.
    pub recipient: String,
    /// Subject line.
    pub subject: String,
    /// The whole mail as text.
    pub text_body: String,
    /// The same as HTML.
    pub html_body: String,
    /// Its language.
    pub language: String,
    /// Where a press in the mail program ends mails of this sort.
    pub unsubscribe_url: Option<String>,
    /// waiting, sent or failed.
    pub state: String,
    /// Tries so far.
    pub attempts: i32,
    /// When to try next.
    pub due_at: DateTimeUtc,
    /// When it is no longer worth sending.
    pub give_up_at: Option<DateTimeUtc>,
    /// A process is sending it until then.
    pub claimed_until: Option<DateTimeUtc>,
    /// When the mail server took it.
    pub sent_at: Option<DateTimeUtc>,
    /// Why the last try failed.
    pub last_error: Option<String>,
    /// When it was queued.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
