//! Asking owners in good time whether a listing should stay, and renewing it with the link in that mail.
//!
//! The link needs no sign-in, so it can do this one thing only: give the listing one more period. It belongs to the period
//! it was sent in, and does nothing once that is over in any way.

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
        random,
        state::AppState,
    },
};

/// An owner is asked when a listing has this long left.
pub const ASKED_BEFORE: Duration = Duration::days(7);
/// Owners asked in one go.
const BATCH: u64 = 200;

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The listing.
    pub id: ListingId,
    /// Its headline.
    pub title: String,
    /// When it leaves the board as things are.
    pub ends: DateTime<Utc>,
    /// Whether it has got a new period since the mail was sent.
    pub is_renewed: bool,
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
    let Some((recipient, ends)) = owner.and_then(|owner| EmailAddress::parse(&owner.email)).zip(listing.expires_at) else {
        return Ok(());
    };
    let token = random::token();
    let transaction = app.db.begin_write().await?;
    if rows::note_asked(&transaction, &listing, random::token_hash(&token)).await? {
        let letter = letter(&app.config, &listing, ends, &token);
        let key = format!("renewal:{}:{}", listing.id, ends.timestamp());
        mail::enqueue(&transaction, app, NewMail { key, recipient: &recipient, letter: &letter, give_up_at: None }).await?;
    }
    transaction.commit().await?;
    app.bell.ring();
    Ok(())
}

/// The mail. Who writes Danish listings reads Danish; for all others English is the safer guess.
fn letter(config: &Config, listing: &Model, ends: DateTime<Utc>, token: &str) -> Letter {
    let locale = if listing.listing_language() == ListingLanguage::Danish { Locale::Danish } else { Locale::English };
    Letter {
        locale,
        subject: locale.renewal_mail_subject(&listing.title),
        parts: vec![
            Part::Text(locale.mail_hello().to_owned()),
            Part::Text(locale.renewal_mail_leaves(&listing.title, &locale.long_date(ends))),
            Part::Link { label: locale.renewal_mail_button().to_owned(), url: link(config, token) },
            Part::Text(locale.renewal_mail_or_not().to_owned()),
        ],
    }
}

/// The address of a link. Opening it changes nothing; it leads to a page with a button.
fn link(config: &Config, token: &str) -> String {
    format!("{}forny/{token}", config.base_url)
}

/// What the link with this token leads to, while its listing is on the board.
pub async fn by_token(app: &AppState, token: &str) -> ServerResult<Option<Asked>> {
    let Some(listing) = rows::by_link(app.db.read(), &random::token_hash(token)).await? else {
        return Ok(None);
    };
    let is_there = matches!(listing.listing_state()?, ListingState::Published | ListingState::Paused);
    let Some(ends) = listing.expires_at.filter(|ends| is_there && *ends > app.clock.now()) else {
        return Ok(None);
    };
    let is_renewed = listing.renewal_for != Some(ends);
    Ok(Some(Asked { id: listing.listing_id()?, title: listing.title, ends, is_renewed }))
}

/// Gives the listing of a link one more period; false when the link is used up or void.
pub async fn renew(app: &AppState, token: &str) -> ServerResult<bool> {
    let (now, link_hash) = (app.clock.now(), random::token_hash(token));
    let transaction = app.db.begin_write().await?;
    let renewed = rows::renew(&transaction, &link_hash, now, end_of_period(now)).await?;
    if let Some(owner) = rows::by_link(&transaction, &link_hash).await?.and_then(|listing| listing.account_id).filter(|_| renewed) {
        db::accounts::touch(&transaction, owner, now).await?;
    }
    transaction.commit().await?;
    if renewed {
        tracing::info!("a listing was renewed from a mail");
    }
    Ok(renewed)
}
