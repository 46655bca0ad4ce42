//! Everything of a listing but its words, small enough to be read for every candidate.

use super::{analysis::Analyser, listing::PartyKey};
use crate::domain::{
    availability::{Availability, CalendarDate, Weekday},
    category::Category,
    district::PostalCode,
    kind::Kind,
    listing::ListingLanguage,
    party::PartyKind,
    practical::Practical,
};

/// The half hours of a week: for each day a bit for each half hour that is wholly covered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week(pub [u64; 7]);

/// When something can happen, as [`Availability`] says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// A time is found together.
    pub flexible: bool,
    /// The weekly hours; empty when none are told.
    pub week: Week,
    /// The number of the first day ([`CalendarDate::day_number`]).
    pub first_day: Option<i64>,
    /// The number of the last day.
    pub last_day: Option<i64>,
}

/// The facts of a listing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// Tilbud, efterlysning or idé.
    pub kind: Kind,
    /// The party behind it, where it is known: an imported listing has none, and is nobody's own.
    pub party: Option<PartyKey>,
    /// The kind of party.
    pub party_kind: PartyKind,
    /// The category.
    pub category: Category,
    /// The district; none means the whole municipality.
    pub place: Option<PostalCode>,
    /// Whether it can happen online or by phone.
    pub remote: bool,
    /// When.
    pub when: When,
    /// How many are left, if it is about a number of something.
    pub remaining: Option<u32>,
    /// What is counted, as a number that is the same for the same word ([`Facts::unit_of`]).
    pub unit: u32,
    /// Practical things, one bit each in the order of [`Practical::ALL`].
    pub practical: u8,
    /// The language of title and body.
    pub language: ListingLanguage,
    /// When it came on the board, in seconds since 1970.
    pub published_at: i64,
    /// When it leaves the board, in seconds since 1970.
    pub expires_at: i64,
    /// How many contacts about it are open.
    pub open_contacts: u32,
    /// How often it has been shown as a match, about.
    pub shown: u32,
}

impl Week {
    /// The hours of weekly slots. What begins or ends inside a half hour covers only the whole ones, so that hours two
    /// listings share are truly shared.
    fn of(availability: &Availability) -> Self {
        let mut week = Self::default();
        for slot in &availability.slots {
            let (from, to) = (slot.from.parts(), slot.to.parts());
            let first = (from.0 * 60 + from.1).div_ceil(30);
            let end = (to.0 * 60 + to.1) / 30;
            for half_hour in first..end {
                week.0[slot.day as usize] |= 1 << half_hour;
            }
        }
        week
    }

    /// The hours that both have.
    pub fn shared(self, other: Self) -> Self {
        Self(std::array::from_fn(|day| self.0[day] & other.0[day]))
    }

    /// Whether it holds no hour.
    pub fn is_empty(self) -> bool {
        self.0.iter().all(|day| *day == 0)
    }

    /// Whether there is a day on which both have hours, though perhaps not the same.
    pub fn meets_on_a_day(self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(here, there)| *here != 0 && there != 0)
    }

    /// The stretches without a gap: day, first half hour, half hour it ends before.
    pub fn stretches(self) -> Vec<(Weekday, u8, u8)> {
        let mut found = Vec::new();
        for (day, hours) in Weekday::ALL.iter().zip(self.0) {
            let mut at = 0;
            while hours >> at != 0 {
                let from = at + (hours >> at).trailing_zeros();
                let to = from + (hours >> from).trailing_ones();
                found.push((*day, from as u8, to as u8));
                at = to;
            }
        }
        found
    }
}

impl When {
    /// The times of a listing.
    pub fn of(availability: &Availability) -> Self {
        let day = |date: &Option<CalendarDate>| date.as_ref().map(CalendarDate::day_number);
        Self {
            flexible: availability.flexible,
            week: Week::of(availability),
            first_day: day(&availability.date_from),
            last_day: day(&availability.date_to),
        }
    }
}

impl Facts {
    /// The number of a unit such as «stole», the same for all its forms: FNV-1a of its stems. No unit is 0.
    pub fn unit_of(unit: &str) -> u32 {
        let stems = Analyser::danish().analyse(unit).into_iter().map(|token| token.stem).collect::<Vec<_>>().join(" ");
        if stems.is_empty() {
            0
        } else {
            stems.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
        }
    }

    /// The bits of practical things.
    pub fn practical_bits(practical: &[Practical]) -> u8 {
        practical.iter().fold(0, |bits, practical| bits | 1 << *practical as u8)
    }

    /// Whether a practical thing is so.
    pub const fn is_practical(&self, practical: Practical) -> bool {
        self.practical & 1 << practical as u8 != 0
    }
}
