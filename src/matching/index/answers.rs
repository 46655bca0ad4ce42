//! Everything that answers a question: the best of it, some of it in another order, and how much there is.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use super::{Filter, IndexError, LexicalHit, ListingIndex, Order, facts, one_kind::KindIndex, question::Question};
use crate::{
    domain::{board_choices::Facets, kind::Kind},
    matching::query::LexicalQuery,
};

/// What answers a question at the moment it was put, so that all that is told of it agrees.
pub struct Answers<'a> {
    kinds: Vec<(Kind, &'a KindIndex, Question)>,
}

impl ListingIndex {
    /// Puts a question.
    pub fn answers(&self, query: &LexicalQuery) -> Result<Answers<'_>, IndexError> {
        let mut kinds = Vec::with_capacity(self.kinds.len());
        for (kind, index) in self.each() {
            kinds.push((kind, index, Question::new(query, &index.layout, index.searcher())?));
        }
        Ok(Answers { kinds })
    }
}

impl Answers<'_> {
    /// The listings of these kinds that answer best, of those that a filter lets through.
    pub fn best(&self, kinds: &[Kind], filter: &Filter, limit: usize) -> Result<Vec<LexicalHit>, IndexError> {
        let mut found: Vec<LexicalHit> = Vec::new();
        for (_, index, question) in self.of(kinds) {
            // What cannot be among the best of all kinds need not be found.
            let floor = if found.len() < limit { 0.0 } else { found.last().map_or(0.0, |worst| worst.score) };
            found.extend(index.best(question, filter, limit, floor)?);
            found.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.key.cmp(&other.key)));
            found.truncate(limit);
        }
        Ok(found)
    }

    /// Some of the listings of these kinds, in an order that has nothing to do with how well they answer: their inner numbers, from
    /// `offset` on.
    pub fn ordered(&self, kinds: &[Kind], filter: &Filter, order: Order, (offset, limit): (usize, usize)) -> Result<Vec<i64>, IndexError> {
        let mut found = Vec::new();
        for (_, index, question) in self.of(kinds) {
            found.extend(index.ordered(question, filter, order, offset + limit)?);
        }
        match order {
            Order::Newest => found.sort_by_key(|(moment, _)| Reverse(*moment)),
            Order::EndingSoon => found.sort_by_key(|(moment, _)| *moment),
        }
        Ok(found.into_iter().skip(offset).take(limit).map(|(_, key)| key).collect())
    }

    /// How many there are, by what the filters of the board look at. Of the filter only the moment counts here: what the choices of
    /// the board would show is told by all facets.
    pub fn count(&self, filter: &Filter) -> Result<Vec<(Facets, i64)>, IndexError> {
        let mut counts = Vec::new();
        for (kind, index, question) in &self.kinds {
            let counted: HashMap<u64, i64> = index.count(question, filter)?;
            counts.extend(counted.into_iter().filter_map(|(packed, listings)| Some((facts::facets_of(packed, *kind)?, listings))));
        }
        Ok(counts)
    }

    /// Which of some listings are among them.
    pub fn among(&self, keys: &[i64]) -> Result<HashSet<i64>, IndexError> {
        let mut found = HashSet::new();
        for (_, index, question) in &self.kinds {
            found.extend(index.among(question, keys)?);
        }
        Ok(found)
    }

    fn of(&self, kinds: &[Kind]) -> impl Iterator<Item = &(Kind, &KindIndex, Question)> {
        self.kinds.iter().filter(|(kind, ..)| kinds.contains(kind))
    }
}
