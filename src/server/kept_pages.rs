//! Pages that every guest sees alike, kept in memory as they went over the wire.
//!
//! A page is kept for the second it was made in: that is how long another process, or the passing of time, may go unnoticed.
//! What a request to this process changes ends the life of all kept pages at once, before the request is answered.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::HeaderMap;
use quick_cache::{
    DefaultHashBuilder, Weighter,
    sync::{Cache, DefaultLifecycle, PlaceholderGuard},
};
use tokio::sync::Notify;

use crate::i18n::Locale;

/// Bytes that all kept pages may take together.
const BYTES: u64 = 64 * 1_024 * 1_024;
/// Pages that are expected to be kept at the same time.
const PAGES: usize = 4_000;
/// The kept pages of this process.
pub struct KeptPages {
    pages: Cache<Key, Kept, Weight>,
    /// Counts what may have changed pages; a page is never found under a later number than it was made under.
    changes: AtomicU64,
    changed: Notify,
}

/// What is known of a page: the page, or that it is not for all guests.
pub type Kept = Option<Arc<Page>>;

/// A place for a page that nobody has made yet. Whoever else asks for the page waits until it is filled or given up.
pub type Place<'a> = PlaceholderGuard<'a, Key, Kept, Weight, DefaultHashBuilder, DefaultLifecycle<Key, Kept>>;

/// What makes pages differ between guests and moments.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    target: Box<str>,
    locale: Locale,
    compressed: bool,
    second: i64,
    changes: u64,
}

/// A page as it went over the wire.
pub struct Page {
    /// Its headers.
    pub head: HeaderMap,
    /// Its body, perhaps compressed.
    pub body: Bytes,
}

/// Weighs pages by their bytes.
#[derive(Clone)]
pub struct Weight;

impl Weighter<Key, Kept> for Weight {
    fn weight(&self, key: &Key, page: &Kept) -> u64 {
        let bytes = key.target.len() + page.as_ref().map_or(0, |page| page.body.len());
        bytes as u64 + 1_000
    }
}

impl KeptPages {
    /// Nothing is kept yet.
    pub(in crate::server) fn new() -> Self {
        Self { pages: Cache::with_weighter(PAGES, BYTES, Weight), changes: AtomicU64::new(0), changed: Notify::new() }
    }

    /// Lets go of every page, because something they show may have changed. Call it after the change can be read.
    pub fn forget(&self) {
        self.changes.fetch_add(1, Ordering::SeqCst);
        self.changed.notify_one();
    }

    /// Waits until something may have changed; one task may wait.
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    /// What a page is kept under: its address, and how it is asked for, at this moment.
    pub fn key(&self, target: &str, locale: Locale, compressed: bool, now: DateTime<Utc>) -> Key {
        Key { target: target.into(), locale, compressed, second: now.timestamp(), changes: self.changes.load(Ordering::SeqCst) }
    }

    /// The page, or the place for it.
    pub async fn find(&self, key: &Key) -> Result<Kept, Place<'_>> {
        self.pages.get_value_or_guard_async(key).await
    }
}
