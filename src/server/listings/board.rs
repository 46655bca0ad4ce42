//! The board: searching, filtering and counting what is on it.

use std::cmp::Reverse;

use super::{choices, view::card_of, words};
use crate::{
    domain::{
        board_choices::ChoiceCounts,
        board_filter::{BoardFilter, COUNT_MAX, PAGE_MAX, PAGE_SIZE},
        distance::{outwards_from, stretches},
        kind::Kind,
    },
    features::listings::model::{BoardResults, ListingCard},
    server::{
        context::RequestContext,
        db::{
            board::{self as rows, Window},
            cards::CardRow,
        },
        error::{ServerError, ServerResult},
    },
};

/// How many listings the front page shows.
const ON_FRONT_PAGE: u32 = 3;

/// Reads the query string of a board's address.
pub fn read_filter(query: &str) -> ServerResult<BoardFilter> {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    BoardFilter::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
        .map_err(|_| ServerError::BadRequest("unknown filter"))
}

/// One page of what a search finds.
pub async fn search(cx: &RequestContext, filter: &BoardFilter) -> ServerResult<BoardResults> {
    if let Some(results) = words::search(cx, filter).await? {
        return Ok(results);
    }
    let choices = choices::count(cx, filter).await?;
    let total = match &choices {
        Some(choices) => choices.total,
        None => u32::try_from(rows::count(cx.app.db.read(), filter, cx.app.clock.now()).await?).unwrap_or(u32::MAX),
    };
    let found = if filter.offset() < total { page(cx, filter, choices.as_ref()).await? } else { Vec::new() };
    let cards = cards(cx, filter, &found)?;
    let (count, last_page) = count_and_last_page(total);
    Ok(BoardResults { cards, count, choices, page: filter.page, last_page, near: Vec::new(), did_you_mean: None, suggested: Vec::new() })
}

/// How many are told, and the last page that can be asked for.
pub(super) fn count_and_last_page(total: u32) -> (Option<u32>, u32) {
    if total > COUNT_MAX { (None, PAGE_MAX) } else { (Some(total), total.div_ceil(PAGE_SIZE).clamp(1, PAGE_MAX)) }
}

/// The newest listing of each kind, and how many there are on the board, for the front page. Where a kind is missing, another
/// listing takes its place.
pub async fn newest_of_each_kind(cx: &RequestContext) -> ServerResult<(Vec<ListingCard>, Option<u32>)> {
    let everything = BoardFilter::default();
    let total = choices::count(cx, &everything).await?.map(|choices| choices.total).filter(|total| *total <= COUNT_MAX);
    let (mut chosen, mut others) = (Vec::new(), Vec::new());
    for kind in Kind::ALL {
        let of_kind = BoardFilter { kind: Some(*kind), ..BoardFilter::default() };
        let window = Window { offset: 0, limit: ON_FRONT_PAGE };
        let mut found = rows::cards(cx.app.db.read(), &of_kind, window, cx.app.clock.now()).await?.into_iter();
        chosen.extend(found.next());
        others.extend(found);
    }
    chosen.extend(others);
    chosen.truncate(ON_FRONT_PAGE as usize);
    chosen.sort_by_key(|card| Reverse(card.published_at));
    Ok((cards(cx, &everything, &chosen)?, total))
}

/// The rows of a page. Those nearest to a district are read from place to place, so that nothing has to be sorted.
async fn page(cx: &RequestContext, filter: &BoardFilter, choices: Option<&ChoiceCounts>) -> ServerResult<Vec<CardRow>> {
    let (db, now) = (cx.app.db.read(), cx.app.clock.now());
    let Some((origin, choices)) = filter.nearest_to().zip(choices) else {
        let part = Window { offset: filter.offset(), limit: PAGE_SIZE };
        return Ok(rows::cards(db, filter, part, now).await?);
    };
    let places = outwards_from(origin).into_iter().map(|place| (place, choices.at(place)));
    let mut found = Vec::new();
    for stretch in stretches(places, filter.offset(), PAGE_SIZE) {
        let part = Window { offset: stretch.offset, limit: stretch.limit };
        found.extend(rows::cards_at(db, filter, stretch.place, part, now).await?);
    }
    Ok(found)
}

pub(super) fn cards(cx: &RequestContext, filter: &BoardFilter, found: &[CardRow]) -> ServerResult<Vec<ListingCard>> {
    found.iter().map(|listing| card_of(cx, listing, filter.nearest_to())).collect()
}
