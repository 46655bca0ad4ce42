//! Asking owners in good time whether a listing should stay, and doing what they answer with the link in that mail.
//!
//! The link needs no sign-in, so it can do no more than answer: give the listing one more period, or close it, which its
//! owner can undo. It belongs to the period it was sent in, and does nothing once that is over in any way.

use chrono::{DateTime, Duration, Utc};

use super::lifecycle::end_of_period;
use crate::{
    domain::{email::EmailAddress, listing::ListingLanguage, listing_id::ListingId, listing_state::ListingState},
    i18n::Locale,
    server::{
        config::Config,
        db::{self, entities::listings::Model, listings::Owned, renewals as rows},
        error::ServerResult,
        mail::{self, Letter, NewMail, Part},
        organisations::spokesperson::spokesperson,
        random,
        state::AppState,
    },
};

/// An owner is asked when a listing has this long left.
pub const ASKED_BEFORE: Duration = Duration::days(7);
/// What the address of a link ends with when "no" was pressed in the mail: the page then offers that answer first.
pub const SAYS_NO: &str = "svar=nej";
/// Owners asked in one go.
const BATCH: u64 = 200;

/// What an owner answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It should stay for one more period.
    Renew,
    /// It found what it sought, and is closed.
    CloseFound,
    /// It is no longer wanted, and is closed.
    Withdraw,
}

/// What became of a listing since its owner was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// Nothing yet.
    Unanswered,
    /// It has got a new period.
    Renewed,
    /// It has found what it sought.
    Found,
    /// It is no longer wanted.
    Withdrawn,
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The listing.
    pub id: ListingId,
    /// Its headline.
    pub title: String,
    /// When it leaves the board as things are.
    pub ends: DateTime<Utc>,
    /// What became of it.
    pub since: Since,
}

/// Asks the owners of listings that soon leave the board, each once a period.
pub async fn ask_owners(app: &AppState) -> ServerResult<()> {
    let now = app.clock.now();
    for listing in rows::to_ask(app.db.read(), now, now + ASKED_BEFORE, BATCH).await? {
        ask_owner(app, listing).await?;
    }
    Ok(())
}

async fn ask_owner(app: &AppState, (listing, owner): Owned) -> ServerResult<()> {
    let owner = match listing.organisation_id {
        Some(organisation) => spokesperson(app.db.read(), organisation, listing.contact_id, &app.clock.today()).await?,
        None => owner,
    };
    let Some((owner, ends)) = owner.zip(listing.expires_at) else {
        return Ok(());
    };
    let Some(recipient) = EmailAddress::parse(&owner.email) else {
        return Ok(());
    };
    let token = random::token();
    let transaction = app.db.begin_write().await?;
    if rows::note_asked(&transaction, &listing, random::token_hash(&token)).await? {
        let in_a_week = ends - app.clock.now() > ASKED_BEFORE - Duration::days(1);
        let letter = letter(&app.config, &listing, owner.first_name.as_deref(), Ends { at: ends, in_a_week }, &token)?;
        let key = format!("renewal:{}:{}", listing.id, ends.timestamp());
        mail::enqueue(&transaction, app, NewMail { key, recipient: &recipient, letter: &letter, give_up_at: None, unsubscribe_url: None })
            .await?;
    }
    transaction.commit().await?;
    app.bell.ring();
    Ok(())
}

/// The end of a period on the board.
struct Ends {
    at: DateTime<Utc>,
    in_a_week: bool,
}

/// The mail. Who writes Danish listings reads Danish; for all others English is the safer guess.
fn letter(config: &Config, listing: &Model, first_name: Option<&str>, ends: Ends, token: &str) -> ServerResult<Letter> {
    let locale = if listing.listing_language() == ListingLanguage::Danish { Locale::Danish } else { Locale::English };
    let link = link(config, token);
    Ok(Letter {
        locale,
        subject: locale.renewal_mail_subject(&listing.title, ends.in_a_week),
        parts: vec![
            Part::Text(locale.mail_hello_to(first_name)),
            Part::Text(locale.renewal_mail_asks(&listing.title, &locale.long_date(ends.at))),
            Part::Link { label: locale.renewal_mail_yes().to_owned(), url: link.clone() },
            Part::LesserLink { label: locale.renewal_mail_no().to_owned(), url: format!("{link}?{SAYS_NO}") },
            Part::LesserLink { label: locale.renewal_see().to_owned(), url: config.address_of(&listing.listing_id()?.path()) },
            Part::Text(locale.renewal_mail_or_not().to_owned()),
        ],
    })
}

/// The address of a link. Opening it changes nothing; it leads to a page with the answers.
fn link(config: &Config, token: &str) -> String {
    format!("{}forny/{token}", config.base_url)
}

/// What the link with this token leads to, while the period that was asked about, or the one it was renewed for, lasts.
pub async fn by_token(app: &AppState, token: &str) -> ServerResult<Option<Asked>> {
    let Some(listing) = rows::by_link(app.db.read(), &random::token_hash(token)).await? else {
        return Ok(None);
    };
    let Some(ends) = listing.expires_at.filter(|ends| *ends > app.clock.now()) else {
        return Ok(None);
    };
    let since = match listing.listing_state()? {
        ListingState::Published | ListingState::Paused if listing.renewal_for == Some(ends) => Since::Unanswered,
        ListingState::Published | ListingState::Paused => Since::Renewed,
        ListingState::ClosedFound => Since::Found,
        ListingState::ClosedWithdrawn => Since::Withdrawn,
        _ => return Ok(None),
    };
    Ok(Some(Asked { id: listing.listing_id()?, title: listing.title, ends, since }))
}

/// Does what was answered with a link; false when the link is used up or void.
pub async fn carry_out(app: &AppState, token: &str, answer: Answer) -> ServerResult<bool> {
    let (now, link_hash) = (app.clock.now(), random::token_hash(token));
    let transaction = app.db.begin_write().await?;
    let is_done = match answer {
        Answer::Renew => rows::renew(&transaction, &link_hash, now, end_of_period(now)).await?,
        Answer::CloseFound => rows::close(&transaction, &link_hash, now, ListingState::ClosedFound).await?,
        Answer::Withdraw => rows::close(&transaction, &link_hash, now, ListingState::ClosedWithdrawn).await?,
    };
    if let Some(owner) = rows::by_link(&transaction, &link_hash).await?.and_then(|listing| listing.account_id).filter(|_| is_done) {
        db::accounts::touch(&transaction, owner, now).await?;
    }
    transaction.commit().await?;
    if is_done {
        tracing::info!(?answer, "a listing was renewed or closed from a mail");
    }
    Ok(is_done)
}
