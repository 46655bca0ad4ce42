//! Signing in: a code and a link are sent to an e-mail address, and whoever has them gets a session.
//!
//! Known and unknown addresses are treated alike from the first line to the last; the account is made when somebody signs in
//! for the first time.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction};
use subtle::ConstantTimeEq;

use super::code_mail;
use crate::{
    domain::{
        audit::{AuditActor, AuditEvent},
        email::EmailAddress,
        field_error::Problem,
        local_path::LocalPath,
        notice::Notice,
        sign_in::{CODE_MINUTES, SECONDS_BETWEEN_CODES, read_code},
    },
    server::{
        audit,
        context::RequestContext,
        db::{
            self,
            entities::{accounts, sign_in_codes},
        },
        error::{ServerError, ServerResult},
        flash,
        listings::guest_drafts,
        mail, random, rate_limit, sessions, watches,
    },
};

/// A code that was sent and not used yet.
#[derive(Clone, Debug)]
pub struct Challenge(sign_in_codes::Model);

/// What came of a new code being asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentAgain {
    /// It is on its way.
    Sent,
    /// The last one was sent a moment ago; ask again after so many seconds.
    TooSoon {
        /// Seconds to wait.
        seconds: u32,
    },
}

/// What came of a code or a link.
#[derive(Clone, Debug)]
pub enum Attempt {
    /// The browser is signed in.
    SignedIn(Entry),
    /// It is not.
    Failed(Problem),
}

/// A sign-in that was just made.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The token for the browser's cookie.
    pub token: String,
    /// "Husk mig" was chosen.
    pub remembered: bool,
    /// The account was made now.
    pub is_first: bool,
    /// The account has roles that wait for the second factor.
    pub needs_factor: bool,
    /// Where the person was going.
    pub next: Option<LocalPath>,
}

/// The code a link belongs to.
#[derive(Clone, Debug)]
pub struct Linked {
    /// The code.
    pub challenge: Challenge,
    /// Whether the browser that opened the link is the one that asked for the code.
    pub is_asking_browser: bool,
}

/// Sends a code and a link, and gives the token that binds them to the browser.
pub async fn send_code(cx: &RequestContext, email: &EmailAddress, next: Option<&LocalPath>) -> ServerResult<String> {
    send(cx, email, next, true).await
}

/// Sends a code to the address of the one who asks, who is signed in and shall prove it once more. There is no link in the mail: the
/// page that waits for the code may hold what somebody has written.
pub async fn send_code_again_to_own_address(cx: &RequestContext) -> ServerResult<()> {
    let account = db::accounts::by_id(cx.app.db.read(), cx.account_id()?).await?.ok_or(ServerError::NotFound)?;
    let email = EmailAddress::parse(&account.email).ok_or_else(unreadable)?;
    send(cx, &email, None, false).await?;
    Ok(())
}

async fn send(cx: &RequestContext, email: &EmailAddress, next: Option<&LocalPath>, with_link: bool) -> ServerResult<String> {
    let app = &cx.app;
    let (mailbox, network) = (email.key(), rate_limit::network(cx.client_ip));
    rate_limit::count(
        app,
        &[
            (rate_limit::CODES_PER_ADDRESS, &mailbox),
            (rate_limit::CODES_PER_ADDRESS_LONG, &mailbox),
            (rate_limit::CODES_PER_NETWORK, &network),
            (rate_limit::CODES_IN_ALL, ""),
        ],
    )
    .await?;
    let browser_token = cx.browser_token.clone().unwrap_or_else(random::token);
    let browser_hash = random::token_hash(&browser_token);
    let (code, link_token) = (random::code(), random::token());
    let code_hash = app.code_hasher.hash(code.clone()).await?;

    let now = app.clock.now();
    let expires_at = now + Duration::minutes(CODE_MINUTES);
    let link = with_link.then(|| code_mail::link(&app.config, &link_token));
    let letter = code_mail::letter(cx.locale, &code, link);
    let transaction = app.db.begin_write().await?;
    db::sign_in_codes::end_all_of_browser(&transaction, &browser_hash, now).await?;
    db::sign_in_codes::insert(
        &transaction,
        sign_in_codes::ActiveModel {
            email: Set(email.as_str().to_owned()),
            email_key: Set(mailbox.clone()),
            code_hash: Set(code_hash),
            link_hash: Set(random::token_hash(&link_token)),
            browser_hash: Set(browser_hash),
            next_path: Set(next.map(|path| path.as_str().to_owned()).unwrap_or_default()),
            tries: Set(0),
            created_at: Set(now),
            expires_at: Set(expires_at),
            ended_at: Set(None),
            ..Default::default()
        },
    )
    .await?;
    // Two spellings of one mailbox are one account, so the mail goes to the spelling the account was made with.
    let on_file = db::accounts::address_on_file(&transaction, &mailbox).await?;
    let recipient = on_file.and_then(|address| EmailAddress::parse(&address)).unwrap_or_else(|| email.clone());
    let mail = mail::NewMail {
        key: format!("sign-in-code {}", random::token_hash(&link_token)),
        recipient: &recipient,
        letter: &letter,
        give_up_at: Some(expires_at),
        unsubscribe_url: None,
    };
    mail::enqueue(&transaction, app, mail).await?;
    transaction.commit().await?;
    app.bell.ring();
    tracing::info!("a code was asked for");
    Ok(browser_token)
}

/// The latest code this browser asked for, whether or not it still works.
pub async fn pending(cx: &RequestContext) -> ServerResult<Option<Challenge>> {
    let Some(browser_token) = &cx.browser_token else {
        return Ok(None);
    };
    let latest = db::sign_in_codes::latest_of_browser(cx.app.db.read(), &random::token_hash(browser_token)).await?;
    Ok(latest.map(Challenge))
}

/// Sends a new code to the same address.
pub async fn send_again(cx: &RequestContext, challenge: &Challenge) -> ServerResult<SentAgain> {
    let wait = challenge.0.created_at + Duration::seconds(SECONDS_BETWEEN_CODES) - cx.app.clock.now();
    if wait > Duration::zero() {
        let seconds = u32::try_from(wait.num_seconds()).unwrap_or(0).max(1);
        return Ok(SentAgain::TooSoon { seconds });
    }
    let email = challenge.email_address()?;
    send_code(cx, &email, challenge.next().as_ref()).await?;
    Ok(SentAgain::Sent)
}

/// The code a link belongs to, as long as it works. Nothing is used up by looking.
pub async fn by_link(cx: &RequestContext, link_token: &str) -> ServerResult<Option<Linked>> {
    let Some(code) = db::sign_in_codes::by_link(cx.app.db.read(), &random::token_hash(link_token)).await? else {
        return Ok(None);
    };
    let challenge = Challenge(code);
    if !challenge.works(cx.app.clock.now()) {
        return Ok(None);
    }
    let asking = cx.browser_token.as_deref().map(random::token_hash).unwrap_or_default();
    let is_asking_browser = bool::from(asking.as_bytes().ct_eq(challenge.0.browser_hash.as_bytes()));
    Ok(Some(Linked { challenge, is_asking_browser }))
}

/// Tries a typed code.
pub async fn try_code(cx: &RequestContext, challenge: &Challenge, typed: &str, remember: bool) -> ServerResult<Attempt> {
    let Some(code) = read_code(typed) else {
        let problem = if typed.trim().is_empty() { Problem::Missing } else { Problem::WrongCode };
        return Ok(Attempt::Failed(problem));
    };
    let app = &cx.app;
    let row = &challenge.0;
    rate_limit::check(app, rate_limit::WRONG_CODES_PER_ADDRESS, &row.email_key).await?;
    if !db::sign_in_codes::take_try(app.db.write(), row.id, app.clock.now()).await? {
        return Ok(Attempt::Failed(Problem::CodeExpired));
    }
    if app.code_hasher.matches(code, row.code_hash.clone()).await? {
        return finish(cx, challenge, remember).await;
    }
    tracing::warn!("a wrong code was typed");
    rate_limit::count(app, &[(rate_limit::WRONG_CODES_PER_ADDRESS, &row.email_key)]).await?;
    let is_void = db::sign_in_codes::end_if_used_up(app.db.write(), row.id, app.clock.now()).await?;
    Ok(Attempt::Failed(if is_void { Problem::CodeExpired } else { Problem::WrongCode }))
}

/// Signs in with the link alone; only for the browser that asked for it.
pub async fn confirm_link(cx: &RequestContext, linked: &Linked, remember: bool) -> ServerResult<Attempt> {
    if linked.is_asking_browser { finish(cx, &linked.challenge, remember).await } else { Err(ServerError::Forbidden) }
}

/// Uses the code up and begins the session, both or neither.
async fn finish(cx: &RequestContext, challenge: &Challenge, remember: bool) -> ServerResult<Attempt> {
    let app = &cx.app;
    let now = app.clock.now();
    let email = challenge.email_address()?;
    let transaction = app.db.begin_write().await?;
    if !db::sign_in_codes::consume(&transaction, challenge.0.id, now).await? {
        transaction.rollback().await?;
        return Ok(Attempt::Failed(Problem::CodeExpired));
    }
    let (account, is_first) = db::accounts::find_or_insert(&transaction, &email, now).await?;
    welcome(&transaction, cx, &account, &challenge.0.next_path).await?;
    let token = sessions::begin(&transaction, cx, account.id, remember).await?;
    let needs_factor = !db::staff_roles::of_account_since(&transaction, account.id, now).await?.is_empty();
    note(&transaction, cx, &account, is_first).await?;
    transaction.commit().await?;
    metrics::counter!("byttebors_sign_ins_total").increment(1);
    tracing::info!(account = account.id, is_first, "signed in");
    Ok(Attempt::SignedIn(Entry { token, remembered: remember, is_first, needs_factor, next: challenge.next() }))
}

/// What every sign-in does for an account, whichever way it was made: the account stays, and what its owner wrote before belongs to it.
pub(in crate::server) async fn welcome(
    db: &impl ConnectionTrait,
    cx: &RequestContext,
    account: &accounts::Model,
    next_path: &str,
) -> ServerResult<()> {
    let now = cx.app.clock.now();
    db::accounts::touch(db, account.id, now).await?;
    if account.leaves_at.is_some() {
        flash::leave(db, &cx.app, account.id, Notice::AccountKept).await?;
    }
    guest_drafts::claim(db, next_path, account.id, now).await?;
    watches::keeping::claim(db, next_path, account.id, (cx.locale, now)).await?;
    Ok(())
}

/// Writes a sign-in into the audit trail; last of all, as everything there.
pub(in crate::server) async fn note(
    transaction: &DatabaseTransaction,
    cx: &RequestContext,
    account: &accounts::Model,
    is_first: bool,
) -> ServerResult<()> {
    let (now, by) = (cx.app.clock.now(), AuditActor::Account(account.id));
    if account.leaves_at.is_some() {
        audit::record(transaction, now, by, AuditEvent::AccountKept { account: account.id }).await?;
    }
    audit::record(transaction, now, by, AuditEvent::SignedIn { account: account.id, first: is_first }).await
}

impl Challenge {
    /// The address the code was sent to, as it was typed.
    pub fn email(&self) -> &str {
        &self.0.email
    }

    /// Whether it can still be used.
    pub fn works(&self, now: DateTime<Utc>) -> bool {
        self.0.ended_at.is_none() && now < self.0.expires_at
    }

    fn email_address(&self) -> ServerResult<EmailAddress> {
        EmailAddress::parse(&self.0.email).ok_or_else(unreadable)
    }

    /// Where to go afterwards.
    pub fn next(&self) -> Option<LocalPath> {
        LocalPath::parse(&self.0.next_path)
    }
}

fn unreadable() -> ServerError {
    ServerError::Internal("a stored address cannot be read".into())
}
