//! Beginning a watch, changing its pace, and the list of them.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use crate::{
    domain::{
        board_filter::{BoardFilter, WATCH_PATH},
        listing::ListingLanguage,
        listing_id::ListingId,
        privacy::{PrivateData, find_private_data},
        watch_pace::WatchPace,
    },
    features::watches::model::{ShownWatch, WatchedThing},
    i18n::Locale,
    server::{
        context::RequestContext,
        db::{
            self,
            entities::{listings, watches},
        },
        error::{ServerError, ServerResult},
        listings::{board, lifecycle::changeable},
        random,
    },
};

/// Searches that one account can watch.
const SEARCHES_MAX: u64 = 50;
/// The field of the pace, in forms and in the address that a guest comes back to.
pub const PACE: &str = "hvor-tit";

/// What a search is stored as: the shortest query string that asks for the same listings.
fn stored(search: &BoardFilter) -> String {
    search.for_feed().path().split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default()
}

/// Whether a search may be kept: a CPR number is never stored, not even in the words of a search.
pub fn may_be_kept(search: &BoardFilter) -> bool {
    find_private_data(&search.query) != Some(PrivateData::CprNumber)
}

/// Reads a stored search.
pub(super) fn parse_search(stored: &str) -> ServerResult<BoardFilter> {
    board::read_filter(stored).map_err(|_| ServerError::Internal("a stored search cannot be read".into()))
}

/// Watches a search for the asker; one that is watched already gets the pace. False when there are too many.
///
/// # Errors
/// When the search may not be kept.
pub async fn begin(cx: &RequestContext, search: &BoardFilter, pace: WatchPace) -> ServerResult<bool> {
    let account_id = cx.account_id()?;
    let transaction = cx.app.db.begin_write().await?;
    let has_begun = begin_for(&transaction, account_id, search, pace, (cx.locale, cx.app.clock.now())).await?;
    transaction.commit().await?;
    Ok(has_begun)
}

async fn begin_for(
    db: &impl ConnectionTrait,
    account_id: i64,
    search: &BoardFilter,
    pace: WatchPace,
    (locale, now): (Locale, DateTime<Utc>),
) -> ServerResult<bool> {
    if !may_be_kept(search) {
        return Err(ServerError::BadRequest("a personal number in a search"));
    }
    let search = stored(search);
    // A second press waits here, and then finds what the first one has begun.
    db::accounts::hold(db, account_id).await?;
    if let Some(watch) = db::watches::of_search(db, account_id, &search).await? {
        db::watches::set_pace(db, watch.id, pace).await?;
        return Ok(true);
    }
    if db::watches::count_searches(db, account_id).await? >= SEARCHES_MAX {
        return Ok(false);
    }
    let watch = watches::ActiveModel { search: Set(Some(search)), ..new_row(account_id, pace, locale, now) };
    db::watches::insert(db, watch).await?;
    Ok(true)
}

/// Begins the watch that a guest chose before signing in, if `next_path` leads back to one; part of signing in.
pub async fn claim(db: &impl ConnectionTrait, next_path: &str, account_id: i64, when: (Locale, DateTime<Utc>)) -> ServerResult<()> {
    let Some(query) = next_path.strip_prefix(WATCH_PATH).and_then(|rest| rest.strip_prefix('?')) else { return Ok(()) };
    if let (Some(pace), Ok(search)) = (chosen_pace(query), board::read_filter(query))
        && may_be_kept(&search)
    {
        begin_for(db, account_id, &search, pace, when).await?;
    }
    Ok(())
}

/// The pace that an address carries.
pub fn chosen_pace(query: &str) -> Option<WatchPace> {
    let (_, value) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == PACE)?;
    WatchPace::from_slug(&value).filter(|pace| WatchPace::TELLING.contains(pace))
}

/// How often the asker is told about a search, if at all.
pub async fn pace_of_search(cx: &RequestContext, search: &BoardFilter) -> ServerResult<Option<WatchPace>> {
    let Some(signed_in) = &cx.signed_in else { return Ok(None) };
    let watch = db::watches::of_search(cx.app.db.read(), signed_in.account_id, &stored(search)).await?;
    Ok(watch.and_then(|watch| WatchPace::from_slug(&watch.pace)))
}

/// How often the owner of a listing is told about its matches. Nobody has to ask for it: it begins with a mail a day.
pub async fn pace_of_listing(cx: &RequestContext, listing: &listings::Model) -> ServerResult<WatchPace> {
    let watch = db::watches::of_listing(cx.app.db.read(), listing.id).await?;
    Ok(watch.and_then(|watch| WatchPace::from_slug(&watch.pace)).unwrap_or(AT_FIRST))
}

/// How often an owner is told who has said nothing about it.
const AT_FIRST: WatchPace = WatchPace::Daily;

/// Changes how often the asker is told about matches of an own listing.
pub async fn set_pace_of_listing(cx: &RequestContext, id: &ListingId, pace: WatchPace) -> ServerResult<()> {
    let listing = changeable(cx, id).await?;
    let transaction = cx.app.db.begin_write().await?;
    if let Some(watch) = ensure_own(&transaction, &listing, cx.app.clock.now()).await? {
        db::watches::set_pace(&transaction, watch.id, pace).await?;
    }
    Ok(transaction.commit().await?)
}

/// The watch of a listing that has an owner; made if there is none.
pub(super) async fn ensure_own(
    db: &impl ConnectionTrait,
    listing: &listings::Model,
    now: DateTime<Utc>,
) -> ServerResult<Option<watches::Model>> {
    // What belongs to an organisation is told to whoever answers for it there.
    let Some(account_id) = listing.account_id.or(listing.contact_id) else { return Ok(None) };
    if let Some(watch) = db::watches::of_listing(db, listing.id).await? {
        return Ok(Some(watch));
    }
    // Who writes Danish listings reads Danish; for all others English is the safer guess.
    let locale = if listing.listing_language() == ListingLanguage::Danish { Locale::Danish } else { Locale::English };
    let watch = watches::ActiveModel { listing_id: Set(Some(listing.id)), ..new_row(account_id, AT_FIRST, locale, now) };
    db::watches::insert(db, watch).await?;
    Ok(db::watches::of_listing(db, listing.id).await?)
}

fn new_row(account_id: i64, pace: WatchPace, locale: Locale, now: DateTime<Utc>) -> watches::ActiveModel {
    watches::ActiveModel {
        public_id: Set(random::short_id()),
        account_id: Set(account_id),
        search: Set(None),
        listing_id: Set(None),
        pace: Set(pace.slug().to_owned()),
        language: Set(locale.slug().to_owned()),
        created_at: Set(now),
        told_at: Set(None),
        ..Default::default()
    }
}

/// Everything the asker watches.
pub async fn own(cx: &RequestContext) -> ServerResult<Vec<ShownWatch>> {
    let watched = db::watches::of_account(cx.app.db.read(), cx.account_id()?).await?;
    watched.into_iter().map(|(watch, listing)| shown(watch, listing)).collect()
}

/// A watch as pages show it.
pub(super) fn shown(watch: watches::Model, listing: Option<listings::Model>) -> ServerResult<ShownWatch> {
    let thing = match listing {
        Some(listing) => WatchedThing::Listing { id: listing.listing_id()?, title: listing.title },
        None => WatchedThing::Search(parse_search(watch.search.as_deref().unwrap_or_default())?),
    };
    let pace = WatchPace::from_slug(&watch.pace).ok_or_else(|| ServerError::Internal("a stored pace cannot be read".into()))?;
    Ok(ShownWatch { id: watch.public_id, thing, pace })
}

/// Changes the pace of one of the asker's watches.
pub async fn set_pace(cx: &RequestContext, watch: &str, pace: WatchPace) -> ServerResult<()> {
    let watch = db::watches::named(cx.app.db.read(), cx.account_id()?, watch).await?.ok_or(ServerError::NotFound)?;
    Ok(db::watches::set_pace(cx.app.db.write(), watch.id, pace).await?)
}

/// Ends the asker's watch of a search.
pub async fn stop_search(cx: &RequestContext, search: &BoardFilter) -> ServerResult<()> {
    let watch = db::watches::of_search(cx.app.db.read(), cx.account_id()?, &stored(search)).await?.ok_or(ServerError::NotFound)?;
    Ok(db::watches::stop(cx.app.db.write(), &watch).await?)
}

/// Ends one of the asker's watches.
pub async fn stop(cx: &RequestContext, watch: &str) -> ServerResult<()> {
    let watch = db::watches::named(cx.app.db.read(), cx.account_id()?, watch).await?.ok_or(ServerError::NotFound)?;
    Ok(db::watches::stop(cx.app.db.write(), &watch).await?)
}
