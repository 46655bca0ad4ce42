//! The index of one kind of listing.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

use tantivy::{
    DocAddress, Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term,
    collector::{DocSetCollector, TopDocs},
    indexer::IndexWriterOptions,
    query::{BooleanQuery, TermQuery, TermSetQuery},
    schema::{IndexRecordOption, Value},
};

use super::{
    Filter, IndexError, LexicalHit, documents::document, facts::FactColumns, question::Question, schema::Layout, survey::filtered,
};
use crate::{
    domain::{kind::Kind, listing_id::ListingId},
    matching::{
        facts::Facts,
        listing::{Entry, Words},
        query::LexicalQuery,
    },
};

/// How much is collected in memory before it becomes a file.
const WRITER_MEMORY: usize = 32 * 1_024 * 1_024;
/// Blocks of words that are kept unpacked; the ten or twenty listings of a page are read from as many.
const KEPT_BLOCKS: usize = 64;

/// The index of one kind.
pub(super) struct KindIndex {
    pub(super) layout: Layout,
    kind: Kind,
    reader: IndexReader,
    writer: Mutex<Writer>,
}

struct Writer {
    writer: IndexWriter,
    /// What was put in since the last commit.
    added: HashSet<i64>,
    is_changed: bool,
}

impl KindIndex {
    pub(super) fn in_memory(kind: Kind, layout: Layout) -> Result<Self, IndexError> {
        Self::of(kind, Index::create_in_ram(layout.schema.clone()), layout)
    }

    pub(super) fn create(kind: Kind, folder: &Path, layout: Layout) -> Result<Self, IndexError> {
        std::fs::create_dir_all(folder)?;
        Self::of(kind, Index::create_in_dir(folder, layout.schema.clone())?, layout)
    }

    pub(super) fn open(kind: Kind, folder: &Path, layout: Layout) -> Result<Self, IndexError> {
        let index = Index::open_in_dir(folder)?;
        if index.schema() != layout.schema {
            return Err(IndexError::Damaged(format!("the fields of {}", kind.slug())));
        }
        if let Some(file) = index.validate_checksum()?.into_iter().next() {
            return Err(IndexError::Damaged(file.display().to_string()));
        }
        Self::of(kind, index, layout)
    }

    fn of(kind: Kind, index: Index, layout: Layout) -> Result<Self, IndexError> {
        let options =
            IndexWriterOptions::builder().memory_budget_per_thread(WRITER_MEMORY).num_worker_threads(1).num_merge_threads(1).build();
        let writer = Writer { writer: index.writer_with_options(options)?, added: HashSet::new(), is_changed: false };
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(KEPT_BLOCKS).try_into()?;
        Ok(Self { layout, kind, reader, writer: Mutex::new(writer) })
    }

    pub(super) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    pub(super) fn len(&self) -> u64 {
        self.searcher().num_docs()
    }

    pub(super) fn put(&self, entry: &Entry) -> Result<(), IndexError> {
        self.remove(entry.key)?;
        let document = document(entry, &self.layout);
        let mut writer = self.writer();
        writer.writer.add_document(document)?;
        writer.added.insert(entry.key);
        writer.is_changed = true;
        Ok(())
    }

    /// A commit costs a few writes to the disk, so what is not there is not taken out.
    pub(super) fn remove(&self, key: i64) -> Result<(), IndexError> {
        let term = Term::from_field_i64(self.layout.key, key);
        let mut writer = self.writer();
        if writer.added.remove(&key) || self.searcher().doc_freq(&term)? > 0 {
            writer.writer.delete_term(term);
            writer.is_changed = true;
        }
        Ok(())
    }

    pub(super) fn commit(&self) -> Result<(), IndexError> {
        let mut writer = self.writer();
        if writer.is_changed {
            writer.writer.commit()?;
            writer.added.clear();
            writer.is_changed = false;
            self.reader.reload()?;
        }
        Ok(())
    }

    pub(super) fn top(&self, query: &LexicalQuery, filter: &Filter, limit: usize) -> Result<Vec<LexicalHit>, IndexError> {
        let searcher = self.searcher();
        let question = Question::new(query, &self.layout, &searcher)?;
        let best = TopDocs::with_limit(limit.max(1)).order_by_score();
        let found = if filter.is_open() {
            searcher.search_with_statistics_provider(&question.query, &best, &question.frequencies)?
        } else {
            searcher.search_with_statistics_provider(&question.query, &filtered(*filter, best), &question.frequencies)?
        };
        let keys = self.keys(&searcher, found.iter().map(|(_, address)| *address))?;
        let facts = self.facts_at(&searcher, found.iter().map(|(_, address)| *address))?;
        let hits = found.into_iter().zip(keys).zip(facts);
        let unit = rarest(searcher.num_docs());
        Ok(hits.filter_map(|(((score, _), key), facts)| Some(LexicalHit { key, score: score / unit, facts: facts? })).collect())
    }

    pub(super) fn facts(&self, keys: &[i64], found: &mut HashMap<i64, Facts>) -> Result<(), IndexError> {
        let searcher = self.searcher();
        let mut addresses = Vec::new();
        for key in keys {
            addresses.extend(self.address(&searcher, *key)?.map(|address| (*key, address)));
        }
        let facts = self.facts_at(&searcher, addresses.iter().map(|(_, address)| *address))?;
        found.extend(addresses.into_iter().zip(facts).filter_map(|((key, _), facts)| Some((key, facts?))));
        Ok(())
    }

    pub(super) fn words(&self, key: i64) -> Result<Option<Words>, IndexError> {
        let searcher = self.searcher();
        let Some(address) = self.address(&searcher, key)? else { return Ok(None) };
        let document: TantivyDocument = searcher.doc(address)?;
        let text = |field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
        let Some(id) = ListingId::parse(text(self.layout.id)) else { return Ok(None) };
        Ok(Some(Words { id, title: text(self.layout.title).to_owned(), body: text(self.layout.body).to_owned() }))
    }

    pub(super) fn answering(&self, query: &LexicalQuery, keys: &[i64]) -> Result<Vec<i64>, IndexError> {
        let searcher = self.searcher();
        let question = Question::new(query, &self.layout, &searcher)?;
        let these = TermSetQuery::new(keys.iter().map(|key| Term::from_field_i64(self.layout.key, *key)));
        let both = BooleanQuery::intersection(vec![question.query, Box::new(these)]);
        let found = searcher.search(&both, &DocSetCollector)?;
        self.keys(&searcher, found.into_iter())
    }

    /// The inner numbers of documents, in their order.
    pub(super) fn keys(&self, searcher: &Searcher, addresses: impl Iterator<Item = DocAddress>) -> Result<Vec<i64>, IndexError> {
        let columns: Vec<_> = searcher.segment_readers().iter().map(|part| part.fast_fields().i64("key")).collect::<Result<_, _>>()?;
        Ok(addresses.map(|address| columns[address.segment_ord as usize].first(address.doc_id).unwrap_or_default()).collect())
    }

    fn facts_at(&self, searcher: &Searcher, addresses: impl Iterator<Item = DocAddress>) -> Result<Vec<Option<Facts>>, IndexError> {
        let parts = searcher.segment_readers().iter();
        let columns: Vec<_> = parts.map(|part| FactColumns::open(part, self.kind)).collect::<Result<_, _>>()?;
        Ok(addresses.map(|address| columns[address.segment_ord as usize].read(address.doc_id)).collect())
    }

    fn address(&self, searcher: &Searcher, key: i64) -> Result<Option<DocAddress>, IndexError> {
        let query = TermQuery::new(Term::from_field_i64(self.layout.key, key), IndexRecordOption::Basic);
        let found = searcher.search(&query, &TopDocs::with_limit(1).order_by_score())?;
        Ok(found.first().map(|(_, address)| *address))
    }

    fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What BM25 gives a word that one listing of so many says, so that scores mean the same on a small board and on a large one.
fn rarest(listings: u64) -> f32 {
    (1.0 + (listings.max(1) as f32 - 0.5) / 1.5).ln()
}
