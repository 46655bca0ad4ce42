//! How often listings are shown as matches, so that each gets its turn. No person is part of it.
//!
//! Counted in memory while pages are made, and written down by a job: a page that only reads writes nothing.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use http::{HeaderValue, request::Parts};
use leptos::prelude::use_context;

use crate::server::{db, error::ServerResult, state::AppState};

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

/// Writes down what was shown.
pub async fn settle(app: &AppState) -> ServerResult<()> {
    let shown = app.exposure.take();
    if !shown.is_empty() {
        db::matches::add_shown(app.db.write(), &shown).await?;
    }
    Ok(())
}
