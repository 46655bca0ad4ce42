//! Looking at everything that answers a question: counting it, and putting it in another order than how well it answers.

use std::collections::HashMap;

use tantivy::{
    DocId, Order as Direction, Score, Searcher, SegmentOrdinal, SegmentReader,
    collector::{Collector, FilterCollector, SegmentCollector, TopDocs},
    columnar::Column,
    query::{AllQuery, Query},
};

use super::{
    Filter, IndexError, KindIndex,
    facts::{EXPIRES_AT, FACETS, PUBLISHED_AT},
    question::Question,
};

/// An order that has nothing to do with the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The newest first.
    Newest,
    /// Those that end soonest first.
    EndingSoon,
}

impl KindIndex {
    /// The moment that orders them, and the inner number, of the first listings that answer.
    pub(super) fn ordered(&self, question: &Question, filter: &Filter, order: Order, limit: usize) -> Result<Vec<(i64, i64)>, IndexError> {
        self.first(question.searcher(), &question.query, filter, order, limit)
    }

    /// The same of all listings.
    pub(super) fn newest(&self, filter: &Filter, limit: usize) -> Result<Vec<(i64, i64)>, IndexError> {
        self.first(&self.searcher(), &AllQuery, filter, Order::Newest, limit)
    }

    fn first(
        &self,
        searcher: &Searcher,
        query: &dyn Query,
        filter: &Filter,
        order: Order,
        limit: usize,
    ) -> Result<Vec<(i64, i64)>, IndexError> {
        let (column, direction) = match order {
            Order::Newest => (PUBLISHED_AT, Direction::Desc),
            Order::EndingSoon => (EXPIRES_AT, Direction::Asc),
        };
        let first = TopDocs::with_limit(limit.max(1)).order_by_fast_field::<i64>(column, direction);
        let found = searcher.search(query, &filtered(*filter, first))?;
        let keys = self.keys(searcher, found.iter().map(|(_, address)| *address))?;
        Ok(found.into_iter().zip(keys).map(|((moment, _), key)| (moment.unwrap_or_default(), key)).collect())
    }

    /// How many listings answer that are on the board at the moment of the filter, by their packed facets.
    pub(super) fn count(&self, question: &Question, filter: &Filter) -> Result<HashMap<u64, i64>, IndexError> {
        Ok(question.searcher().search(&question.query, &FacetCounter { filter: *filter })?)
    }
}

/// Lets only those through that pass.
fn filtered<C: Collector + 'static>(filter: Filter, collector: C) -> impl Collector<Fruit = C::Fruit> {
    let live = FilterCollector::new(EXPIRES_AT.to_owned(), move |moment: i64| filter.is_live(moment), collector);
    let facets = filter.packed();
    FilterCollector::new(FACETS.to_owned(), move |packed: u64| facets.passes(packed), live)
}

struct FacetCounter {
    filter: Filter,
}

struct SegmentCounter {
    filter: Filter,
    facets: Column<u64>,
    expires_at: Column<i64>,
    counts: HashMap<u64, i64>,
}

impl Collector for FacetCounter {
    type Fruit = HashMap<u64, i64>;
    type Child = SegmentCounter;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentCounter> {
        let columns = segment.fast_fields();
        Ok(SegmentCounter {
            filter: self.filter,
            facets: columns.u64(FACETS)?,
            expires_at: columns.i64(EXPIRES_AT)?,
            counts: HashMap::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, parts: Vec<HashMap<u64, i64>>) -> tantivy::Result<HashMap<u64, i64>> {
        let mut counts = HashMap::new();
        for (packed, listings) in parts.into_iter().flatten() {
            *counts.entry(packed).or_default() += listings;
        }
        Ok(counts)
    }
}

impl SegmentCollector for SegmentCounter {
    type Fruit = HashMap<u64, i64>;

    fn collect(&mut self, document: DocId, _: Score) {
        if let (Some(packed), Some(end)) = (self.facets.first(document), self.expires_at.first(document))
            && self.filter.is_live(end)
        {
            *self.counts.entry(packed).or_default() += 1;
        }
    }

    fn harvest(self) -> HashMap<u64, i64> {
        self.counts
    }
}
