//! The index of one kind of listing.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

use tantivy::{
    DocAddress, DocSet, Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TERMINATED, TantivyDocument, Term,
    indexer::{IndexWriterOptions, LogMergePolicy},
    query::{EnableScoring, Query},
    schema::{IndexRecordOption, Value},
};

use super::{Filter, IndexError, LexicalHit, best::Best, documents::document, facts::FactColumns, question::Question, schema::Layout};
use crate::{
    domain::{kind::Kind, listing_id::ListingId},
    matching::{
        facts::Facts,
        listing::{Entry, Words},
    },
};

/// How much is collected in memory before it becomes a file.
const WRITER_MEMORY: usize = 32 * 1_024 * 1_024;
/// So many parts of about the same size become one. Every word of a question is looked up in every part.
const PARTS_ALIKE: usize = 4;
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
        let writer = index.writer_with_options(options)?;
        let mut merging = LogMergePolicy::default();
        merging.set_min_num_segments(PARTS_ALIKE);
        writer.set_merge_policy(Box::new(merging));
        let writer = Writer { writer, added: HashSet::new(), is_changed: false };
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

    /// The parts are written anew while others go on writing; what they take out meanwhile is taken out of the new part, too.
    pub(super) fn forget_removed(&self) -> Result<(), IndexError> {
        let searcher = self.searcher();
        let parts: Vec<_> =
            searcher.segment_readers().iter().filter(|part| part.num_deleted_docs() > 0).map(|part| part.segment_id()).collect();
        drop(searcher);
        for part in parts {
            let rewriting = self.writer().writer.merge(&[part]);
            rewriting.wait()?;
        }
        self.reader.reload()?;
        let deleting = self.writer().writer.garbage_collect_files();
        deleting.wait()?;
        Ok(())
    }

    pub(super) fn best(&self, question: &Question, filter: &Filter, limit: usize, floor: f32) -> Result<Vec<LexicalHit>, IndexError> {
        let searcher = question.searcher();
        let unit = rarest(searcher.num_docs());
        let best = Best::new(*filter, limit, floor * unit);
        let found = searcher.search_with_statistics_provider(&question.query, &best, &question.frequencies)?;
        let keys = self.keys(searcher, found.iter().map(|(_, address)| *address))?;
        let facts = self.facts_at(searcher, found.iter().map(|(_, address)| *address))?;
        let hits = found.into_iter().zip(keys).zip(facts);
        Ok(hits.filter_map(|(((score, _), key), facts)| Some(LexicalHit { key, score: score / unit, facts: facts? })).collect())
    }

    pub(super) fn facts(&self, keys: &[i64], found: &mut HashMap<i64, Facts>) -> Result<(), IndexError> {
        let searcher = self.searcher();
        let addresses = self.addresses(&searcher, keys)?;
        let facts = self.facts_at(&searcher, addresses.iter().map(|(_, address)| *address))?;
        found.extend(addresses.into_iter().zip(facts).filter_map(|((key, _), facts)| Some((key, facts?))));
        Ok(())
    }

    pub(super) fn words(&self, key: i64) -> Result<Option<Words>, IndexError> {
        let searcher = self.searcher();
        let Some((_, address)) = self.addresses(&searcher, &[key])?.pop() else { return Ok(None) };
        let document: TantivyDocument = searcher.doc(address)?;
        let text = |field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
        let Some(id) = ListingId::parse(text(self.layout.id)) else { return Ok(None) };
        Ok(Some(Words { id, title: text(self.layout.title).to_owned(), body: text(self.layout.body).to_owned() }))
    }

    pub(super) fn among(&self, question: &Question, keys: &[i64]) -> Result<Vec<i64>, IndexError> {
        let searcher = question.searcher();
        let mut places = self.addresses(searcher, keys)?;
        places.sort_unstable_by_key(|(_, address)| *address);
        let weight = question.query.weight(EnableScoring::disabled_from_searcher(searcher))?;
        let mut found = Vec::new();
        for of_segment in places.chunk_by(|(_, one), (_, other)| one.segment_ord == other.segment_ord) {
            let mut answers = weight.scorer(searcher.segment_reader(of_segment[0].1.segment_ord), 1.0)?;
            for (key, address) in of_segment {
                let next = answers.doc();
                if address.doc_id == if next < address.doc_id { answers.seek(address.doc_id) } else { next } {
                    found.push(*key);
                }
            }
        }
        Ok(found)
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

    /// Where those of some listings stand that can be found.
    fn addresses(&self, searcher: &Searcher, keys: &[i64]) -> Result<Vec<(i64, DocAddress)>, IndexError> {
        let mut found = Vec::with_capacity(keys.len());
        for (segment, reader) in (0..).zip(searcher.segment_readers()) {
            let index = reader.inverted_index(self.layout.key)?;
            for key in keys {
                let term = Term::from_field_i64(self.layout.key, *key);
                let Some(mut postings) = index.read_postings(&term, IndexRecordOption::Basic)? else { continue };
                // A listing that was written again stands in older parts of the index too, taken out.
                while postings.doc() != TERMINATED {
                    if !reader.is_deleted(postings.doc()) {
                        found.push((*key, DocAddress::new(segment, postings.doc())));
                    }
                    postings.advance();
                }
            }
        }
        Ok(found)
    }

    fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What BM25 gives a word that one listing of so many says, so that scores mean the same on a small board and on a large one.
fn rarest(listings: u64) -> f32 {
    (1.0 + (listings.max(1) as f32 - 0.5) / 1.5).ln()
}
