//! The search engine beside the database: kept up to date with it, healed when it is not, and asked without stopping anybody.

pub mod board_words;
pub mod embedding_queue;
pub mod entry;
mod folder;
pub mod follower;
mod history;
pub mod known_vectors;
pub mod meaning;
pub mod model;
mod typed_question;
pub mod typed_search;
pub mod watched_words;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
};

use tokio::sync::{Mutex, Semaphore};

use self::{board_words::BoardWords, folder::IndexFolder, history::Reader};
use crate::matching::index::{IndexError, ListingIndex};

/// The engine of this process.
pub struct Matching {
    /// What is asked. None while it is made anew; then the database answers alone.
    index: RwLock<Option<Arc<ListingIndex>>>,
    /// Where the index lies, and how far it has followed the database.
    upkeep: Mutex<Option<Upkeep>>,
    /// The words of the board, as far as they were read.
    words: RwLock<Option<Arc<BoardWords>>>,
    data_dir: PathBuf,
    /// Questions at the same time; each keeps a core busy.
    turns: Semaphore,
}

/// What it takes to keep the index up to date.
struct Upkeep {
    index: Arc<ListingIndex>,
    folder: Arc<IndexFolder>,
    reader: Reader,
    /// Whether something was put in since the words were read.
    has_new_words: bool,
}

impl Matching {
    /// An engine whose index will lie in the data folder; nothing is opened yet.
    pub(in crate::server) fn new(data_dir: &Path) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let (index, upkeep, words) = (RwLock::new(None), Mutex::new(None), RwLock::new(None));
        Self { index, upkeep, words, data_dir: data_dir.to_owned(), turns: Semaphore::new(cores.max(2)) }
    }

    /// The index, when there is one that can be asked.
    pub fn index(&self) -> Option<Arc<ListingIndex>> {
        self.index.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The words of the board, when they have been read.
    pub fn words(&self) -> Option<Arc<BoardWords>> {
        self.words.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn know(&self, words: BoardWords) {
        *self.words.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(words));
    }

    fn answer_with(&self, index: Option<Arc<ListingIndex>>) {
        *self.index.write().unwrap_or_else(PoisonError::into_inner) = index;
    }

    /// Asks the index, where that stops nobody. None when there is none that can answer: then the database has to.
    pub async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&ListingIndex) -> Result<T, IndexError> + Send + 'static,
    ) -> Option<T> {
        let index = self.index()?;
        let _turn = self.turns.acquire().await.ok()?;
        let asked = index.clone();
        match tokio::task::spawn_blocking(move || question(&asked)).await {
            Ok(Ok(answer)) => return Some(answer),
            Ok(Err(error)) => {
                tracing::error!(%error, "the index cannot answer and is made anew");
                self.give_up(&index);
            }
            // The fault may lie in the question; nobody shall be able to ask the index away.
            Err(error) => tracing::error!(%error, "a question to the index failed"),
        }
        None
    }

    /// Whether this is still the index that is asked.
    pub fn asks(&self, index: &Arc<ListingIndex>) -> bool {
        self.index().is_some_and(|asked| Arc::ptr_eq(&asked, index))
    }

    /// Asks this index no more; the follower sees that and makes a new one.
    fn give_up(&self, broken: &Arc<ListingIndex>) {
        let mut index = self.index.write().unwrap_or_else(PoisonError::into_inner);
        if index.as_ref().is_some_and(|index| Arc::ptr_eq(index, broken)) {
            *index = None;
        }
    }
}
