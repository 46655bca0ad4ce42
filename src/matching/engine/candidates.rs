//! Which listings come into question: those that share words, and those that mean alike.

use std::collections::HashMap;

use super::Engine;
use crate::{
    domain::kind::Kind,
    matching::{
        embedding::Vector,
        facts::Facts,
        features::Features,
        index::{Filter, IndexError},
        query::LexicalQuery,
        weights::TextWeights,
    },
};

/// How many are looked at for their words, and how many for their meaning.
const DEPTH: usize = 300;

/// A listing that comes into question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Its inner number.
    pub key: i64,
    /// Everything of it but its words.
    pub facts: Facts,
    /// What is known of it beside the one who asks.
    pub features: Features,
    /// How well it fits.
    pub score: f32,
}

impl Engine<'_> {
    /// The listings that share words with a question or are near a vector, with both numbers and what they are together.
    pub(super) fn candidates(
        &self,
        kinds: &[Kind],
        query: &LexicalQuery,
        vector: Option<&Vector>,
        filter: &Filter,
        lexical_share: f32,
    ) -> Result<Vec<Candidate>, IndexError> {
        let candidate = |key, facts| Candidate { key, facts, features: Features::default(), score: 0.0 };
        let mut found: HashMap<i64, Candidate> = HashMap::new();
        for hit in self.index.top(kinds, query, filter, DEPTH)? {
            found.entry(hit.key).or_insert(candidate(hit.key, hit.facts)).features.lexical = hit.score;
        }
        if let (Some(meaning), Some(vector)) = (self.meaning, vector) {
            let near: HashMap<i64, f32> = meaning.nearest(vector, kinds, DEPTH).into_iter().collect();
            let new: Vec<i64> = near.keys().copied().filter(|key| !found.contains_key(key)).collect();
            for (key, facts) in self.index.facts(&new)?.into_iter().filter(|(_, facts)| filter.lets_through(facts)) {
                found.insert(key, candidate(key, facts));
            }
            for candidate in found.values_mut() {
                let similarity = || meaning.of(candidate.key).map(|other| vector.similarity(&other));
                candidate.features.dense = near.get(&candidate.key).copied().or_else(similarity);
            }
        }
        let mut found: Vec<Candidate> = found.into_values().filter(|candidate| kinds.contains(&candidate.facts.kind)).collect();
        found.sort_unstable_by_key(|candidate| candidate.key);
        for candidate in &mut found {
            candidate.features.text = blend(&candidate.features, lexical_share, &self.weights.text);
        }
        Ok(found)
    }
}

/// Words and meaning as one number. A listing whose vector is not made yet counts by its words alone.
fn blend(features: &Features, lexical_share: f32, weights: &TextWeights) -> f32 {
    let lexical = features.lexical / (features.lexical + weights.half);
    match features.dense {
        Some(dense) => {
            let dense = ((dense - weights.unlike) / (weights.same - weights.unlike)).clamp(0.0, 1.0);
            lexical_share * lexical + (1.0 - lexical_share) * dense
        }
        None => lexical,
    }
}
