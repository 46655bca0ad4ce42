//! The inverted index: finds the listings that share words with a question, and knows the facts of every candidate.
//!
//! There is an index for each kind, because a word that is rare among offers may be common among requests.

mod answers;
mod best;
mod documents;
mod facts;
mod filter;
mod one_kind;
mod prefix;
mod question;
mod schema;
mod survey;
#[cfg(test)]
mod tests;
mod vocabulary;

use std::{cmp::Reverse, collections::HashMap, path::Path};

pub use self::{answers::Answers, filter::Filter, survey::Order};
use self::{one_kind::KindIndex, schema::Layout};
use super::{
    facts::Facts,
    listing::{Entry, Words},
};
use crate::domain::kind::Kind;

/// Why the index cannot do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The engine below refuses.
    #[error("the index cannot be used: {0}")]
    Engine(#[from] tantivy::TantivyError),
    /// The folder cannot be read or written.
    #[error("the folder of the index cannot be used: {0}")]
    Folder(#[from] std::io::Error),
    /// A file is not as it was written.
    #[error("a file of the index is damaged: {0}")]
    Damaged(String),
}

/// A listing that shares words with a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LexicalHit {
    /// Its inner number.
    pub key: i64,
    /// The sum of BM25 over the terms of the question; 1 is what a word counts that no other listing of the kind says.
    pub score: f32,
    /// Everything of it but its words.
    pub facts: Facts,
}

/// The words and facts of all listings that can be found.
pub struct ListingIndex {
    kinds: Vec<KindIndex>,
}

impl ListingIndex {
    /// What the files look like and what is in them; with another version they are made anew.
    pub fn version() -> String {
        schema::version()
    }

    /// An empty index that is gone with the program.
    pub fn in_memory() -> Result<Self, IndexError> {
        Self::of(KindIndex::in_memory)
    }

    /// An empty index in an empty folder.
    pub fn create(folder: &Path) -> Result<Self, IndexError> {
        Self::of(|kind, layout| KindIndex::create(kind, &folder.join(kind.slug()), layout))
    }

    /// The index that an earlier run left in a folder, after a look at every byte of it.
    pub fn open(folder: &Path) -> Result<Self, IndexError> {
        Self::of(|kind, layout| KindIndex::open(kind, &folder.join(kind.slug()), layout))
    }

    fn of(make: impl Fn(Kind, Layout) -> Result<KindIndex, IndexError>) -> Result<Self, IndexError> {
        Ok(Self { kinds: Kind::ALL.iter().map(|kind| make(*kind, Layout::new())).collect::<Result<_, _>>()? })
    }

    /// Puts a listing in, in place of what was known of it. It is found after the next [`ListingIndex::commit`].
    pub fn put(&self, entry: &Entry) -> Result<(), IndexError> {
        for (kind, index) in self.each() {
            if kind == entry.facts.kind { index.put(entry)? } else { index.remove(entry.key)? }
        }
        Ok(())
    }

    /// Takes a listing out; it is found until the next [`ListingIndex::commit`].
    pub fn remove(&self, key: i64) -> Result<(), IndexError> {
        self.kinds.iter().try_for_each(|index| index.remove(key))
    }

    /// Makes what was put in and taken out so: on disk, and for every question from now on.
    pub fn commit(&self) -> Result<(), IndexError> {
        self.kinds.iter().try_for_each(KindIndex::commit)
    }

    /// Takes what was taken out of the files as well: until then its words stand in them, though nobody finds them. It rewrites
    /// every part with something to leave out, beside all other work.
    pub fn forget_removed(&self) -> Result<(), IndexError> {
        self.kinds.iter().try_for_each(KindIndex::forget_removed)
    }

    /// How many listings can be found.
    pub fn len(&self) -> u64 {
        self.kinds.iter().map(KindIndex::len).sum()
    }

    /// Whether nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The newest listings of these kinds that a filter lets through: their inner numbers.
    pub fn newest(&self, kinds: &[Kind], filter: &Filter, limit: usize) -> Result<Vec<i64>, IndexError> {
        let mut found = Vec::new();
        for (_, index) in self.each().filter(|(kind, _)| kinds.contains(kind)) {
            found.extend(index.newest(filter, limit)?);
        }
        found.sort_by_key(|(moment, key)| (Reverse(*moment), *key));
        Ok(found.into_iter().take(limit).map(|(_, key)| key).collect())
    }

    /// The facts of listings; those that cannot be found are missing.
    pub fn facts(&self, keys: &[i64]) -> Result<HashMap<i64, Facts>, IndexError> {
        let mut found = HashMap::new();
        self.kinds.iter().try_for_each(|index| index.facts(keys, &mut found))?;
        Ok(found)
    }

    /// The words of a listing, if it can be found.
    pub fn words(&self, key: i64) -> Result<Option<Words>, IndexError> {
        for index in &self.kinds {
            if let Some(words) = index.words(key)? {
                return Ok(Some(words));
            }
        }
        Ok(None)
    }

    fn each(&self) -> impl Iterator<Item = (Kind, &KindIndex)> {
        Kind::ALL.iter().copied().zip(&self.kinds)
    }
}
