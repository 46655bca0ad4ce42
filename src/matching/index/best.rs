//! The listings that answer a question best, of those that a filter lets through. All that share a word are scored, and only those
//! that would come among the best are asked whether they pass: questions have a hundred terms and more, and with so many, leaving out
//! what cannot come among the best (block-max WAND) takes twice as long as adding up all scores.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
    sync::{Arc, Mutex, PoisonError},
};

use tantivy::{
    DocAddress, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::Column,
    query::Weight,
};

use super::{
    Filter,
    facts::{EXPIRES_AT, FACETS},
    filter::PackedFilter,
};

/// Collects the best. What the first parts of the index hold makes the bar for the next ones.
pub(super) struct Best {
    filter: Filter,
    /// How good a listing must be at least.
    floor: Score,
    kept: Arc<Mutex<Kept>>,
}

/// A listing that is among the best so far. Of equally good ones the first counts for more.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Found {
    score: Score,
    address: DocAddress,
}

/// The best so far.
struct Kept {
    limit: usize,
    /// The worst of them on top.
    found: BinaryHeap<Reverse<Found>>,
}

/// The best of one part of the index, beside those of the others.
pub(super) struct BestOfSegment {
    segment: SegmentOrdinal,
    filter: Filter,
    packed: PackedFilter,
    floor: Score,
    facets: Column<u64>,
    expires_at: Column<i64>,
    kept: Arc<Mutex<Kept>>,
}

impl Eq for Found {}

impl Ord for Found {
    fn cmp(&self, other: &Self) -> Ordering {
        self.score.total_cmp(&other.score).then_with(|| other.address.cmp(&self.address))
    }
}

impl PartialOrd for Found {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Best {
    /// The `limit` best that pass, of those that are at least as good as `floor`.
    pub(super) fn new(filter: Filter, limit: usize, floor: Score) -> Self {
        let kept = Kept { limit, found: BinaryHeap::with_capacity(limit + 1) };
        Self { filter, floor: floor.next_down(), kept: Arc::new(Mutex::new(kept)) }
    }
}

impl Kept {
    /// What a listing has to be better than.
    fn bar(&self, floor: Score) -> Score {
        let worst = self.found.peek().filter(|_| self.found.len() >= self.limit);
        worst.map_or(floor, |Reverse(worst)| worst.score.max(floor))
    }

    fn keep(&mut self, found: Found) {
        self.found.push(Reverse(found));
        if self.found.len() > self.limit {
            self.found.pop();
        }
    }
}

impl Collector for Best {
    type Fruit = Vec<(Score, DocAddress)>;
    type Child = BestOfSegment;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<BestOfSegment> {
        let columns = reader.fast_fields();
        Ok(BestOfSegment {
            segment,
            filter: self.filter,
            packed: self.filter.packed(),
            floor: self.floor,
            facets: columns.u64(FACETS)?,
            expires_at: columns.i64(EXPIRES_AT)?,
            kept: self.kept.clone(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, _: Vec<()>) -> tantivy::Result<Self::Fruit> {
        let found = std::mem::take(&mut self.kept.lock().unwrap_or_else(PoisonError::into_inner).found);
        Ok(found.into_sorted_vec().into_iter().map(|Reverse(found)| (found.score, found.address)).collect())
    }

    fn collect_segment(&self, weight: &dyn Weight, segment: SegmentOrdinal, reader: &SegmentReader) -> tantivy::Result<()> {
        let mut best = self.for_segment(segment, reader)?;
        let mut bar = best.bar();
        weight.for_each(reader, &mut |document, score| {
            if score > bar && reader.alive_bitset().is_none_or(|alive| alive.is_alive(document)) {
                best.collect(document, score);
                bar = best.bar();
            }
        })
    }
}

impl BestOfSegment {
    fn bar(&self) -> Score {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).bar(self.floor)
    }

    fn passes(&self, document: DocId) -> bool {
        self.expires_at.first(document).is_some_and(|moment| self.filter.is_live(moment))
            && self.facets.first(document).is_some_and(|facets| self.packed.passes(facets))
    }
}

impl SegmentCollector for BestOfSegment {
    type Fruit = ();

    fn collect(&mut self, document: DocId, score: Score) {
        if score > self.bar() && self.passes(document) {
            let address = DocAddress::new(self.segment, document);
            self.kept.lock().unwrap_or_else(PoisonError::into_inner).keep(Found { score, address });
        }
    }

    fn harvest(self) {}
}
