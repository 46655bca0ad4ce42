//! The ranking: candidates by words and by meaning, judged by the same numbers, the best first.

mod candidates;
mod order;
mod search;

pub use self::{
    candidates::Candidate,
    search::{Found, Hit, Search},
};
use super::{
    analysis::Spelling,
    category,
    embedding::Vector,
    explain::{Text, word_reasons},
    features::{Features, Match, Matches},
    index::{Filter, IndexError, ListingIndex},
    listing::{Entry, Words},
    meeting::Meeting,
    query::asked::of_listing,
    reason::Reason,
    subject::{Scope, answers_to},
    vectors::VectorIndex,
    weights::Weights,
};
use crate::domain::kind::Kind;

/// How many reasons are told.
const REASONS: usize = 4;

/// The vectors of the listings.
pub trait Meaning {
    /// The vector of a listing, if it has been made.
    fn of(&self, key: i64) -> Option<Vector>;

    /// The listings of these kinds whose vectors are most like one, with the cosine.
    fn nearest(&self, vector: &Vector, kinds: &[Kind], count: usize) -> Vec<(i64, f32)>;
}

/// The ranking over what is known of the listings; made anew for every question.
#[derive(Clone, Copy)]
pub struct Engine<'a> {
    /// Their words and facts.
    pub index: &'a ListingIndex,
    /// Their vectors; without a model there are none.
    pub meaning: Option<&'a dyn Meaning>,
    /// The words of the board, to put slips right.
    pub spelling: Option<&'a Spelling>,
    /// The numbers it ranks by.
    pub weights: &'a Weights,
}

impl Meaning for VectorIndex<i64> {
    fn of(&self, key: i64) -> Option<Vector> {
        self.get(key)
    }

    fn nearest(&self, vector: &Vector, kinds: &[Kind], count: usize) -> Vec<(i64, f32)> {
        self.nearest(vector, count, |scope| kinds.iter().any(|kind| *kind as u8 == scope), |_| true)
    }
}

impl Engine<'_> {
    /// The listings that answer a listing or a draft, the best first. What has ended, is of the same side or of the same party
    /// is not among them.
    pub fn rank(&self, here: &Entry, vector: Option<&Vector>, scope: &Scope) -> Result<Vec<Candidate>, IndexError> {
        let query = of_listing(&here.title, &here.body, &self.weights.words);
        let filter = Filter { live_at: Some(scope.now), ..Filter::default() };
        let mut found = self.candidates(answers_to(here.facts.kind), &query, vector, &filter, self.weights.lexical)?;
        let own = [here.facts.party, scope.asker];
        found.retain(|there| there.key != here.key && there.facts.party.is_none_or(|party| !own.contains(&Some(party))));
        order::judge_for_listing(&mut found, &here.facts, category::suggest(&here.title, &here.body), scope, self.weights);
        order::sort(&mut found);
        Ok(order::spread_parties(found))
    }

    /// The best answers to a listing or a draft, with why they fit and what does not.
    pub fn matches(&self, here: &Entry, vector: Option<&Vector>, scope: &Scope, limit: usize) -> Result<Matches, IndexError> {
        let mut ranked = self.rank(here, vector, scope)?;
        let is_sure = ranked.first().is_some_and(|best| self.weights.sure.is_sure(&best.features));
        ranked.truncate(limit);
        let mut found = Vec::with_capacity(ranked.len());
        for candidate in ranked {
            if let Some(words) = self.index.words(candidate.key)? {
                found.push(self.explained(here, &candidate, &words, scope)?);
            }
        }
        Ok(Matches { found, is_sure })
    }

    fn explained(&self, here: &Entry, there: &Candidate, words: &Words, scope: &Scope) -> Result<Match, IndexError> {
        let (text_here, text_there) = (format!("{}\n{}", here.title, here.body), format!("{}\n{}", words.title, words.body));
        let mut reasons = word_reasons(&Text::read(&text_here), &Text::read(&text_there), |stem| {
            self.index.frequency(there.facts.kind, stem).unwrap_or_default()
        });
        if self.is_alike(&there.features) {
            reasons.push(Reason::Meaning);
        }
        let meeting = Meeting::of(&here.facts, &there.facts, scope.today);
        reasons.extend(meeting.reasons());
        reasons.truncate(REASONS);
        Ok(Match {
            key: there.key,
            id: words.id.clone(),
            score: there.score,
            features: there.features,
            reasons,
            obstacles: meeting.obstacles(),
        })
    }

    fn is_alike(&self, features: &Features) -> bool {
        features.dense.is_some_and(|dense| dense >= self.weights.sure.alike)
    }
}
