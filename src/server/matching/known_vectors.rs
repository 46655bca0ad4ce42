//! The vectors of listings in memory, as far as this process has read them.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use chrono::{DateTime, Duration, Utc};

use crate::{
    domain::kind::Kind,
    matching::{embedding::Vector, engine::Meaning, vectors::VectorIndex},
    server::{
        db::listing_vectors::{self as rows, Stored},
        error::ServerResult,
        state::AppState,
    },
};

/// Vectors read with one statement.
const PAGE: u64 = 2_000;
/// What another process wrote may be seen later than it says it was made: its transaction takes a while, its clock goes behind.
const OVERLAP: Duration = Duration::minutes(2);
/// How often everything is read anew, so that what was deleted does not stay.
const READ_ANEW: Duration = Duration::hours(6);

/// The vectors by the inner key of their listings. Each process follows the table, whoever writes it.
#[derive(Default)]
pub struct KnownVectors(RwLock<Known>);

#[derive(Default)]
struct Known {
    index: VectorIndex<i64>,
    /// Which version of each it is.
    answered: HashMap<i64, i32>,
    /// When all of it was read, and up to when it was followed since.
    read: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

/// The number that vectors of a kind are grouped under.
pub fn scope_of(kind: Kind) -> u8 {
    kind as u8
}

impl KnownVectors {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.get().index.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The vector of a listing, if it has been made.
    pub fn of_listing(&self, id: i64) -> Option<Vector> {
        self.get().index.get(id)
    }

    /// The `count` nearest listings of the wanted kinds with their similarity, the nearest first. A listing may have left the board,
    /// so `is_allowed` must know.
    pub fn nearest(
        &self,
        vector: &Vector,
        count: usize,
        is_wanted: impl Fn(Kind) -> bool,
        is_allowed: impl Fn(i64) -> bool,
    ) -> Vec<(i64, f32)> {
        let scopes: Vec<u8> = Kind::ALL.iter().copied().filter(|kind| is_wanted(*kind)).map(scope_of).collect();
        self.get().index.nearest(vector, count, |scope| scopes.contains(&scope), is_allowed)
    }

    fn get(&self) -> RwLockReadGuard<'_, Known> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> RwLockWriteGuard<'_, Known> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Meaning for KnownVectors {
    fn of(&self, key: i64) -> Option<Vector> {
        self.of_listing(key)
    }

    fn nearest(&self, vector: &Vector, kinds: &[Kind], count: usize) -> Vec<(i64, f32)> {
        Self::nearest(self, vector, count, |kind| kinds.contains(&kind), |_| true)
    }
}

impl Known {
    fn keep(&mut self, page: Vec<Stored>) {
        for Stored { listing_id, kind, vector, answered } in page {
            if let Some(kind) = Kind::from_slug(&kind) {
                self.index.insert(listing_id, scope_of(kind), &Vector::from_bytes(&vector));
                self.answered.insert(listing_id, answered);
            }
        }
    }
}

/// Reads what is new in the table.
pub async fn follow(app: &AppState, embedder: &str) -> ServerResult<()> {
    let now = app.clock.now();
    let known = &app.meaning.vectors;
    let read = known.get().read.filter(|(all_at, _)| *all_at + READ_ANEW > now && *all_at <= now);
    let Some((all_at, until)) = read else {
        let all = read_all(app, embedder, now).await?;
        *known.change() = all;
        return Ok(());
    };
    let made = rows::made_since(app.db.read(), embedder, until - OVERLAP).await?;
    let news: Vec<i64> = {
        let known = known.get();
        made.into_iter().filter(|(id, answered)| known.answered.get(id) != Some(answered)).map(|(id, _)| id).collect()
    };
    for ids in news.chunks(PAGE as usize) {
        let page = rows::of_listings(app.db.read(), embedder, ids).await?;
        known.change().keep(page);
    }
    known.change().read = Some((all_at, now));
    Ok(())
}

/// Follows listings that came on the board, changed there or left it: what is not there is not looked through.
pub async fn follow_board(app: &AppState, changed: &[i64], on_board: &[i64]) -> ServerResult<()> {
    let Some(embedder) = app.meaning.embedder_id() else { return Ok(()) };
    let known = &app.meaning.vectors;
    let missing: Vec<i64> = {
        let mut known = known.change();
        if known.read.is_none() {
            // Nothing was read yet; what is on the board will be.
            return Ok(());
        }
        for id in changed.iter().filter(|id| !on_board.contains(id)) {
            known.index.remove(*id);
            known.answered.remove(id);
        }
        on_board.iter().copied().filter(|id| !known.answered.contains_key(id)).collect()
    };
    for ids in missing.chunks(PAGE as usize) {
        let page = rows::of_listings(app.db.read(), embedder, ids).await?;
        known.change().keep(page);
    }
    Ok(())
}

async fn read_all(app: &AppState, embedder: &str, now: DateTime<Utc>) -> ServerResult<Known> {
    let mut all = Known { read: Some((now, now)), ..Known::default() };
    let mut last = i64::MIN;
    loop {
        let page = rows::after(app.db.read(), embedder, last, PAGE).await?;
        let Some(end) = page.last() else { return Ok(all) };
        last = end.listing_id;
        all.keep(page);
    }
}
