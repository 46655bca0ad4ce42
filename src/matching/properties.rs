//! What is true of every ranking, whatever the listings say.

use proptest::prelude::*;

use super::{
    embedding::Vector,
    engine::{Candidate, Engine},
    facts::{Facts, When},
    features::Match,
    index::ListingIndex,
    listing::{Entry, PartyKey},
    meeting::Meeting,
    reason::{Obstacle, Reason},
    subject::{Scope, Subject, answers_to},
    vectors::VectorIndex,
    weights::Weights,
};
use crate::domain::{
    availability::{Availability, CalendarDate, ClockTime, Slot, Weekday},
    category::Category,
    distance::whole_kilometres,
    district::District,
    kind::Kind,
    listing::ListingLanguage,
    listing_id::ListingId,
    party::PartyKind,
};

const NOW: i64 = 1_800_000_000;
const WORDS: [&str; 12] = [
    "træner",
    "fodboldtræner",
    "badminton",
    "børn",
    "trailer",
    "anhænger",
    "kørsel",
    "lektiehjælp",
    "gerne",
    "søger",
    "havearbejde",
    "tirsdag",
];

/// A listing and the times it was made of.
#[derive(Clone, Debug)]
struct Sample {
    entry: Entry,
    times: Availability,
}

fn scope() -> Scope {
    Scope { now: NOW, today: date(10).day_number(), asker: Some(PartyKey(1)) }
}

fn date(day: u32) -> CalendarDate {
    CalendarDate::parse(&format!("2027-01-{day:02}")).expect("a date")
}

fn slot() -> impl Strategy<Value = Slot> {
    (0..7_usize, 16..40_u16, 1..8_u16).prop_map(|(day, from, length)| {
        let time = |half_hours: u16| ClockTime::from_minutes(half_hours * 30).expect("a time");
        Slot { day: Weekday::ALL[day], from: time(from), to: time(from + length) }
    })
}

fn times() -> impl Strategy<Value = Availability> {
    let dates = prop::option::weighted(0.3, (8..15_u32, 0..12_u32));
    (any::<bool>(), prop::collection::vec(slot(), 0..4), dates).prop_map(|(flexible, slots, dates)| {
        let (date_from, date_to) = dates.map(|(first, days)| (date(first), date(first + days))).unzip();
        Availability { flexible, slots, date_from, date_to }.normalised()
    })
}

fn text(words: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    prop::collection::vec(0..WORDS.len(), words).prop_map(|words| words.into_iter().map(|word| WORDS[word]).collect::<Vec<_>>().join(" "))
}

prop_compose! {
    fn facts()(
        kind in 0..3_usize,
        party in prop::option::of(1..4_i64),
        category in 0..Category::ALL.len(),
        place in prop::option::of(0..District::all().len()),
        remote in any::<bool>(),
        remaining in prop::option::of(0..20_u32),
        practical in 0..16_u8,
        is_english in any::<bool>(),
        days_left in -2..5_i64,
        open_contacts in 0..6_u32,
    ) -> Facts {
        Facts {
            kind: Kind::ALL[kind],
            party: party.map(PartyKey),
            party_kind: PartyKind::Citizen,
            category: Category::ALL[category],
            place: place.map(|place| District::all()[place].code),
            remote,
            when: When::of(&Availability::flexible()),
            remaining,
            unit: u32::from(remaining.is_some()),
            practical,
            language: if is_english { ListingLanguage::English } else { ListingLanguage::Danish },
            published_at: NOW - 86_400,
            expires_at: NOW + days_left * 3_600,
            open_contacts,
            shown: 0,
        }
    }
}

prop_compose! {
    fn sample()(facts in facts(), times in times(), title in text(1..4), body in text(0..8)) -> Sample {
        let facts = Facts { when: When::of(&times), ..facts };
        let id = ListingId::not_yet();
        Sample { entry: Entry { key: 0, id, title, body, facts }, times }
    }
}

fn samples() -> impl Strategy<Value = Vec<Sample>> {
    prop::collection::vec(sample(), 2..14).prop_map(|mut samples| {
        for (key, sample) in (1..).zip(&mut samples) {
            sample.entry.key = key;
        }
        samples
    })
}

/// A vector that texts with the same words share.
fn vector(entry: &Entry) -> Vector {
    let values = WORDS.map(|word| entry.title.matches(word).count() as f32 + entry.body.matches(word).count() as f32 + 0.1);
    Vector::quantise(&values)
}

/// Asks the engine for the answers to the first of the listings.
fn with_engine<T>(entries: &[&Entry], ask: impl FnOnce(&Engine<'_>) -> T) -> T {
    let index = ListingIndex::in_memory().expect("an index");
    let mut vectors = VectorIndex::default();
    for entry in entries {
        index.put(entry).expect("a listing that can be indexed");
        // Some have no vector yet.
        if entry.key % 3 != 0 {
            vectors.insert(entry.key, entry.facts.kind as u8, &vector(entry));
        }
    }
    index.commit().expect("a commit");
    ask(&Engine { index: &index, meaning: Some(&vectors), spelling: None, weights: &Weights::STANDARD })
}

fn ranked(entries: &[&Entry], here: &Entry) -> Vec<Candidate> {
    with_engine(entries, |engine| engine.rank(here, Some(&vector(here)), &scope()).expect("a ranking"))
}

fn overlaps(one: &Slot, other: &Slot) -> bool {
    one.day == other.day && one.from < other.to && other.from < one.to
}

fn covers(times: &Availability, day: Weekday, from: ClockTime, to: ClockTime) -> bool {
    let mut until = from;
    while let Some(slot) = times.slots.iter().find(|slot| slot.day == day && slot.from <= until && until < slot.to) {
        until = slot.to;
    }
    until >= to
}

/// Whether what is said of a pair is so, by the listings' own words and facts.
fn is_true(reason: &Reason, here: &Sample, there: &Sample) -> bool {
    let (a, b) = (&here.entry.facts, &there.entry.facts);
    let says = |sample: &Sample, word: &str| format!("{} {}", sample.entry.title, sample.entry.body).split(' ').any(|said| said == word);
    match reason {
        Reason::Words { here: one, there: other } => {
            let alike = |part: &str| part.to_lowercase().chars().take(3).collect::<String>();
            says(here, &one.word)
                && says(there, &other.word)
                && alike(&one.word[one.part.clone()]) == alike(&other.word[other.part.clone()])
        }
        Reason::Related { here: one, there: other } => says(here, one) && says(there, other) && one != other,
        Reason::Meaning => true,
        Reason::SameCategory(category) => a.category == *category && b.category == *category,
        Reason::SameDistrict(place) => a.place == Some(*place) && b.place == Some(*place),
        Reason::Near { kilometres } => a.place.zip(b.place).is_some_and(|(one, other)| whole_kilometres(one, other) == *kilometres),
        Reason::Everywhere => a.place.is_none() || b.place.is_none(),
        Reason::Remote => a.remote && b.remote,
        Reason::CommonTime { day, from, to, .. } => covers(&here.times, *day, *from, *to) && covers(&there.times, *day, *from, *to),
        Reason::FlexibleTime => [here, there].iter().any(|sample| sample.times.flexible || sample.times.slots.is_empty()),
        Reason::Enough { offered, wanted } => {
            offered >= wanted && [a.remaining, b.remaining].contains(&Some(*offered)) && [a.remaining, b.remaining].contains(&Some(*wanted))
        }
    }
}

fn stands(obstacle: &Obstacle, here: &Sample, there: &Sample) -> bool {
    let (a, b) = (&here.entry.facts, &there.entry.facts);
    match obstacle {
        Obstacle::DatesApart => a.when.first_day.is_some() || b.when.first_day.is_some(),
        Obstacle::NoCommonTime => {
            let has_dates = here.times.date_from.is_some() || there.times.date_from.is_some();
            has_dates || !here.times.slots.iter().any(|one| there.times.slots.iter().any(|other| overlaps(one, other)))
        }
        Obstacle::Far { kilometres } => a.place.zip(b.place).is_some_and(|(one, other)| whole_kilometres(one, other) == *kilometres),
        Obstacle::TooFew { offered, wanted } => offered < wanted,
        Obstacle::OtherLanguage(language) => b.language == *language && a.language != *language,
        Obstacle::NeedsDriving | Obstacle::NotStepFree | Obstacle::ChildrenTakePart => a.practical != b.practical,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_is_found_that_must_not_be(samples in samples()) {
        let entries: Vec<&Entry> = samples.iter().map(|sample| &sample.entry).collect();
        let here = entries[0];
        for found in ranked(&entries, here) {
            prop_assert!(answers_to(here.facts.kind).contains(&found.facts.kind));
            prop_assert!(found.facts.expires_at > NOW && found.key != here.key);
            prop_assert!(found.facts.party.is_none_or(|party| Some(party) != here.facts.party && party != PartyKey(1)));
            prop_assert!(found.score.is_finite() && found.score >= 0.0);
        }
    }

    #[test]
    fn the_order_does_not_depend_on_what_came_first(samples in samples()) {
        let mut entries: Vec<&Entry> = samples.iter().map(|sample| &sample.entry).collect();
        let here = entries[0];
        let keys = |entries: &[&Entry]| ranked(entries, here).iter().map(|found| found.key).collect::<Vec<_>>();
        let one = keys(&entries);
        entries.reverse();
        prop_assert_eq!(one, keys(&entries));
    }

    #[test]
    fn of_one_party_at_most_two_stand_among_the_first_ten_while_there_are_others(samples in samples()) {
        let entries: Vec<&Entry> = samples.iter().map(|sample| &sample.entry).collect();
        let found = ranked(&entries, entries[0]);
        let of = |party: i64, found: &[Candidate]| found.iter().filter(|one| one.facts.party == Some(PartyKey(party))).count();
        let others: usize = found.iter().filter(|one| one.facts.party.is_none()).count() + (1..4).map(|party| of(party, &found).min(2)).sum::<usize>();
        if others >= 10 {
            prop_assert!((1..4).all(|party| of(party, &found[..10]) <= 2));
        }
    }

    #[test]
    fn what_is_said_is_true(samples in samples()) {
        let entries: Vec<&Entry> = samples.iter().map(|sample| &sample.entry).collect();
        let here = &samples[0];
        let found: Vec<Match> = with_engine(&entries, |engine| {
            engine.matches(&Subject::Listing(here.entry.clone()), Some(&vector(&here.entry)), &scope(), 20).expect("matches").found
        });
        for found in found {
            let there = samples.iter().find(|sample| sample.entry.key == found.key).expect("a listing of the board");
            for reason in &found.reasons {
                prop_assert!(is_true(reason, here, there), "{:?} of {:?} and {:?}", reason, here, there);
            }
            for obstacle in &found.obstacles {
                prop_assert!(stands(obstacle, here, there), "{:?} of {:?} and {:?}", obstacle, here, there);
            }
        }
    }
}

proptest! {
    #[test]
    fn a_common_hour_never_makes_a_pair_worse(one in sample(), other in sample(), slot in slot()) {
        let open_ended = |times: &Availability| Availability { date_from: None, date_to: None, ..times.clone() };
        let with_slot = |times: &Availability| Availability { slots: [&times.slots[..], &[slot]].concat(), ..times.clone() };
        let facts = |times: &Availability| Facts { when: When::of(times), ..one.entry.facts };
        let (here, there) = (open_ended(&one.times), with_slot(&open_ended(&other.times)));
        let time = |here: &Availability| Meeting::of(&facts(here), &facts(&there), scope().today).time();
        prop_assert!(time(&with_slot(&here)) >= time(&here));
    }
}
