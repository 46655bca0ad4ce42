//! How accounts come to an end: their owner asks for it, or nobody has used them for two years.
//!
//! Either way a day is noted first and a mail tells about it. Signing in before that day is enough to stay; after it, everything
//! that belongs to the account is erased.

use chrono::{DateTime, Duration, Months, Utc};

use super::leaving_mail;
use crate::{
    domain::{
        audit::{AuditActor, AuditEvent},
        email::EmailAddress,
    },
    server::{
        audit,
        context::RequestContext,
        db::{self, entities::accounts, leaving as rows},
        erasures,
        error::{ServerError, ServerResult},
        mail::{self, Letter, NewMail},
        organisations, pictures,
        state::AppState,
    },
};

/// How long one can think better of it after asking for the end of one's account.
pub const DAYS_TO_REGRET: i64 = 14;
/// An account that nobody has used for so long is erased.
const UNUSED_MONTHS: Months = Months::new(24);
/// Its owner is told so long before, whatever else has happened.
pub const WARNED_BEFORE: Duration = Duration::days(30);
/// Accounts looked at in one go.
const BATCH: u64 = 200;

/// Begins the end of the asker's account: the listings leave the board, everybody is signed out, and a mail says until when one can
/// think better of it.
pub async fn ask(cx: &RequestContext) -> ServerResult<()> {
    let (app, account_id) = (&cx.app, cx.proved_lately()?);
    let leaves_at = app.clock.now() + Duration::days(DAYS_TO_REGRET);
    let transaction = app.db.begin_write().await?;
    let account = db::accounts::by_id(&transaction, account_id).await?.ok_or(ServerError::NotFound)?;
    if rows::note(&transaction, &account, leaves_at).await? {
        rows::pause_listings(&transaction, account_id).await?;
        tell(&transaction, app, &account, leaves_at, &leaving_mail::as_asked(cx.locale, &app.config, leaves_at)).await?;
    }
    db::sessions::delete_all(&transaction, account_id, None).await?;
    audit::record(&transaction, app.clock.now(), &cx.actor(), AuditEvent::LeavingAsked { account: account_id }).await?;
    transaction.commit().await?;
    app.bell.ring();
    tracing::info!(account = account_id, "somebody asked for the end of an account");
    Ok(())
}

/// Tells the owners of accounts that nobody has used for long, each once, and erases the accounts whose day has come.
pub async fn run(app: &AppState) -> ServerResult<()> {
    warn_unused(app).await?;
    erase_due(app).await
}

async fn warn_unused(app: &AppState) -> ServerResult<()> {
    let now = app.clock.now();
    for account in rows::unused_since(app.db.read(), now + WARNED_BEFORE - UNUSED_MONTHS, BATCH).await? {
        let leaves_at = (account.last_seen_at + UNUSED_MONTHS).max(now + WARNED_BEFORE);
        let transaction = app.db.begin_write().await?;
        if rows::note(&transaction, &account, leaves_at).await? {
            tell(&transaction, app, &account, leaves_at, &leaving_mail::unused(&app.config, leaves_at)).await?;
            audit::record(&transaction, now, AuditActor::Jobs, AuditEvent::LeavingAnnounced { account: account.id }).await?;
            tracing::info!(account = account.id, "the owner of an unused account is told that it will be erased");
        }
        transaction.commit().await?;
        app.bell.ring();
    }
    Ok(())
}

async fn erase_due(app: &AppState) -> ServerResult<()> {
    let now = app.clock.now();
    let due = rows::due(app.db.read(), now, BATCH).await?;
    if due.is_empty() {
        return Ok(());
    }
    for account in due {
        let transaction = app.db.begin_write().await?;
        let mails = rows::mails_to(&transaction, &account.email).await?;
        organisations::members::leave_all(&transaction, account.id, now).await?;
        if !rows::erase(&transaction, &account, now).await? {
            transaction.rollback().await?;
            continue;
        }
        let ledger = app.pictures.store();
        erasures::note(ledger, &account.erasure_id, now).await?;
        audit::record(&transaction, now, AuditActor::Jobs, AuditEvent::AccountErased { account: account.id }).await?;
        if let Err(error) = transaction.commit().await {
            erasures::take_back(ledger, &account.erasure_id).await?;
            return Err(error.into());
        }
        for mail in mails {
            app.transport.delete_file(mail.id, mail.created_at).await?;
        }
        tracing::info!(account = account.id, "an account was erased");
    }
    app.pages.forget();
    pictures::removal::remove_unused(app).await?;
    Ok(app.db.overwrite_deleted().await?)
}

async fn tell(
    db: &impl sea_orm::ConnectionTrait,
    app: &AppState,
    account: &accounts::Model,
    leaves_at: DateTime<Utc>,
    letter: &Letter,
) -> ServerResult<()> {
    if let Some(recipient) = EmailAddress::parse(&account.email) {
        let key = format!("leaving:{}:{}", account.id, leaves_at.timestamp());
        mail::enqueue(db, app, NewMail { key, recipient: &recipient, letter, give_up_at: Some(leaves_at), unsubscribe_url: None }).await?;
    }
    Ok(())
}
