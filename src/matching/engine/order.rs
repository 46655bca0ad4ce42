//! From the numbers of the candidates to their order.

use std::collections::HashMap;

use super::Candidate;
use crate::{
    domain::category::Category,
    matching::{
        facts::Facts,
        features::Features,
        meeting::Meeting,
        subject::Scope,
        weights::{ExposureWeights, FitWeights, OF_ONE_PARTY, SUGGESTED_CATEGORY, Weights},
    },
};

/// How many the first are.
const FIRST: usize = 10;
const SECONDS_A_DAY: i64 = 86_400;

/// Judges candidates for a listing, by its category and the one that its words seem to be about.
pub(super) fn judge_for_listing(
    candidates: &mut [Candidate],
    here: &Facts,
    (own, suggested): (Option<Category>, Option<Category>),
    scope: &Scope,
    weights: &Weights,
) {
    for candidate in candidates {
        let meeting = Meeting::of(here, &candidate.facts, scope.today);
        let features = &mut candidate.features;
        features.place = meeting.place();
        features.time = meeting.time();
        features.category = category_fit(own, suggested, candidate.facts.category);
        features.practical = weights.fit.obstacle.powi(meeting.practical_obstacles().len() as i32);
        features.exposure = exposure(&candidate.facts, scope, &weights.exposure);
        candidate.score = score(features, &weights.fit);
    }
}

/// Judges candidates for typed words, which say nothing of place and time.
pub(super) fn judge_for_search(candidates: &mut [Candidate], suggested: Option<Category>, weights: &Weights) {
    for candidate in candidates {
        let features = &mut candidate.features;
        (features.practical, features.exposure) = (1.0, 1.0);
        features.category = category_fit(None, suggested, candidate.facts.category);
        candidate.score = score(features, &weights.fit);
    }
}

/// What the text is worth, and what the facts add; obstacles and the crowd leave less of it.
fn score(features: &Features, weights: &FitWeights) -> f32 {
    let facts = weights.place * features.place + weights.time * features.time + weights.category * features.category;
    (features.text + facts) * features.practical * features.exposure
}

fn category_fit(own: Option<Category>, suggested: Option<Category>, there: Category) -> f32 {
    match there {
        there if own == Some(there) => 1.0,
        there if suggested == Some(there) => SUGGESTED_CATEGORY,
        _ => 0.0,
    }
}

/// Less than 1 for what others write about already, more for what nobody answers, as long as few have been shown it.
fn exposure(there: &Facts, scope: &Scope, weights: &ExposureWeights) -> f32 {
    let days = scope.now.saturating_sub(there.published_at) / SECONDS_A_DAY;
    if there.open_contacts > 0 {
        1.0 / (1.0 + weights.contact * there.open_contacts as f32)
    } else if days >= weights.unanswered_days {
        1.0 + weights.unanswered * weights.shown_half / (weights.shown_half + there.shown as f32)
    } else {
        1.0
    }
}

/// The best first; equal ones by their inner number.
pub(super) fn sort(candidates: &mut [Candidate]) {
    candidates.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.key.cmp(&other.key)));
}

/// Leaves at most two of one party among the first ten; the others of theirs follow after.
pub(super) fn spread_parties(sorted: Vec<Candidate>) -> Vec<Candidate> {
    let mut seen: HashMap<_, usize> = HashMap::new();
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for candidate in sorted {
        let of_party = candidate.facts.party.map_or(0, |party| {
            let seen = seen.entry(party).or_default();
            *seen += 1;
            *seen
        });
        let list = if first.len() < FIRST && of_party > OF_ONE_PARTY { &mut later } else { &mut first };
        list.push(candidate);
    }
    let after = first.split_off(first.len().min(FIRST));
    let mut rest = [later, after].concat();
    sort(&mut rest);
    first.extend(rest);
    first
}

/// Leaves two of each party; what somebody offers besides is found on the board.
pub(super) fn few_of_each_party(sorted: Vec<Candidate>) -> Vec<Candidate> {
    let mut seen: HashMap<_, usize> = HashMap::new();
    let is_among_few = |candidate: &Candidate| {
        candidate.facts.party.is_none_or(|party| {
            let seen = seen.entry(party).or_default();
            *seen += 1;
            *seen <= OF_ONE_PARTY
        })
    };
    let mut few = sorted;
    few.retain(is_among_few);
    few
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::{engine::tests::entry, listing::PartyKey};

    fn candidate(key: i64, party: Option<i64>, score: f32) -> Candidate {
        let facts = Facts { party: party.map(PartyKey), ..entry(key, "Stole", "").facts };
        Candidate { key, facts, features: Features::default(), score }
    }

    #[test]
    fn the_third_of_a_party_waits_until_after_the_tenth() {
        let busy = (0..4).map(|key| candidate(key, Some(1), 1.0));
        let others = (4..14).map(|key| candidate(key, None, 0.5));
        let keys: Vec<i64> = spread_parties(busy.chain(others).collect()).iter().map(|candidate| candidate.key).collect();
        assert_eq!(keys, [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 2, 3, 12, 13]);
    }

    #[test]
    fn of_matches_no_party_has_more_than_two_however_few_there_are() {
        let mixed = [(0, Some(1)), (1, Some(1)), (2, None), (3, Some(1)), (4, Some(2)), (5, None)];
        let sorted = mixed.map(|(key, party)| candidate(key, party, 1.0)).to_vec();
        let keys: Vec<i64> = few_of_each_party(sorted).iter().map(|candidate| candidate.key).collect();
        assert_eq!(keys, [0, 1, 2, 4, 5]);
    }

    #[test]
    fn a_crowd_makes_room_for_what_nobody_answers() {
        let weights = &Weights::STANDARD.exposure;
        let scope = Scope { now: 8 * SECONDS_A_DAY, today: 0, asker: None };
        let with_contacts = |open_contacts| exposure(&Facts { open_contacts, ..candidate(1, None, 0.0).facts }, &scope, weights);
        assert!(with_contacts(4) < with_contacts(1) && with_contacts(1) < 1.0 && with_contacts(0) > 1.0);
        let shown = |shown| exposure(&Facts { shown, ..candidate(1, None, 0.0).facts }, &scope, weights);
        assert!(shown(0) > shown(20) && shown(20) > shown(2_000) && shown(2_000) > 1.0);
        assert_eq!(exposure(&candidate(1, None, 0.0).facts, &Scope { now: 0, ..scope }, weights), 1.0);
    }
}
