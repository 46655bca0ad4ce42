//! Listings of every kind, at every place and time, out of few words.

use std::ops::Range;

use proptest::prelude::*;

use crate::{
    domain::{
        availability::{Availability, CalendarDate, ClockTime, Slot, Weekday},
        category::Category,
        district::District,
        kind::Kind,
        listing::ListingLanguage,
        listing_id::ListingId,
        party::PartyKind,
    },
    matching::{
        embedding::Vector,
        facts::{Facts, When},
        listing::{Entry, PartyKey},
        subject::Scope,
    },
};

pub const NOW: i64 = 1_800_000_000;
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
pub struct Sample {
    pub entry: Entry,
    pub times: Availability,
}

impl Sample {
    /// The same listing at other times.
    pub fn at(mut self, times: Availability) -> Self {
        self.entry.facts.when = When::of(&times);
        Self { times, ..self }
    }
}

pub fn scope() -> Scope {
    Scope { now: NOW, today: date(10).day_number(), asker: Some(PartyKey(1)) }
}

fn date(day: u32) -> CalendarDate {
    CalendarDate::parse(&format!("2027-01-{day:02}")).expect("a date")
}

pub fn slot() -> impl Strategy<Value = Slot> {
    (0..7_usize, 16..40_u16, 1..8_u16).prop_map(|(day, from, length)| {
        let time = |half_hours: u16| ClockTime::from_minutes(half_hours * 30).expect("a time");
        Slot { day: Weekday::ALL[day], from: time(from), to: time(from + length) }
    })
}

fn times() -> impl Strategy<Value = Availability> {
    let (first, days) = (prop::option::weighted(0.4, 8..15_u32), prop::option::weighted(0.4, 0..12_u32));
    (any::<bool>(), prop::collection::vec(slot(), 0..4), first, days).prop_map(|(flexible, slots, first, days)| {
        let last = days.map(|days| first.unwrap_or(8) + days);
        Availability { flexible, slots, date_from: first.map(date), date_to: last.map(date) }.normalised()
    })
}

fn text(words: Range<usize>) -> impl Strategy<Value = String> {
    prop::collection::vec(0..WORDS.len(), words).prop_map(|words| words.into_iter().map(|word| WORDS[word]).collect::<Vec<_>>().join(" "))
}

prop_compose! {
    fn facts()(
        kind in 0..3_usize,
        party in prop::option::of(1..4_i64),
        category in 0..Category::ALL.len(),
        place in prop::option::of(0..District::all().len()),
        remote in any::<bool>(),
        remaining in prop::option::of((0..20_u32, 0..3_u32)),
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
            remaining: remaining.map(|(remaining, _)| remaining),
            unit: remaining.map_or(0, |(_, unit)| unit),
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
    pub fn sample()(facts in facts(), times in times(), title in text(1..4), body in text(0..8)) -> Sample {
        let entry = Entry { key: 0, id: ListingId::not_yet(), title, body, facts };
        Sample { entry, times: Availability::flexible() }.at(times)
    }
}

/// So many listings, numbered from 1.
pub fn samples(count: Range<usize>) -> impl Strategy<Value = Vec<Sample>> {
    prop::collection::vec(sample(), count).prop_map(|mut samples| {
        for (key, sample) in (1..).zip(&mut samples) {
            sample.entry.key = key;
        }
        samples
    })
}

/// A vector that texts with the same words share.
pub fn vector(entry: &Entry) -> Vector {
    let values = WORDS.map(|word| entry.title.matches(word).count() as f32 + entry.body.matches(word).count() as f32 + 0.1);
    Vector::quantise(&values)
}

/// Whether its vector has been made: of some listings it has not yet.
pub const fn has_vector(entry: &Entry) -> bool {
    entry.key % 3 != 0
}
