//! Telling people what their watches have found.
//!
//! At once, or in one mail a day or a week; by day, a few listings at a time, each listing once. One mail tells what all watches of
//! an account with the same pace have found.

use sea_orm::ConnectionTrait;

use super::{letter, pauses, stopping, turns};
use crate::{
    domain::{email::EmailAddress, watch_pace::WatchPace},
    server::{
        db::{
            self,
            entities::{listings, watches},
            watch_finds::Rhythm,
        },
        error::ServerResult,
        mail::{self, NewMail, night::is_night},
        random,
        state::AppState,
    },
};

/// Listings in one mail.
const ROOM: usize = 5;
/// Watches that are asked what they have found; those that have found nothing new to the others let the next ones have a turn.
const ASKED: usize = 4 * ROOM;
/// Accounts read at a time.
const BATCH: u64 = 200;

/// What a mail tells of one watch.
pub(super) struct Told {
    /// The watch.
    pub watch: watches::Model,
    /// The listing that it watches, if it watches one.
    pub own: Option<listings::Model>,
    /// What it has found.
    pub found: Vec<listings::Model>,
    /// The address of the link that stops it.
    pub stop: String,
}

/// Tells what has been found to everybody whose turn it is. Nobody is told anything at night.
pub async fn tell(app: &AppState) -> ServerResult<()> {
    let now = app.clock.now();
    if is_night(now) {
        return Ok(());
    }
    for pace in WatchPace::TELLING {
        let rhythm = Rhythm { pace: *pace, not_since: pauses::not_since(*pace, now), now };
        let mut last = 0;
        loop {
            let accounts = db::watch_finds::accounts_to_tell(app.db.read(), &rhythm, last, BATCH).await?;
            let Some(end) = accounts.last() else { break };
            last = *end;
            for account_id in accounts {
                if let Err(error) = tell_account(app, account_id, &rhythm).await {
                    tracing::error!(account_id, %error, "somebody is told later");
                }
            }
        }
    }
    Ok(())
}

async fn tell_account(app: &AppState, account_id: i64, rhythm: &Rhythm) -> ServerResult<()> {
    let transaction = app.db.begin_write().await?;
    // Another process that tells the same account waits here, and then finds that it was told.
    let account = db::accounts::hold(&transaction, account_id).await?;
    let Some(recipient) = account.and_then(|account| EmailAddress::parse(&account.email)) else { return Ok(()) };
    let mut told = gather(&transaction, account_id, rhythm).await?;
    let ids: Vec<i64> = told.iter().map(|told| told.watch.id).collect();
    if told.is_empty() || !db::watches::note_told(&transaction, &ids, rhythm.pace, rhythm.now).await? {
        transaction.rollback().await?;
        return Ok(());
    }
    let mut shown = Vec::new();
    for told in &mut told {
        let keys: Vec<i64> = told.found.iter().map(|listing| listing.id).collect();
        told.stop = link_that_stops(&transaction, app, &[told.watch.id], rhythm).await?;
        shown.extend(keys);
    }
    db::watch_finds::note_told(&transaction, account_id, &shown, rhythm.now).await?;
    let stop_all = match told.as_slice() {
        [only] => only.stop.clone(),
        _ => link_that_stops(&transaction, app, &ids, rhythm).await?,
    };
    let letter = letter::about(&app.config, &told, &stop_all)?;
    let key = format!("watches:{account_id}:{}:{}", rhythm.pace.slug(), rhythm.now.timestamp_millis());
    let mail = NewMail { key, recipient: &recipient, letter: &letter, give_up_at: None, unsubscribe_url: Some(stop_all) };
    mail::enqueue(&transaction, app, mail).await?;
    transaction.commit().await?;
    app.exposure.note(shown);
    app.bell.ring();
    Ok(())
}

/// What an account is told now: of each watch in turn, those first that were told longest ago. Whoever is left out comes first in
/// the next mail.
async fn gather(db: &impl ConnectionTrait, account_id: i64, rhythm: &Rhythm) -> ServerResult<Vec<Told>> {
    let mut told = Vec::new();
    for (watch, own) in db::watch_finds::to_tell(db, rhythm, account_id).await?.into_iter().take(ASKED) {
        let found = db::watch_finds::untold(db, &watch, rhythm.now, ROOM).await?;
        told.push(Told { watch, own, found, stop: String::new() });
    }
    let found: Vec<Vec<i64>> = told.iter().map(|told| told.found.iter().map(|listing| listing.id).collect()).collect();
    for (told, share) in told.iter_mut().zip(turns::share(&found, ROOM)) {
        told.found.retain(|listing| share.contains(&listing.id));
    }
    told.retain(|told| !told.found.is_empty());
    Ok(told)
}

/// A new link for a mail, which stops these watches.
async fn link_that_stops(db: &impl ConnectionTrait, app: &AppState, ids: &[i64], rhythm: &Rhythm) -> ServerResult<String> {
    let token = random::token();
    db::watches::insert_link(db, &random::token_hash(&token), ids, rhythm.now).await?;
    Ok(stopping::link(&app.config, &token))
}
