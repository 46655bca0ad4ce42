//! What is true of every ranking, whatever the listings say.

mod pair;
mod samples;

use std::collections::HashSet;

use proptest::prelude::*;

use self::{
    pair::Pair,
    samples::{NOW, Sample, has_vector, sample, samples, scope, slot, vector},
};
use super::{
    engine::{Candidate, Engine},
    index::ListingIndex,
    listing::PartyKey,
    subject::{Scope, Subject, answers_to, beside},
    vectors::VectorIndex,
    weights::Weights,
};
use crate::domain::availability::Availability;

/// As many as are told of where nothing is left out.
const ALL: usize = 50;

/// Asks an engine that has got to know the samples in their order.
fn with_engine<T>(samples: &[Sample], ask: impl FnOnce(&Engine<'_>) -> T) -> T {
    let index = ListingIndex::in_memory().expect("an index");
    let mut vectors = VectorIndex::default();
    for entry in samples.iter().map(|sample| &sample.entry) {
        index.put(entry).expect("a listing that can be indexed");
        if has_vector(entry) {
            vectors.insert(entry.key, entry.facts.kind as u8, &vector(entry));
        }
    }
    index.commit().expect("a commit");
    ask(&Engine { index: &index, meaning: Some(&vectors), spelling: None, weights: &Weights::STANDARD })
}

fn ranked(samples: &[Sample], here: &Sample) -> Vec<Candidate> {
    with_engine(samples, |engine| engine.rank(&here.entry, Some(&vector(&here.entry)), &scope()).expect("a ranking"))
}

/// Two listings that can answer each other, whose vectors are made.
fn on_both_sides() -> impl Strategy<Value = (Sample, Sample)> {
    (sample(), sample()).prop_map(|(mut here, mut there)| {
        (here.entry.key, there.entry.key) = (1, 2);
        (there.entry.facts.party, there.entry.facts.expires_at) = (None, NOW + 1);
        there.entry.facts.kind = answers_to(here.entry.facts.kind)[0];
        (here, there)
    })
}

/// The same listings twice, the second time in another order.
fn in_two_orders() -> impl Strategy<Value = (Vec<Sample>, Vec<Sample>)> {
    samples(2..26).prop_flat_map(|samples| (Just(samples.clone()), Just(samples).prop_shuffle()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_is_ranked_that_must_not_be(samples in samples(2..14)) {
        let here = &samples[0];
        for found in ranked(&samples, here) {
            prop_assert!(answers_to(here.entry.facts.kind).contains(&found.facts.kind));
            prop_assert!(found.facts.expires_at > NOW && found.key != here.entry.key);
            prop_assert!(found.facts.party.is_none_or(|party| Some(party) != here.entry.facts.party && party != PartyKey(1)));
            prop_assert!(found.score.is_finite() && found.score >= 0.0);
        }
    }

    #[test]
    fn what_is_told_of_is_of_the_right_side_on_the_board_somebody_elses_and_at_most_twice_of_one_party(samples in samples(2..26)) {
        let here = &samples[0].entry;
        let (asked, opposite) = (&here.facts, answers_to(here.facts.kind));
        let (scope, vector) = (Scope { asker: asked.party, ..scope() }, vector(here));
        let subjects = [
            (Subject::Listing(here.clone()), opposite),
            (Subject::Draft { entry: here.clone(), category: None }, opposite),
            (Subject::Alike(here.clone()), beside(asked.kind)),
        ];
        let told = with_engine(&samples, |engine| {
            let asked = subjects.iter().flat_map(|(subject, kinds)| [None, Some(&vector)].map(|vector| (subject, vector, kinds)));
            let told = asked.map(|(subject, vector, kinds)| (engine.matches(subject, vector, &scope, ALL).expect("matches").found, kinds));
            told.collect::<Vec<_>>()
        });
        for (found, kinds) in told {
            let keys: HashSet<i64> = found.iter().map(|found| found.key).collect();
            let told: Vec<_> = samples.iter().map(|sample| &sample.entry).filter(|entry| keys.contains(&entry.key)).collect();
            prop_assert_eq!(told.len(), found.len(), "each once");
            for facts in told.iter().map(|entry| &entry.facts) {
                prop_assert!(kinds.contains(&facts.kind) && facts.expires_at > NOW, "{:?}", facts);
                prop_assert!(facts.party.is_none() || facts.party != asked.party, "{:?}", facts);
                let of_party = told.iter().filter(|other| other.facts.party == facts.party).count();
                prop_assert!(facts.party.is_none() || of_party <= 2, "{:?}", facts);
            }
            prop_assert!(!keys.contains(&here.key));
        }
    }

    #[test]
    fn the_order_does_not_depend_on_what_came_first((samples, shuffled) in in_two_orders()) {
        let here = &samples[0];
        let vector = vector(&here.entry);
        let ranked = |samples: &[Sample]| {
            let rank = |engine: &Engine<'_>, vector| engine.rank(&here.entry, vector, &scope()).expect("a ranking");
            with_engine(samples, |engine| [None, Some(&vector)].map(|vector| rank(engine, vector)))
        };
        prop_assert_eq!(ranked(&samples), ranked(&shuffled));
    }

    #[test]
    fn of_one_party_at_most_two_stand_among_the_first_ten_while_there_are_others(samples in samples(2..26)) {
        let found = ranked(&samples, &samples[0]);
        let of = |party: i64, found: &[Candidate]| found.iter().filter(|one| one.facts.party == Some(PartyKey(party))).count();
        let others: usize = found.iter().filter(|one| one.facts.party.is_none()).count() + (1..4).map(|party| of(party, &found).min(2)).sum::<usize>();
        if others >= 10 {
            prop_assert!((1..4).all(|party| of(party, &found[..10]) <= 2));
        }
    }

    #[test]
    fn what_is_said_is_true_and_no_obstacle_is_kept_back(samples in samples(2..14)) {
        let here = &samples[0];
        let subject = Subject::Listing(here.entry.clone());
        let matches = with_engine(&samples, |engine| engine.matches(&subject, Some(&vector(&here.entry)), &scope(), ALL).expect("matches"));
        for found in matches.found {
            let there = samples.iter().find(|sample| sample.entry.key == found.key).expect("a listing of the board");
            let pair = Pair { here, there };
            for reason in &found.reasons {
                prop_assert!(pair.bears_out(reason), "{:?} of {:?}", reason, pair);
            }
            let (told, obstacles) = (found.obstacles, pair.obstacles());
            prop_assert!(told.iter().all(|one| obstacles.contains(one)) && told.len() == obstacles.len(), "{:?} of {:?}", told, pair);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_common_hour_never_lowers_a_score((here, there) in on_both_sides(), slot in slot()) {
        let pair = Pair { here: &here, there: &there };
        prop_assume!(pair.has_common(slot.day) || !pair.has_common_day());
        let with_slot = |sample: &Sample| {
            let slots = [&sample.times.slots[..], &[slot]].concat();
            sample.clone().at(Availability { slots, ..sample.times.clone() }.normalised())
        };
        let score = |here: &Sample, there: &Sample| ranked(std::slice::from_ref(there), here)[0].score;
        prop_assert!(score(&with_slot(&here), &with_slot(&there)) >= score(&here, &there));
    }
}
