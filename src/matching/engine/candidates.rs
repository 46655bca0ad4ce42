//! Which listings come into question: those that share words, and those that mean alike.

use std::collections::{HashMap, HashSet};

use super::{Engine, Meaning};
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
/// How many of the nearest are asked for in the end, where most are not what is wanted: of another category, or off the board.
const DEEPEST: usize = 1_200;
/// How many more each time.
const DEEPER: usize = 4;

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
        for hit in self.index.answers(query)?.best(kinds, filter, DEPTH)? {
            found.entry(hit.key).or_insert(candidate(hit.key, hit.facts)).features.lexical = hit.score;
        }
        if let (Some(meaning), Some(vector)) = (self.meaning, vector) {
            let near = self.near(meaning, kinds, vector, filter)?;
            for (key, (_, facts)) in &near {
                found.entry(*key).or_insert(candidate(*key, *facts));
            }
            let near: HashMap<i64, f32> = near.into_iter().map(|(key, (dense, _))| (key, dense)).collect();
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

    /// Adds the newest of a category: without a vector nothing else finds what shares no word.
    pub(super) fn add_of_category(&self, found: &mut Vec<Candidate>, kinds: &[Kind], filter: &Filter) -> Result<(), IndexError> {
        let known: HashSet<i64> = found.iter().map(|candidate| candidate.key).collect();
        let new: Vec<i64> = self.index.newest(kinds, filter, DEPTH)?.into_iter().filter(|key| !known.contains(key)).collect();
        let facts = self.index.facts(&new)?;
        let candidate = |key: i64| facts.get(&key).map(|facts| Candidate { key, facts: *facts, features: Features::default(), score: 0.0 });
        found.extend(new.into_iter().filter_map(candidate));
        Ok(())
    }

    /// The listings whose vectors are nearest, of those that a filter lets through: the nearest of all may be others.
    fn near(
        &self,
        meaning: &dyn Meaning,
        kinds: &[Kind],
        vector: &Vector,
        filter: &Filter,
    ) -> Result<HashMap<i64, (f32, Facts)>, IndexError> {
        let mut depth = DEPTH;
        loop {
            let nearest = meaning.nearest(vector, kinds, depth);
            let keys: Vec<i64> = nearest.iter().map(|(key, _)| *key).collect();
            let facts = self.index.facts(&keys)?;
            let allowed =
                |(key, dense): &(i64, f32)| facts.get(key).filter(|facts| filter.lets_through(facts)).map(|facts| (*key, (*dense, *facts)));
            let found: HashMap<i64, (f32, Facts)> = nearest.iter().filter_map(allowed).take(DEPTH).collect();
            if found.len() == DEPTH || nearest.len() < depth || depth >= DEEPEST {
                return Ok(found);
            }
            depth *= DEEPER;
        }
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
        None => features.lexical / (features.lexical + weights.half_alone),
    }
}
