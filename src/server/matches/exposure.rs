//! How often listings are shown as matches, so that each gets its turn. No person is part of it.
//!
//! Counted in memory while pages are made, and written down by a job: a page that only reads writes nothing. The index of the search
//! ranks by it; it is told of a listing, like of any change, whenever that was shown about twice as often as when it was told last.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use http::{HeaderValue, request::Parts};
use leptos::prelude::use_context;

use crate::server::{db, error::ServerResult, state::AppState};

/// A listing has been shown so often before the index is told; then twice as often, and so on.
const FIRST_TOLD: i64 = 4;

/// What was shown since it was written down last, by the inner key of the listing.
#[derive(Debug, Default)]
pub struct Exposure(Mutex<BTreeMap<i64, i64>>);

impl Exposure {
    /// Counts listings that a page shows; a page that is fetched before anybody asks for it shows nothing.
    pub fn note(&self, keys: impl IntoIterator<Item = i64>) {
        if is_prefetched() {
            return;
        }
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for key in keys {
            *shown.entry(key).or_default() += 1;
        }
    }

    fn take(&self) -> BTreeMap<i64, i64> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn is_prefetched() -> bool {
    let purpose = use_context::<Parts>().and_then(|request| request.headers.get("sec-purpose").cloned());
    purpose.as_ref().map(HeaderValue::as_bytes).is_some_and(|purpose| purpose.starts_with(b"prefetch"))
}

/// Writes down what was shown, and notes which listings the index must read again for it.
pub async fn settle(app: &AppState) -> ServerResult<()> {
    let shown = app.exposure.take();
    if shown.is_empty() {
        return Ok(());
    }
    let keys: Vec<i64> = shown.keys().copied().collect();
    let transaction = app.db.begin_write().await?;
    let before = db::matches::shown(&transaction, &keys).await?;
    db::matches::add_shown(&transaction, &shown).await?;
    let changed = shown.iter().filter(|(key, more)| {
        let before = before.get(key).copied().unwrap_or_default();
        step(before) != step(before + **more)
    });
    let changed: Vec<i64> = changed.map(|(key, _)| *key).collect();
    db::listing_changes::note(&transaction, &changed).await?;
    Ok(transaction.commit().await?)
}

/// How often a number was doubled since the first one that is told.
fn step(shown: i64) -> u32 {
    i64::BITS - (shown / FIRST_TOLD).leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_told_at_each_doubling() {
        let told: Vec<i64> = (1..100).filter(|shown| step(*shown) != step(shown - 1)).collect();
        assert_eq!(told, [4, 8, 16, 32, 64]);
    }
}
