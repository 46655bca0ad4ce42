//! Listings away from the board: on a poster, in a feed, in the list of addresses for search engines.

use chrono::{DateTime, Utc};

use super::view::card;
use crate::{
    domain::{
        board_filter::BoardFilter,
        category::Category,
        excerpt::whole_sentences,
        listing_id::ListingId,
        listing_state::ListingState,
        permissions::listings::{ListingAction, may},
    },
    features::{listings::model::ListingCard, sharing::model::Poster},
    server::{
        context::RequestContext,
        db::{board, entities::listings::Model, listings as rows},
        error::{ServerError, ServerResult},
    },
};

/// As many listings as a feed holds.
const IN_A_FEED: u64 = 50;
/// As many characters of a description as people read while they walk past.
const ON_A_POSTER: usize = 180;

/// A listing in a feed.
#[derive(Clone, Debug)]
pub struct FeedEntry {
    /// What its card shows.
    pub card: ListingCard,
    /// The whole description.
    pub body: String,
    /// Its category.
    pub category: Category,
    /// When it came on the board.
    pub published: DateTime<Utc>,
    /// When it changed last.
    pub updated: DateTime<Utc>,
}

/// A page of a listing that search engines may show.
#[derive(Clone, Debug)]
pub struct ListingAddress {
    /// Its path.
    pub path: String,
    /// When it changed last.
    pub updated: DateTime<Utc>,
}

/// What the poster of a listing shows. A paused listing has one for its owner only, an ended one has none.
pub async fn poster(cx: &RequestContext, id: &ListingId) -> ServerResult<Poster> {
    let (listing, owner) = rows::find(cx.app.db.read(), id).await?.ok_or(ServerError::NotFound)?;
    let subject = listing.subject()?;
    let now = cx.app.clock.now();
    let may_be_shown = match subject.state {
        ListingState::Published => true,
        ListingState::Paused => may(&cx.actor(), ListingAction::Change, subject),
        _ => false,
    };
    if !may_be_shown || listing.expires_at.is_none_or(|end| end <= now) {
        return Err(ServerError::NotFound);
    }
    Ok(Poster {
        card: card(cx, &listing, owner.as_ref())?,
        words: whole_sentences(&listing.body, ON_A_POSTER),
        address: cx.app.config.address_of(&id.path()),
        is_paused: subject.state == ListingState::Paused,
    })
}

/// The newest listings that a search finds.
pub async fn feed(cx: &RequestContext, filter: &BoardFilter) -> ServerResult<Vec<FeedEntry>> {
    let now = cx.app.clock.now();
    let found = board::newest(cx.app.db.read(), &filter.for_feed(), now, IN_A_FEED).await?;
    found
        .iter()
        .map(|(listing, owner)| {
            Ok(FeedEntry {
                card: card(cx, listing, owner.as_ref())?,
                body: listing.body.clone(),
                category: category(listing)?,
                published: listing.published_at.unwrap_or(listing.created_at),
                updated: last_change(listing.updated_at, listing.published_at),
            })
        })
        .collect()
}

/// The pages of the newest listings on the board, at most so many.
pub async fn addresses(cx: &RequestContext, at_most: u64) -> ServerResult<Vec<ListingAddress>> {
    let found = board::addresses(cx.app.db.read(), cx.app.clock.now(), at_most).await?;
    let address = |(id, updated, published): board::Address| {
        let path = ListingId::parse(&id)?.path();
        Some(ListingAddress { path, updated: last_change(updated, published) })
    };
    Ok(found.into_iter().filter_map(address).collect())
}

fn category(listing: &Model) -> ServerResult<Category> {
    Category::from_slug(&listing.category).ok_or_else(|| ServerError::Internal("a listing on the board has no category".into()))
}

/// Putting a listing back on the board does not change its words, but is news.
fn last_change(updated: DateTime<Utc>, published: Option<DateTime<Utc>>) -> DateTime<Utc> {
    published.map_or(updated, |published| published.max(updated))
}
