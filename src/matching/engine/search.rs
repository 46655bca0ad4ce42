//! A typed search: what somebody means by a few words, with the places in the texts that say so.

use std::{collections::HashSet, ops::Range};

use super::{Candidate, Engine, order};
use crate::{
    domain::{kind::Kind, listing_id::ListingId},
    matching::{
        category,
        embedding::Vector,
        explain::Text,
        features::Features,
        index::{Filter, IndexError},
        query::{LexicalQuery, typed::Typed},
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

/// A listing that was found, with the bytes of its texts that say why.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its inner number.
    pub key: i64,
    /// Its public id.
    pub id: ListingId,
    /// How well it fits.
    pub score: f32,
    /// The numbers behind the score.
    pub features: Features,
    /// In the headline.
    pub title: Vec<Range<usize>>,
    /// In the description.
    pub body: Vec<Range<usize>>,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The best first.
    pub hits: Vec<Hit>,
    /// How many there are in all, as far as they were looked at.
    pub total: usize,
    /// The same search without slips.
    pub did_you_mean: Option<String>,
}

impl Engine<'_> {
    /// The listings that somebody means by typed words, the best first.
    pub fn rank_typed(&self, search: &Search<'_>, vector: Option<&Vector>) -> Result<(Typed, Vec<Candidate>), IndexError> {
        let typed = Typed::read(search.text, self.spelling, search.is_typing, &self.weights.words);
        let any = LexicalQuery { least: 0, ..typed.query.clone() };
        let mut found = self.candidates(search.kinds, &any, vector, &search.filter, self.weights.lexical_typed)?;
        order::judge_for_search(&mut found, category::suggest(search.text, ""), self.weights);
        order::sort(&mut found);
        Ok((typed, found))
    }

    /// A page of what somebody means by typed words.
    pub fn search(&self, search: &Search<'_>, vector: Option<&Vector>, (offset, limit): (usize, usize)) -> Result<Found, IndexError> {
        let (typed, mut ranked) = self.rank_typed(search, vector)?;
        ranked.retain(|candidate| self.weights.sure.is_sure(&candidate.features));
        let stems: HashSet<&str> = typed.query.words.iter().flat_map(|word| &word.terms).map(|term| term.text.as_str()).collect();
        let mut hits = Vec::with_capacity(limit);
        for candidate in ranked.iter().skip(offset).take(limit) {
            if let Some(words) = self.index.words(candidate.key)? {
                hits.push(Hit {
                    key: candidate.key,
                    id: words.id,
                    score: candidate.score,
                    features: candidate.features,
                    title: Text::read(&words.title).marks(&stems),
                    body: Text::read(&words.body).marks(&stems),
                });
            }
        }
        Ok(Found { hits, total: ranked.len(), did_you_mean: typed.did_you_mean })
    }
}
