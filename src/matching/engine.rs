//! The ranking: candidates by words and by meaning, judged by the same numbers, the best first.

mod candidates;
mod order;
mod search;
#[cfg(test)]
mod tests;

pub use self::{candidates::Candidate, search::Search};
use super::{
    analysis::Spelling,
    category,
    embedding::Vector,
    explain::{Text, word_reasons},
    features::{Match, Matches, Strength},
    index::{Filter, IndexError, ListingIndex},
    listing::{Entry, Words},
    meeting::Meeting,
    query::asked::of_listing,
    reason::Reason,
    subject::{Scope, Subject, answers_to, beside},
    vectors::VectorIndex,
    weights::Weights,
};
use crate::domain::{category::Category, kind::Kind};

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
        self.rank_as(here, Some(here.facts.category), vector, scope)
    }

    /// The same for a draft that may have no category yet.
    fn rank_as(
        &self,
        here: &Entry,
        category: Option<Category>,
        vector: Option<&Vector>,
        scope: &Scope,
    ) -> Result<Vec<Candidate>, IndexError> {
        let query = of_listing(&here.title, &here.body, &self.weights.words);
        let filter = Filter { live_at: Some(scope.now), ..Filter::default() };
        let kinds = answers_to(here.facts.kind);
        let mut found = self.candidates(kinds, &query, vector, &filter, self.weights.text.lexical)?;
        if let (None, Some(category)) = (vector, category) {
            self.add_of_category(&mut found, kinds, &Filter { category: Some(category), ..filter })?;
        }
        let own = [here.facts.party, scope.asker];
        found.retain(|there| there.key != here.key && there.facts.party.is_none_or(|party| !own.contains(&Some(party))));
        let categories = (category, category::suggest(&here.title, &here.body));
        order::judge_for_listing(&mut found, &here.facts, categories, scope, self.weights);
        order::sort(&mut found);
        Ok(order::spread_parties(found))
    }

    /// The best answers to a listing or a draft, or the likest listings, with why they fit and what does not. Where there are matches, they are
    /// told with what comes near them; where there is none, the nearest there is.
    pub fn matches(&self, subject: &Subject, vector: Option<&Vector>, scope: &Scope, limit: usize) -> Result<Matches, IndexError> {
        let mut ranked = match subject {
            Subject::Listing(here) => self.rank(here, vector, scope)?,
            Subject::Draft { entry, category } => self.rank_as(entry, *category, vector, scope)?,
            Subject::Alike(here) => {
                let (kinds, filter) = (beside(here.facts.kind), Filter { live_at: Some(scope.now), ..Filter::default() });
                let (_, mut found) = self.rank_typed(&Search { text: &here.title, kinds, filter, is_typing: false }, vector)?;
                let is_own = |there: &Candidate| there.facts.party.is_some_and(|party| Some(party) == scope.asker);
                found.retain(|there| there.key != here.key && !is_own(there));
                found
            }
        };
        let is_typed = matches!(subject, Subject::Alike(_));
        let worth = |there: &Candidate| {
            let threshold = self.weights.thresholds.of(there.features.dense.is_some(), is_typed);
            there.score / there.features.exposure / threshold
        };
        let is_sure = ranked.iter().any(|there| worth(there) >= 1.0);
        ranked.retain(|there| !is_sure || worth(there) >= self.weights.thresholds.beside);
        let ranked = order::few_of_each_party(ranked);
        let (Subject::Listing(here) | Subject::Draft { entry: here, .. } | Subject::Alike(here)) = subject;
        let text = format!("{}\n{}", here.title, here.body);
        let (read, mut found) = (Text::read(&text), Vec::new());
        for candidate in ranked {
            if found.len() == limit {
                break;
            }
            if let Some(words) = self.index.words(candidate.key)? {
                let mut reasons = self.text_reasons(&read, &candidate, &words);
                let mut obstacles = Vec::new();
                if !is_typed {
                    let meeting = Meeting::of(&here.facts, &candidate.facts, scope.today);
                    reasons.extend(meeting.reasons());
                    obstacles = meeting.obstacles();
                    // That both have time is no reason to meet.
                    if is_sure && !reasons.iter().any(Reason::tells_what) {
                        continue;
                    }
                }
                if matches!(subject, Subject::Draft { category: None, .. }) {
                    reasons.retain(|reason| !matches!(reason, Reason::SameCategory(_)));
                }
                reasons.truncate(REASONS);
                let strength = match worth(&candidate) {
                    worth if worth >= self.weights.thresholds.strong => Strength::Strong,
                    worth if worth >= 1.0 => Strength::Match,
                    _ => Strength::Beside,
                };
                let Candidate { key, score, features, .. } = candidate;
                found.push(Match { key, id: words.id, score, strength, features, reasons, obstacles });
            }
        }
        let is_sure = found.iter().any(|found| found.strength >= Strength::Match);
        Ok(Matches { found, is_sure })
    }

    fn text_reasons(&self, here: &Text<'_>, there: &Candidate, words: &Words) -> Vec<Reason> {
        let text = format!("{}\n{}", words.title, words.body);
        // How rare a word is only decides which words are told first.
        let frequency = |stem: &str| self.index.frequency(there.facts.kind, stem).unwrap_or_default();
        let mut reasons = word_reasons(here, &Text::read(&text), frequency);
        if there.features.dense.is_some_and(|dense| dense >= self.weights.thresholds.alike) {
            reasons.push(Reason::Meaning);
        }
        reasons
    }
}
