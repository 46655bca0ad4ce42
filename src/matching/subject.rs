//! What a ranking is for, who asks, and which kinds answer which.

use super::listing::{Entry, PartyKey};
use crate::domain::{category::Category, kind::Kind};

/// What is ranked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The opposite side of a listing.
    Listing(Entry),
    /// The opposite side of a draft, with whatever it says so far.
    Draft {
        /// The draft; its facts hold any category where none is told.
        entry: Entry,
        /// The category, once somebody has chosen it or the words tell it.
        category: Option<Category>,
    },
    /// Those of the same side that are about the same as a listing.
    Alike(Entry),
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

/// The kinds of the same side.
pub const fn beside(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Offer => &[Kind::Offer],
        Kind::Request | Kind::Idea => &[Kind::Request, Kind::Idea],
    }
}

/// The kinds that answer a kind: an offer answers requests and ideas, and they are answered by offers.
pub const fn answers_to(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Offer => &[Kind::Request, Kind::Idea],
        Kind::Request | Kind::Idea => &[Kind::Offer],
    }
}
