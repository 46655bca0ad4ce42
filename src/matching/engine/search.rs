//! A typed search: what somebody means by a few words.

use super::{Candidate, Engine, order};
use crate::{
    domain::kind::Kind,
    matching::{
        category,
        embedding::Vector,
        index::{Filter, IndexError},
        query::{LexicalQuery, typed::Typed},
        weights::Weights,
    },
};

/// What is searched for.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// The words as typed.
    pub text: &'a str,
    /// The kinds that are wanted.
    pub kinds: &'a [Kind],
    /// What the listings must be like besides.
    pub filter: Filter,
    /// Whether somebody is still typing the last word.
    pub is_typing: bool,
}

impl Candidate {
    /// Whether a typed search means it, though it may say so in other words.
    pub fn answers_typed(&self, weights: &Weights) -> bool {
        self.score >= weights.thresholds.of(self.features.dense.is_some(), true)
    }
}

impl Engine<'_> {
    /// The listings that somebody means by typed words, the best first.
    pub fn rank_typed(&self, search: &Search<'_>, vector: Option<&Vector>) -> Result<(Typed, Vec<Candidate>), IndexError> {
        let typed = Typed::read(search.text, self.spelling, search.is_typing, &self.weights.words);
        let any = LexicalQuery { least: 0, ..typed.query.clone() };
        let mut found = self.candidates(search.kinds, &any, vector, &search.filter, self.weights.text.lexical_typed)?;
        order::judge_for_search(&mut found, category::suggest(search.text, ""), self.weights);
        order::sort(&mut found);
        Ok((typed, found))
    }
}
