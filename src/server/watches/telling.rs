//! Telling people what their watches have found: at once, or in one mail a day or a week; by day, a few listings at a time, each
//! listing once.

use crate::{
    domain::email::EmailAddress,
    server::{
        db::{
            self,
            entities::{accounts, watches},
        },
        error::ServerResult,
        mail::{self, NewMail},
        random,
        state::AppState,
    },
};

use super::{letter, quiet, stopping};

/// Listings in one mail.
const TOLD_AT_ONCE: u64 = 5;
/// Watches told in one go.
const BATCH: u64 = 200;

/// Tells what has been found to everybody whose turn it is. Nobody is told anything at night.
pub async fn tell(app: &AppState) -> ServerResult<()> {
    let now = app.clock.now();
    if quiet::is_quiet(now) {
        return Ok(());
    }
    for (watch, account) in db::watch_finds::to_tell(app.db.read(), |pace| quiet::not_since(pace, now), now, BATCH).await? {
        if let Some(account) = account {
            tell_one(app, &watch, &account).await?;
        }
    }
    Ok(())
}

async fn tell_one(app: &AppState, watch: &watches::Model, account: &accounts::Model) -> ServerResult<()> {
    let now = app.clock.now();
    let Some(recipient) = EmailAddress::parse(&account.email) else { return Ok(()) };
    let token = random::token();
    let transaction = app.db.begin_write().await?;
    let found = db::watch_finds::untold(&transaction, watch.id, now, TOLD_AT_ONCE).await?;
    if found.is_empty() || !db::watches::note_told(&transaction, watch, now).await? {
        transaction.rollback().await?;
        return Ok(());
    }
    let own = match watch.listing_id {
        Some(id) => db::listings::by_key(&transaction, id).await?,
        None => None,
    };
    let stop = stopping::link(&app.config, &token);
    let letter = letter::about(&app.config, watch, own.as_ref(), &found, &stop)?;
    let keys: Vec<i64> = found.iter().map(|listing| listing.id).collect();
    db::watch_finds::note_told(&transaction, watch.id, &keys, now).await?;
    db::watches::insert_link(&transaction, random::token_hash(&token), watch.id, now).await?;
    let key = format!("watch:{}:{}", watch.id, now.timestamp_millis());
    let mail = NewMail { key, recipient: &recipient, letter: &letter, give_up_at: None, unsubscribe_url: Some(stop) };
    mail::enqueue(&transaction, app, mail).await?;
    transaction.commit().await?;
    app.exposure.note(keys);
    app.bell.ring();
    Ok(())
}
