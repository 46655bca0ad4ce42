//! Comparing what is new on the board with everything that is watched.
//!
//! Each listing is looked at once for each time it comes on the board, a moment later: by then the index knows it. Searches that
//! find it, its own matches, and the listings it matches are noted; telling is another job's work.

use std::{collections::BTreeSet, sync::Arc};

use chrono::Duration;
use sea_orm::ConnectionTrait;
use tokio_util::sync::CancellationToken;

use super::keeping::{ensure_own, parse_search};
use crate::{
    domain::{board_filter::BoardFilter, text::fold, watch_pace::WatchPace},
    matching::{
        features::{Match, Strength},
        index::ListingIndex,
        subject::Subject,
    },
    server::{
        db::{self, entities::listings},
        error::ServerResult,
        matches::best,
        matching::{entry::entry, follower, watched_words},
        state::AppState,
    },
};

/// A listing is looked at when it has been on the board for so long.
const SETTLED_AFTER: Duration = Duration::seconds(30);
/// What has been there for longer is no news, even if nobody has looked at it.
const NEWS_FOR: Duration = Duration::days(7);
/// Listings looked at in one go, and watches read at a time.
const BATCH: u64 = 100;
/// Matches of a listing that are worth a mail.
const STRONG: usize = 5;

/// Looks at everything new. As long as there is no index nothing is looked at: it is looked at once, and nothing would be found.
pub async fn look(app: &AppState, stop: &CancellationToken) -> ServerResult<()> {
    while app.matching.index().is_some() {
        let now = app.clock.now();
        let span = (now - NEWS_FOR, now - SETTLED_AFTER);
        let new = db::watch_finds::to_look_at(app.db.read(), span, now, BATCH).await?;
        if new.is_empty() {
            return Ok(());
        }
        // What was read here is committed, and in the index after this.
        follower::catch_up(app).await?;
        let Some(index) = app.matching.index() else { return Ok(()) };
        note_searches(app, &new).await?;
        for listing in &new {
            if stop.is_cancelled() || !note_matches(app, listing, &index).await? {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Notes which watched searches find the new listings.
async fn note_searches(app: &AppState, new: &[listings::Model]) -> ServerResult<()> {
    let now = app.clock.now();
    let mut after = 0;
    loop {
        let watches = db::watches::searches_after(app.db.read(), after, BATCH).await?;
        let Some(last) = watches.last() else { return Ok(()) };
        after = last.id;
        for watch in watches {
            let search = parse_search(watch.search.as_deref().unwrap_or_default())?;
            // Who begins to watch has seen what is there.
            let since: Vec<i64> =
                new.iter().filter(|listing| listing.published_at >= Some(watch.created_at)).map(|listing| listing.id).collect();
            if since.is_empty() {
                continue;
            }
            for key in found_among(app, &search, watch.account_id, &since).await? {
                db::watch_finds::insert(app.db.write(), watch.id, key, now).await?;
            }
        }
    }
}

/// Those of these listings that a search finds and that are not the account's own: by its words as on the board, else as the database
/// reads them.
async fn found_among(app: &AppState, search: &BoardFilter, account_id: i64, keys: &[i64]) -> ServerResult<Vec<i64>> {
    let found = |search: BoardFilter| async move {
        ServerResult::Ok(db::watch_finds::found_among(app.db.read(), &search, account_id, keys, app.clock.now()).await?)
    };
    // The index is only asked where everything else fits.
    let mut others = found(BoardFilter { query: String::new(), ..search.clone() }).await?;
    if others.is_empty() || fold(&search.query).is_empty() {
        return Ok(others);
    }
    let Some(by_words) = watched_words::found_among(app, &search.query, &others).await else { return found(search.clone()).await };
    others.retain(|key| by_words.contains(key));
    Ok(others)
}

/// Notes the strong matches of a new listing for both sides, and that it was looked at. False, and nothing is noted, when the index
/// was given up meanwhile: then nobody knows whether it was asked.
async fn note_matches(app: &AppState, listing: &listings::Model, index: &Arc<ListingIndex>) -> ServerResult<bool> {
    let now = app.clock.now();
    let strong = strong_matches(app, listing).await?;
    if !app.matching.asks(index) {
        return Ok(false);
    }
    let keys: Vec<i64> = strong.iter().map(|found| found.key).collect();
    let others = db::listings::by_keys(app.db.read(), &keys).await?;
    let mut concerned = keys.clone();
    concerned.push(listing.id);
    let refused: BTreeSet<(Option<i64>, i64)> =
        db::matches::dismissed_for(app.db.read(), &concerned).await?.into_iter().map(|row| (row.listing_id, row.other_id)).collect();
    let transaction = app.db.begin_write().await?;
    for other in &others {
        for (own, found) in [(listing, other), (other, listing)] {
            if !refused.contains(&(Some(own.id), found.id)) {
                note_match(&transaction, own, found, now).await?;
            }
        }
    }
    if let Some(published_at) = listing.published_at {
        db::watch_finds::note_look(&transaction, listing.id, published_at).await?;
    }
    transaction.commit().await?;
    Ok(true)
}

async fn strong_matches(app: &AppState, listing: &listings::Model) -> ServerResult<Vec<Match>> {
    let subject = Subject::Listing(entry(listing)?);
    let mut matches = best(app, subject, listing.owner(), STRONG).await?;
    // Some only come near the others they were found with.
    matches.found.retain(|found| found.strength >= Strength::Match);
    Ok(matches.found)
}

async fn note_match(
    db: &impl ConnectionTrait,
    own: &listings::Model,
    found: &listings::Model,
    now: chrono::DateTime<chrono::Utc>,
) -> ServerResult<()> {
    let watch = ensure_own(db, own, now).await?;
    if let Some(watch) = watch.filter(|watch| watch.pace != WatchPace::Never.slug()) {
        db::watch_finds::insert(db, watch.id, found.id, now).await?;
    }
    Ok(())
}
