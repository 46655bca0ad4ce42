//! The board: searching, filtering and counting what is on it.

use super::view::card;
use crate::{
    domain::board_filter::{BoardFilter, COUNT_MAX, PAGE_MAX, PAGE_SIZE},
    features::listings::model::{BoardResults, ListingCard},
    server::{
        context::RequestContext,
        db::listings as rows,
        error::{ServerError, ServerResult},
        pictures,
    },
};

/// One page of what the query string of a board's address asks for.
pub async fn search_query(cx: &RequestContext, query: &str) -> ServerResult<BoardResults> {
    search(cx, &read_filter(query)?).await
}

/// Reads the query string of a board's address.
pub fn read_filter(query: &str) -> ServerResult<BoardFilter> {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    BoardFilter::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
        .map_err(|_| ServerError::BadRequest("unknown filter"))
}

/// One page of what a search finds.
pub async fn search(cx: &RequestContext, filter: &BoardFilter) -> ServerResult<BoardResults> {
    let now = cx.app.clock.now();
    let db = cx.app.db.read();
    let found = rows::search(db, filter, now).await?;
    let total =
        if filter.page == 1 && found.len() < PAGE_SIZE as usize { found.len() as u64 } else { rows::count(db, filter, now).await? };
    let mut pictures = pictures::show::first_of(cx, found.iter().map(|(listing, _)| listing.id).collect()).await?;
    let cards = found
        .iter()
        .map(|(listing, owner)| Ok(ListingCard { picture: pictures.remove(&listing.id), ..card(cx, listing, owner.as_ref())? }))
        .collect::<ServerResult<Vec<_>>>()?;
    let total = u32::try_from(total).unwrap_or(u32::MAX);
    let pages = total.min(COUNT_MAX + 1).div_ceil(PAGE_SIZE).min(PAGE_MAX);
    let count = if total > COUNT_MAX { None } else { Some(total) };
    Ok(BoardResults { cards, count, page: filter.page, last_page: if count.is_none() { PAGE_MAX } else { pages.max(1) } })
}

/// The newest listings, for the front page.
pub async fn newest(cx: &RequestContext, how_many: usize) -> ServerResult<(Vec<ListingCard>, Option<u32>)> {
    let mut results = search(cx, &BoardFilter::default()).await?;
    results.cards.truncate(how_many);
    Ok((results.cards, results.count))
}
