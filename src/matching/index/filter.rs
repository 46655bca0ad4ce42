//! What a listing must be like to be found, besides its words.

use super::facts::{facets, facets_of};
use crate::{
    domain::{board_choices::Facets, board_filter::BoardFilter, category::Category, distance::Place, kind::Kind, party::PartyKind},
    matching::facts::Facts,
};

/// The facts a listing must have; the default asks for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this category.
    pub category: Option<Category>,
    /// Only at this place, which may be the whole municipality.
    pub place: Option<Place>,
    /// Only from this kind of party.
    pub party: Option<PartyKind>,
    /// Only what can happen on one of these days, one bit each; 0 asks for nothing.
    pub days: u8,
    /// Only what is still on the board at this moment, in seconds since 1970.
    pub live_at: Option<i64>,
}

impl Filter {
    /// What a search of the board asks for, but for its kind and its words.
    pub fn of(filter: &BoardFilter, now: i64) -> Self {
        Self {
            category: filter.category,
            place: filter.only_district().map(Some),
            party: filter.party,
            days: filter.day_mask(),
            live_at: Some(now),
        }
    }

    /// Whether every listing passes.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Whether facets pass.
    pub fn passes(&self, facets: &Facets) -> bool {
        self.category.is_none_or(|category| category == facets.category)
            && self.place.is_none_or(|place| place == facets.place)
            && self.party.is_none_or(|party| party == facets.party)
            && (self.days == 0 || self.days & facets.days != 0)
    }

    /// Whether a listing with these facts passes.
    pub fn lets_through(&self, facts: &Facts) -> bool {
        self.passes(&facets(facts)) && self.is_live(facts.expires_at)
    }

    /// Whether facets, as they stand in the index, pass. The kind is none of a filter's business.
    pub(super) fn passes_packed(&self, packed: u64) -> bool {
        facets_of(packed, Kind::Offer).is_some_and(|facets| self.passes(&facets))
    }

    /// Whether something that leaves the board at `moment` is on it still.
    pub(super) fn is_live(&self, moment: i64) -> bool {
        self.live_at.is_none_or(|now| moment > now)
    }
}
