//! Matches as pages show them: checked against the board, with the cards of what was found.

use std::collections::BTreeMap;

use super::{best, dismissals, subject};
use crate::{
    domain::{category::Category, listing_form::ListingForm, listing_id::ListingId, permissions::Owner, text::length},
    features::{
        listings::model::ListingCard,
        matches::model::{Dismissed, Fit, ListingMatches, MatchCard},
    },
    matching::{category, features::Match, reason::Reason, subject::Subject},
    server::{
        context::RequestContext,
        db::{self, cards::CardRow, entities::listings::Model},
        error::{ServerError, ServerResult},
        listings::view::card_of,
        matching::entry::entry,
    },
};

/// Matches that everybody is shown of a listing.
const SHOWN: usize = 5;
/// Matches that its owner is shown.
const SHOWN_TO_OWNER: usize = 10;
/// Listings alike that are shown.
const ALIKE: usize = 3;
/// Matches that are shown while somebody writes.
const SHOWN_WHILE_WRITING: usize = 3;
/// Words of fewer letters together say too little to look for anything.
const ENOUGH_LETTERS: usize = 8;

/// What fits a listing that is on the board, and what is like it.
pub async fn for_listing(cx: &RequestContext, listing: &Model, is_own: bool) -> ServerResult<ListingMatches> {
    let entry = entry(listing)?;
    let dismissed = if is_own { dismissals::of_listing(cx, listing.id).await? } else { Default::default() };
    let most = if is_own { SHOWN_TO_OWNER } else { SHOWN };
    let mut found = sure(cx, Subject::Listing(entry.clone()), listing.owner(), most + dismissed.len()).await?;
    found.retain(|found| !dismissed.contains(&found.key));
    found.truncate(most);
    let alike = sure(cx, Subject::Alike(entry), listing.owner(), ALIKE).await?;
    let keys: Vec<i64> = found.iter().chain(&alike).map(|found| found.key).chain(dismissed).collect();
    if keys.is_empty() {
        return Ok(ListingMatches::default());
    }
    let mut rows = db::matches::cards(cx.app.db.read(), &keys, cx.app.clock.now()).await?;
    cx.app.exposure.note(found.iter().map(|found| found.key));
    let cards = cards(cx, found, &mut rows)?;
    let alike: Vec<ListingCard> = cards_only(cx, &alike, &mut rows)?;
    let dismissed = rows.into_values().map(|row| Ok(Dismissed { id: parse_id(&row.public_id)?, title: row.title }));
    Ok(ListingMatches { cards, alike, dismissed: dismissed.collect::<ServerResult<_>>()? })
}

/// The category that the words of a form sound like, while none is chosen.
pub fn suggested_category(form: &ListingForm) -> Option<Category> {
    form.category.is_empty().then(|| category::suggest(&form.title, &form.body)).flatten()
}

/// What fits the words in a form so far; nothing as long as they say too little.
pub async fn for_form(cx: &RequestContext, form: &ListingForm) -> ServerResult<Vec<MatchCard>> {
    let asker = cx.party().ok();
    let chosen = Category::from_slug(&form.category);
    let category = chosen.or_else(|| category::suggest(&form.title, &form.body));
    let entry = subject::of_form(form, category, asker, cx.app.clock.now());
    let Some(entry) = entry.filter(|entry| length(&entry.title) + length(&entry.body) >= ENOUGH_LETTERS) else {
        return Ok(Vec::new());
    };
    let mut found = sure(cx, Subject::Draft { entry, category }, asker, SHOWN_WHILE_WRITING).await?;
    if chosen.is_none() {
        // Nobody has said so yet.
        found.iter_mut().for_each(|found| found.reasons.retain(|reason| !matches!(reason, Reason::SameCategory(_))));
    }
    in_cards(cx, found).await
}

/// What was found, as far as it is on the board.
pub async fn in_cards(cx: &RequestContext, found: Vec<Match>) -> ServerResult<Vec<MatchCard>> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let keys: Vec<i64> = found.iter().map(|found| found.key).collect();
    let mut rows = db::matches::cards(cx.app.db.read(), &keys, cx.app.clock.now()).await?;
    cards(cx, found, &mut rows)
}

/// The matches of a subject that are good enough to speak of.
pub async fn sure(cx: &RequestContext, subject: Subject, asker: Option<Owner>, most: usize) -> ServerResult<Vec<Match>> {
    let matches = best(&cx.app, subject, asker, most).await?;
    Ok(if matches.is_sure { matches.found } else { Vec::new() })
}

/// Takes the rows of what was found.
fn cards(cx: &RequestContext, found: Vec<Match>, rows: &mut BTreeMap<String, CardRow>) -> ServerResult<Vec<MatchCard>> {
    let mut cards = Vec::new();
    for found in found {
        let Some(row) = rows.remove(found.id.as_str()) else { continue };
        cards.push(MatchCard {
            card: card_of(cx, &row, None)?,
            fit: Fit::of(found.strength, &found.reasons, &found.obstacles),
            reasons: found.reasons,
            obstacles: found.obstacles,
        });
    }
    Ok(cards)
}

fn cards_only(cx: &RequestContext, found: &[Match], rows: &mut BTreeMap<String, CardRow>) -> ServerResult<Vec<ListingCard>> {
    found.iter().filter_map(|found| rows.remove(found.id.as_str())).map(|row| card_of(cx, &row, None)).collect()
}

fn parse_id(stored: &str) -> ServerResult<ListingId> {
    ListingId::parse(stored).ok_or_else(|| ServerError::Internal("a stored id cannot be read".into()))
}
