//! "Til dig": what fits the asker's own listings; where nothing does, what is new in the own district.

use std::collections::{BTreeSet, HashMap};

use super::view::{in_cards, sure};
use crate::{
    domain::{board_filter::BoardFilter, district::PostalCode, listing_id::ListingId},
    features::matches::model::{Because, Fit, MatchCard, Suggestion},
    matching::{features::Match, subject::Subject},
    server::{
        context::RequestContext,
        db::{self, board::Window, cards::CardRow, entities::listings::Model},
        error::ServerResult,
        listings::view::card_of,
        matching::entry::entry,
    },
};

/// Suggestions that are shown.
const SHOWN: usize = 5;
/// Own listings that are looked at, the newest ones.
const LOOKED_AT: usize = 5;
/// Own listings that are known as such; few people have as many.
const KNOWN: u64 = 50;
/// Matches of one own listing; the best one of each comes first.
const OF_EACH: usize = 3;

/// What is suggested to the signed-in person; nothing to a guest.
pub async fn suggestions(cx: &RequestContext) -> ServerResult<Vec<Suggestion>> {
    let Some(signed_in) = &cx.signed_in else { return Ok(Vec::new()) };
    let (db, now) = (cx.app.db.read(), cx.app.clock.now());
    let own = db::matches::own_on_board(db, cx.party()?, now, KNOWN).await?;
    let refused: BTreeSet<(Option<i64>, i64)> =
        db::matches::dismissed(db, signed_in.account_id).await?.into_iter().map(|row| (row.listing_id, row.other_id)).collect();
    let mut by_rank: Vec<(usize, &Model, Match)> = Vec::new();
    for listing in own.iter().take(LOOKED_AT) {
        let found = sure(cx, Subject::Listing(entry(listing)?), listing.owner(), OF_EACH + refused.len()).await?;
        let found = found.into_iter().filter(|found| !refused.contains(&(Some(listing.id), found.key)));
        for (rank, found) in found.take(OF_EACH).enumerate() {
            if by_rank.iter().all(|(_, _, other)| other.key != found.key) {
                by_rank.push((rank, listing, found));
            }
        }
    }
    if by_rank.is_empty() {
        return in_district(cx, signed_in.account_id, &own).await;
    }
    by_rank.sort_by_key(|(rank, ..)| *rank);
    by_rank.truncate(SHOWN);
    let because: HashMap<ListingId, &Model> = by_rank.iter().map(|(_, listing, found)| (found.id.clone(), *listing)).collect();
    cx.app.exposure.note(by_rank.iter().map(|(.., found)| found.key));
    let found = in_cards(cx, by_rank.into_iter().map(|(.., found)| found).collect()).await?;
    let suggestion = |found: MatchCard| {
        let own = because.get(&found.card.id)?;
        let because = own.listing_id().map(|id| Because::Own { id, title: own.title.clone() });
        Some(because.map(|because| Suggestion { found, because }))
    };
    found.into_iter().filter_map(suggestion).collect()
}

/// The newest listings of others in the person's district.
async fn in_district(cx: &RequestContext, account_id: i64, own: &[Model]) -> ServerResult<Vec<Suggestion>> {
    let (db, now) = (cx.app.db.read(), cx.app.clock.now());
    let account = db::accounts::by_id(db, account_id).await?;
    let Some(district) = account.and_then(|account| PostalCode::parse(account.postal_code.as_deref()?)) else {
        return Ok(Vec::new());
    };
    let dismissed = db::matches::dismissed_ids(db, account_id).await?;
    let filter = BoardFilter { district: Some(district), ..BoardFilter::default() };
    let most = u32::try_from(SHOWN + dismissed.len() + own.len()).unwrap_or(u32::MAX);
    let rows = db::board::cards(db, &filter, Window { offset: 0, limit: most }, now).await?;
    let is_own = |row: &CardRow| own.iter().any(|listing| listing.id == row.id);
    let new = rows.into_iter().filter(|row| !is_own(row) && !dismissed.contains(&row.public_id)).take(SHOWN);
    new.map(|row| {
        let found = MatchCard { card: card_of(cx, &row, None)?, fit: Fit::Well, reasons: Vec::new(), obstacles: Vec::new() };
        Ok(Suggestion { found, because: Because::District(district.name()) })
    })
    .collect()
}
