//! How many listings a search finds, and how many it would find with another choice.
//!
//! What is settled of the counts is kept in memory, a number for each combination of facets that was ever on the board. With
//! one query for what has changed since, the counts are those of the moment, in every process, whoever changed what.

use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError, RwLock},
};

use crate::{
    domain::{
        board_choices::{ChoiceCounts, Facets},
        board_filter::{BoardFilter, COUNT_MAX},
        category::Category,
        district::PostalCode,
        kind::Kind,
        party::PartyKind,
        text::fold,
    },
    server::{
        context::RequestContext,
        db::board_counts::{self as rows, CountRow},
        error::{ServerError, ServerResult},
        state::AppState,
    },
};

/// The settled counts as far as this process has read them.
#[derive(Debug, Default)]
pub struct KnownCounts(RwLock<Arc<Settled>>);

#[derive(Clone, Debug, Default)]
struct Settled {
    /// The last settlement among them.
    until: i64,
    listings: BTreeMap<Facets, i64>,
}

impl KnownCounts {
    fn get(&self) -> Arc<Settled> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps newer counts; others may have been quicker.
    fn keep(&self, newer: &Arc<Settled>) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.until < newer.until {
            *known = newer.clone();
        }
    }
}

/// The counts of a search; none when its words are in more listings than are counted.
pub async fn count(cx: &RequestContext, filter: &BoardFilter) -> ServerResult<Option<ChoiceCounts>> {
    if fold(&filter.query).is_empty() {
        return count_board(cx, filter).await.map(Some);
    }
    // What is read place by place needs to know how much is at each.
    let limit = filter.nearest_to().is_none().then_some(u64::from(COUNT_MAX) + 1);
    let found = rows::of_words(cx.app.db.read(), &filter.query, limit, cx.app.clock.now()).await?;
    let is_all = limit.is_none() || found.iter().map(|row| row.listings).sum::<i64>() <= i64::from(COUNT_MAX);
    let found = found.iter().map(counted).collect::<ServerResult<Vec<_>>>()?;
    Ok(is_all.then(|| ChoiceCounts::of(filter, found)))
}

async fn count_board(cx: &RequestContext, filter: &BoardFilter) -> ServerResult<ChoiceCounts> {
    let mut known = cx.app.counts.get();
    let news = rows::since(cx.app.db.read(), known.until, cx.app.clock.now()).await?;
    let (settled, unsettled): (Vec<_>, Vec<_>) = news.iter().partition(|row| row.settlement > 0);
    if !settled.is_empty() {
        let mut newer = Settled::clone(&known);
        for row in settled {
            let (facets, listings) = counted(row)?;
            newer.listings.insert(facets, listings);
            newer.until = newer.until.max(row.settlement);
        }
        known = Arc::new(newer);
        cx.app.counts.keep(&known);
    }
    let unsettled = unsettled.into_iter().map(counted).collect::<ServerResult<Vec<_>>>()?;
    Ok(ChoiceCounts::of(filter, known.listings.iter().map(|(facets, listings)| (*facets, *listings)).chain(unsettled)))
}

/// Settles what has changed, once that is worth it.
pub async fn settle(app: &AppState) -> ServerResult<()> {
    if rows::is_due(app.db.read()).await? {
        let transaction = app.db.begin_write().await?;
        rows::settle(&transaction).await?;
        transaction.commit().await?;
    }
    Ok(())
}

fn counted(row: &CountRow) -> ServerResult<(Facets, i64)> {
    let unreadable = || ServerError::Internal("the counts of the board cannot be read".to_owned());
    let facets = Facets {
        kind: Kind::from_slug(&row.kind).ok_or_else(unreadable)?,
        category: Category::from_slug(&row.category).ok_or_else(unreadable)?,
        place: PostalCode::parse(&row.postal_code),
        party: PartyKind::from_slug(&row.party_kind).ok_or_else(unreadable)?,
        days: u8::try_from(row.day_mask).map_err(|_| unreadable())?,
    };
    Ok((facets, row.listings))
}
