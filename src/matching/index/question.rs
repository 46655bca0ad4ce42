//! A question in the language of the engine below.

use std::collections::HashMap;

use tantivy::{
    Searcher, Term,
    query::{Bm25StatisticsProvider, BooleanQuery, BoostQuery, EmptyQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption},
};

use super::{prefix, schema::Layout};
use crate::matching::query::{LexicalQuery, QueryTerm, QueryWord};

/// A question, and what it has to know about how frequent its terms are.
pub(super) struct Question {
    pub(super) query: Box<dyn Query>,
    pub(super) frequencies: Frequencies,
}

/// How frequent terms are. Words with the same beginning count as one, else the rarest of them would be worth most.
pub(super) struct Frequencies {
    searcher: Searcher,
    together: HashMap<Term, u64>,
}

impl Bm25StatisticsProvider for Frequencies {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        Bm25StatisticsProvider::total_num_tokens(&self.searcher, field)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Bm25StatisticsProvider::total_num_docs(&self.searcher)
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        match self.together.get(term) {
            Some(frequency) => Ok(*frequency),
            None => self.searcher.doc_freq(term),
        }
    }
}

impl Question {
    pub(super) fn new(query: &LexicalQuery, layout: &Layout, searcher: Searcher) -> tantivy::Result<Self> {
        let mut frequencies = Frequencies { searcher, together: HashMap::new() };
        let mut words = Vec::with_capacity(query.words.len());
        for word in &query.words {
            words.push(said(word, layout, &mut frequencies)?);
        }
        let besides = any_of(&query.besides, layout, &mut frequencies)?;
        let query: Box<dyn Query> = if query.least <= 1 {
            union(words.into_iter().flatten().chain(besides).collect())
        } else if query.least > words.len() {
            Box::new(EmptyQuery)
        } else {
            let words = words.into_iter().map(union).collect();
            let found = Box::new(BooleanQuery::union_with_minimum_required_clauses(words, query.least));
            let besides = besides.into_iter().map(|term| (Occur::Should, term));
            Box::new(BooleanQuery::new([(Occur::Must, found as Box<dyn Query>)].into_iter().chain(besides).collect()))
        };
        Ok(Self { query, frequencies })
    }

    /// The index as it was when the question was put.
    pub(super) fn searcher(&self) -> &Searcher {
        &self.frequencies.searcher
    }
}

/// The ways in which a listing can say a word.
fn said(word: &QueryWord, layout: &Layout, frequencies: &mut Frequencies) -> tantivy::Result<Vec<Box<dyn Query>>> {
    let mut ways = any_of(&word.terms, layout, frequencies)?;
    if !word.together.is_empty() {
        let parts = word.together.iter().map(|part| Ok(union(said(part, layout, frequencies)?))).collect::<tantivy::Result<_>>()?;
        ways.push(Box::new(BooleanQuery::intersection(parts)));
    }
    Ok(ways)
}

fn any_of(terms: &[QueryTerm], layout: &Layout, frequencies: &mut Frequencies) -> tantivy::Result<Vec<Box<dyn Query>>> {
    let mut found = Vec::with_capacity(terms.len());
    for term in terms {
        let field = layout.terms(term.field);
        if term.is_prefix {
            let beginnings = prefix::terms(&frequencies.searcher, field, &term.text)?;
            let together: u64 = beginnings.iter().map(|(_, frequency)| frequency).sum();
            let most = Bm25StatisticsProvider::total_num_docs(&frequencies.searcher)?;
            for (text, _) in beginnings {
                let one = Term::from_field_text(field, &text);
                frequencies.together.insert(one.clone(), together.min(most));
                found.push(weighted(one, term.weight));
            }
        } else {
            found.push(weighted(Term::from_field_text(field, &term.text), term.weight));
        }
    }
    Ok(found)
}

fn weighted(term: Term, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)), weight))
}

fn union(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match queries.len() {
        0 => Box::new(EmptyQuery),
        1 => queries.remove(0),
        _ => Box::new(BooleanQuery::union(queries)),
    }
}
