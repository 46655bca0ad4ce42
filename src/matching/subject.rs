//! What a ranking is for, who asks, and which kinds answer which.

use super::listing::{Entry, PartyKey};
use crate::domain::kind::Kind;

/// What is ranked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The opposite side of a listing, or of a draft with whatever it says so far.
    Listing(Entry),
    /// What somebody means by a few words.
    Search {
        /// The words as typed.
        text: String,
        /// The kinds that are wanted.
        kinds: Vec<Kind>,
    },
}

/// Who asks, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The moment, in seconds since 1970; what ends before it is not shown.
    pub now: i64,
    /// The number of the day ([`crate::domain::calendar_date::CalendarDate::day_number`]).
    pub today: i64,
    /// Whose own listings are not shown as matches.
    pub asker: Option<PartyKey>,
}

/// The kinds that answer a kind: an offer answers requests and ideas, and they are answered by offers.
pub const fn answers_to(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Offer => &[Kind::Request, Kind::Idea],
        Kind::Request | Kind::Idea => &[Kind::Offer],
    }
}
