//! What pages show about matches.

use crate::{
    domain::listing_id::ListingId,
    features::listings::model::ListingCard,
    matching::{
        features::Strength,
        reason::{Obstacle, Reason},
    },
};

/// How well two listings fit, as far as can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// What it is about without doubt, and place or time; and nothing stands in the way.
    VeryWell,
    /// Nothing stands in the way.
    Well,
    /// There is something to talk about first, or it is not quite sure that it is about the same.
    Perhaps,
}

impl Fit {
    /// What the score, reasons and obstacles come to.
    pub fn of(strength: Strength, reasons: &[Reason], obstacles: &[Obstacle]) -> Self {
        let meets =
            |reason: &Reason| matches!(reason, Reason::SameDistrict(_) | Reason::Near { .. } | Reason::Remote | Reason::CommonTime { .. });
        match strength {
            _ if !obstacles.is_empty() => Self::Perhaps,
            Strength::Beside => Self::Perhaps,
            Strength::Strong if reasons.iter().any(meets) => Self::VeryWell,
            Strength::Match | Strength::Strong => Self::Well,
        }
    }
}

/// A match, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchCard {
    /// The listing that fits.
    pub card: ListingCard,
    /// How well.
    pub fit: Fit,
    /// Why, the most telling first.
    pub reasons: Vec<Reason>,
    /// What does not fit.
    pub obstacles: Vec<Obstacle>,
}

/// A listing that its owner's page calls back: it was said no to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissed {
    /// The listing.
    pub id: ListingId,
    /// Its headline.
    pub title: String,
}

/// Everything about matches that the page of a listing shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingMatches {
    /// What fits it, the best first; nothing when nothing fits well.
    pub cards: Vec<MatchCard>,
    /// Listings of its own side that are about the same.
    pub alike: Vec<ListingCard>,
    /// What its owner has said no to.
    pub dismissed: Vec<Dismissed>,
}

/// Why something is suggested to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// It fits an own listing.
    Own {
        /// The listing.
        id: ListingId,
        /// Its headline.
        title: String,
    },
    /// It is in the person's own district.
    District(&'static str),
}

/// Something suggested to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What.
    pub found: MatchCard,
    /// Why.
    pub because: Because,
}
