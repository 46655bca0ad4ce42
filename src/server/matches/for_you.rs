//! "Til dig": what fits the asker's own listings; for somebody without any, what is new in the own district.

use super::view::{good_for, in_cards};
use crate::{
    domain::{board_filter::BoardFilter, district::PostalCode},
    features::matches::model::{Because, Fit, MatchCard, Suggestion},
    server::{
        context::RequestContext,
        db::{self, board::Window},
        error::ServerResult,
        listings::view::card_of,
    },
};

/// Suggestions that are shown.
const SHOWN: usize = 5;
/// Own listings that are looked at, the newest ones.
const LOOKED_AT: u64 = 5;
/// Matches of one own listing; the best one of each comes first.
const OF_EACH: usize = 3;

/// What is suggested to the signed-in person; nothing to a guest.
pub async fn suggestions(cx: &RequestContext) -> ServerResult<Vec<Suggestion>> {
    let Some(signed_in) = &cx.signed_in else { return Ok(Vec::new()) };
    let (db, now) = (cx.app.db.read(), cx.app.clock.now());
    let own = db::matches::own_on_board(db, signed_in.account_id, now, LOOKED_AT).await?;
    if own.is_empty() {
        return in_district(cx, signed_in.account_id).await;
    }
    let mut by_rank: Vec<(usize, Suggestion)> = Vec::new();
    for listing in own {
        let found = good_for(cx, &listing, OF_EACH).await?;
        let because = Because::Own { id: listing.listing_id()?, title: listing.title };
        for (rank, found) in in_cards(cx, found).await?.into_iter().enumerate() {
            if by_rank.iter().all(|(_, other)| other.found.card.id != found.card.id) {
                by_rank.push((rank, Suggestion { found, because: because.clone() }));
            }
        }
    }
    by_rank.sort_by_key(|(rank, _)| *rank);
    Ok(by_rank.into_iter().map(|(_, suggestion)| suggestion).take(SHOWN).collect())
}

/// The newest listings of others in the person's district.
async fn in_district(cx: &RequestContext, account_id: i64) -> ServerResult<Vec<Suggestion>> {
    let (db, now) = (cx.app.db.read(), cx.app.clock.now());
    let account = db::accounts::by_id(db, account_id).await?;
    let Some(district) = account.and_then(|account| PostalCode::parse(account.postal_code.as_deref()?)) else {
        return Ok(Vec::new());
    };
    let dismissed = db::matches::dismissed_ids(db, account_id).await?;
    let filter = BoardFilter { district: Some(district), ..BoardFilter::default() };
    let most = u32::try_from(SHOWN + dismissed.len()).unwrap_or(u32::MAX);
    let rows = db::board::cards(db, &filter, Window { offset: 0, limit: most }, now).await?;
    let new = rows.into_iter().filter(|row| !dismissed.contains(&row.public_id)).take(SHOWN);
    new.map(|row| {
        let found = MatchCard { card: card_of(cx, &row, None)?, fit: Fit::Well, reasons: Vec::new(), obstacles: Vec::new() };
        Ok(Suggestion { found, because: Because::District(district.name()) })
    })
    .collect()
}
