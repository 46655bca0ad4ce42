//! What the server knows about the meaning of texts: the model, if there is one, and the vectors of listings in memory.

use std::{
    sync::{Arc, OnceLock},
    time::{Duration, Instant},
};

use quick_cache::sync::Cache;
use tokio::sync::{Notify, Semaphore};

use super::known_vectors::KnownVectors;
use crate::matching::embedding::{Embedder, TextRole, Vector};

/// Typed texts whose vectors are kept.
const KEPT: usize = 2_000;
/// Whoever waits longer for their turn is answered without the model.
const PATIENCE: Duration = Duration::from_millis(300);

/// One model at two speeds.
#[derive(Clone)]
pub struct Embedders {
    /// For somebody who waits.
    pub prompt: Arc<dyn Embedder>,
    /// For work in the background.
    pub patient: Arc<dyn Embedder>,
}

impl Embedders {
    /// One embedder for both.
    pub fn same(embedder: Arc<dyn Embedder>) -> Self {
        Self { prompt: Arc::clone(&embedder), patient: embedder }
    }
}

/// The model and the vectors. Without a model there are no vectors, and everything works by words alone.
pub struct Meaning {
    embedders: OnceLock<Embedders>,
    typed: Cache<(TextRole, String), Arc<Vector>>,
    /// One text at a time: two would each take twice as long.
    turn: Arc<Semaphore>,
    /// The vectors of listings.
    pub vectors: KnownVectors,
    pub(super) bell: Notify,
}

impl Default for Meaning {
    fn default() -> Self {
        Self {
            embedders: OnceLock::new(),
            typed: Cache::new(KEPT),
            turn: Arc::new(Semaphore::new(1)),
            vectors: KnownVectors::default(),
            bell: Notify::new(),
        }
    }
}

impl Meaning {
    /// Begins to use a model; the first one stays.
    pub fn begin(&self, embedders: Embedders) {
        report(embedders.prompt.id());
        // Whoever loses this race has the same model.
        let _ = self.embedders.set(embedders);
    }

    /// The model, once it is there.
    pub fn embedders(&self) -> Option<&Embedders> {
        self.embedders.get()
    }

    /// What makes the vectors; none without a model.
    pub fn embedder_id(&self) -> Option<&str> {
        self.embedders().map(|embedders| embedders.prompt.id())
    }

    /// Says that a listing came or changed, so that its vector is made at once. Call it after the commit.
    pub fn wake(&self) {
        self.bell.notify_one();
    }

    /// The vector of a text that nobody waits for, made beside everything else. None when there is no model, or when it fails.
    pub async fn of_watched(&self, text: &str) -> Option<Arc<Vector>> {
        let embedder = Arc::clone(&self.embedders()?.patient);
        let key = (TextRole::Search, text.trim().to_owned());
        if let Some(vector) = self.typed.get(&key) {
            return Some(vector);
        }
        let began = Instant::now();
        let asked = key.1.clone();
        match tokio::task::spawn_blocking(move || embedder.embed(&asked, TextRole::Search)).await {
            Ok(Ok(vector)) => {
                count("watch", began.elapsed());
                let vector = Arc::new(vector);
                self.typed.insert(key, Arc::clone(&vector));
                Some(vector)
            }
            Ok(Err(error)) => {
                tracing::error!(%error, "a watched search goes by words alone");
                None
            }
            Err(error) => {
                tracing::error!(%error, "a watched search goes by words alone");
                None
            }
        }
    }

    /// The vector of a text somebody typed. None when there is no model, when it is too busy, or when it fails: search by words then.
    pub async fn of_text(&self, text: &str, role: TextRole) -> Option<Arc<Vector>> {
        let embedder = Arc::clone(&self.embedders()?.prompt);
        let key = (role, text.trim().to_owned());
        let place = match self.typed.get_value_or_guard_async(&key).await {
            Ok(vector) => return Some(vector),
            Err(place) => place,
        };
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.turn).acquire_owned()).await.ok()?.ok()?;
        let began = Instant::now();
        let made = tokio::task::spawn_blocking(move || {
            let made = embedder.embed(&key.1, role);
            drop(turn);
            made
        });
        match made.await {
            Ok(Ok(vector)) => {
                count("search", began.elapsed());
                let vector = Arc::new(vector);
                // Full or not, the cache is no reason to do without.
                let _ = place.insert(Arc::clone(&vector));
                Some(vector)
            }
            Ok(Err(error)) => {
                tracing::error!(%error, "a search goes by words alone");
                None
            }
            Err(error) => {
                tracing::error!(%error, "a search goes by words alone");
                None
            }
        }
    }
}

/// Says in the metrics what makes the vectors.
pub(super) fn report(embedder: &str) {
    metrics::gauge!("byttebors_embedder_info", "embedder" => embedder.to_owned()).set(1.0);
}

/// Counts a text that got its vector.
pub(super) fn count(what: &'static str, took: Duration) {
    metrics::counter!("byttebors_texts_embedded_total", "what" => what).increment(1);
    metrics::histogram!("byttebors_embedding_seconds", "what" => what).record(took.as_secs_f64());
}
