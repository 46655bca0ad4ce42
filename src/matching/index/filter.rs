//! What a listing must be like to be found, besides its words.

use super::facts::{CATEGORY_BITS, PARTY_BITS, PLACE_BITS, facets, pack};
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

    /// The same for facets as they stand in the index.
    pub(super) fn packed(&self) -> PackedFilter {
        let chosen = [(self.category.is_some(), CATEGORY_BITS), (self.party.is_some(), PARTY_BITS), (self.place.is_some(), PLACE_BITS)];
        let mask = chosen.into_iter().filter(|(is_chosen, _)| *is_chosen).fold(0, |mask, (_, bits)| mask | bits);
        let facets = Facets {
            kind: Kind::Offer,
            category: self.category.unwrap_or(Category::Sport),
            place: self.place.flatten(),
            party: self.party.unwrap_or(PartyKind::Citizen),
            days: self.days,
        };
        PackedFilter { mask, facets: pack(&facets), days: u64::from(self.days) << 16 }
    }

    /// Whether something that leaves the board at `moment` is on it still.
    pub(super) fn is_live(&self, moment: i64) -> bool {
        self.live_at.is_none_or(|now| moment > now)
    }
}

/// A filter that looks at thousands of listings in a moment. The kind is none of its business.
#[derive(Clone, Copy, Debug)]
pub(super) struct PackedFilter {
    mask: u64,
    facets: u64,
    days: u64,
}

impl PackedFilter {
    pub(super) fn passes(self, packed: u64) -> bool {
        (packed ^ self.facets) & self.mask == 0 && (self.days == 0 || packed & self.days != 0)
    }
}
