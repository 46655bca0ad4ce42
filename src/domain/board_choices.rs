//! How many listings each choice on the board would show.

use serde::{Deserialize, Serialize};

use super::{
    availability::Weekday,
    board_filter::BoardFilter,
    category::Category,
    distance::Place,
    district::{District, PostalCode},
    kind::Kind,
    party::PartyKind,
};

/// What the filters of the board look at in a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Facets {
    /// Its kind.
    pub kind: Kind,
    /// Its category.
    pub category: Category,
    /// Its district; none is the whole municipality.
    pub place: Place,
    /// The kind of party behind it.
    pub party: PartyKind,
    /// The days it can happen, one bit each.
    pub days: u8,
}

/// The groups of choices, one bit each.
const KIND: u8 = 1;
const CATEGORY: u8 = 2;
const DISTRICT: u8 = 4;
const PARTY: u8 = 8;
const DAYS: u8 = 16;

/// How many sets of days there are.
const DAY_MASKS: usize = 128;

/// What is chosen, ready to be compared with thousands of facets.
struct Chosen {
    kind: Option<Kind>,
    category: Option<Category>,
    district: Place,
    party: Option<PartyKind>,
    days: u8,
}

impl Chosen {
    fn of(filter: &BoardFilter) -> Self {
        let district = filter.only_district();
        Self { kind: filter.kind, category: filter.category, district, party: filter.party, days: filter.day_mask() }
    }

    /// The groups whose choice hides such a listing.
    fn hiding(&self, facets: &Facets) -> u8 {
        let hides = |group: u8, hides: bool| if hides { group } else { 0 };
        hides(KIND, self.kind.is_some_and(|kind| kind != facets.kind))
            | hides(CATEGORY, self.category.is_some_and(|category| category != facets.category))
            | hides(DISTRICT, self.district.is_some() && self.district != facets.place)
            | hides(PARTY, self.party.is_some_and(|party| party != facets.party))
            | hides(DAYS, self.days != 0 && self.days & facets.days == 0)
    }
}

/// The choices of one group: how many listings each would show, with the choices in the other groups kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupCounts {
    /// With no choice in this group.
    pub any: u32,
    /// With each choice alone, in the order of the interface.
    pub each: Vec<u32>,
}

/// How many listings a search shows, and how many it would show with another choice in one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceCounts {
    /// What is chosen now.
    pub total: u32,
    /// By kind, as in [`Kind::ALL`].
    pub kinds: GroupCounts,
    /// By category, as in [`Category::ALL`].
    pub categories: GroupCounts,
    /// By district, as in [`District::all`].
    pub districts: GroupCounts,
    /// By kind of party, as in [`PartyKind::ALL`].
    pub parties: GroupCounts,
    /// By day, as in [`Weekday::ALL`]; a listing may be possible on several.
    pub days: GroupCounts,
}

impl ChoiceCounts {
    /// Counts a board that is told as numbers of listings with the same facets. Numbers below zero take away from others.
    pub fn of(filter: &BoardFilter, board: impl IntoIterator<Item = (Facets, i64)>) -> Self {
        let chosen = Chosen::of(filter);
        let mut total = 0;
        let mut kinds = Sums::of(Kind::ALL.len());
        let mut categories = Sums::of(Category::ALL.len());
        let mut districts = Sums::of(District::all().len());
        let mut parties = Sums::of(PartyKind::ALL.len());
        let mut day_masks = Sums::of(DAY_MASKS);
        for (facets, listings) in board {
            let hidden_by = chosen.hiding(&facets);
            let is_shown_without = |group: u8| hidden_by & !group == 0;
            if hidden_by == 0 {
                total += listings;
            }
            if is_shown_without(KIND) {
                kinds.add(listings, Some(facets.kind as usize));
            }
            if is_shown_without(CATEGORY) {
                categories.add(listings, Some(facets.category as usize));
            }
            if is_shown_without(DISTRICT) {
                districts.add(listings, facets.place.map(PostalCode::position));
            }
            if is_shown_without(PARTY) {
                parties.add(listings, Some(facets.party as usize));
            }
            if is_shown_without(DAYS) {
                day_masks.add(listings, Some(usize::from(facets.days) % DAY_MASKS));
            }
        }
        Self {
            total: whole(total),
            kinds: kinds.counts(),
            categories: categories.counts(),
            districts: districts.counts(),
            parties: parties.counts(),
            days: day_masks.by_day().counts(),
        }
    }

    /// How many listings a place has.
    pub fn at(&self, place: Place) -> u32 {
        match place {
            Some(code) => self.districts.each.get(code.position()).copied().unwrap_or(0),
            None => self.districts.any - self.districts.each.iter().sum::<u32>().min(self.districts.any),
        }
    }
}

struct Sums {
    any: i64,
    each: Vec<i64>,
}

impl Sums {
    fn of(choices: usize) -> Self {
        Self { any: 0, each: vec![0; choices] }
    }

    fn add(&mut self, listings: i64, choice: Option<usize>) {
        self.any += listings;
        if let Some(choice) = choice {
            self.each[choice] += listings;
        }
    }

    /// The sums for each day, of those for each set of days.
    fn by_day(self) -> Self {
        let of_day = |day: &Weekday| (0..).zip(&self.each).filter(|(mask, _)| mask & usize::from(day.bit()) != 0).map(|(_, sum)| sum).sum();
        Self { any: self.any, each: Weekday::ALL.iter().map(of_day).collect() }
    }

    fn counts(self) -> GroupCounts {
        GroupCounts { any: whole(self.any), each: self.each.into_iter().map(whole).collect() }
    }
}

fn whole(sum: i64) -> u32 {
    u32::try_from(sum).unwrap_or(if sum < 0 { 0 } else { u32::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::board_filter::Sorting;
    use proptest::{prelude::*, sample::select};

    fn any_facets() -> impl Strategy<Value = Facets> {
        let place = prop::option::of(select(District::all()).prop_map(|district| district.code));
        (select(Kind::ALL), select(Category::ALL), place, select(PartyKind::ALL), 1u8..128)
            .prop_map(|(kind, category, place, party, days)| Facets { kind, category, place, party, days })
    }

    fn any_filter() -> impl Strategy<Value = BoardFilter> {
        let district = prop::option::of(select(District::all()).prop_map(|district| district.code));
        let days = prop::collection::btree_set(select(Weekday::ALL), 0..3);
        let (kind, category) = (prop::option::of(select(Kind::ALL)), prop::option::of(select(Category::ALL)));
        (kind, category, district, prop::option::of(select(PartyKind::ALL)), days, select(Sorting::ALL)).prop_map(
            |(kind, category, district, party, days, sorting)| BoardFilter {
                kind,
                category,
                district,
                party,
                days: days.into_iter().collect(),
                sorting,
                ..BoardFilter::default()
            },
        )
    }

    /// What the counts mean: how many are left when the board is asked exactly that.
    fn found(filter: &BoardFilter, board: &[Facets]) -> u32 {
        let shown = |facets: &&Facets| {
            filter.kind.is_none_or(|kind| kind == facets.kind)
                && filter.category.is_none_or(|category| category == facets.category)
                && (filter.sorting == Sorting::Nearest || filter.district.is_none() || filter.district == facets.place)
                && filter.party.is_none_or(|party| party == facets.party)
                && (filter.days.is_empty() || filter.days.iter().any(|day| facets.days & day.bit() != 0))
        };
        u32::try_from(board.iter().filter(shown).count()).expect("few")
    }

    proptest! {
        #[test]
        fn a_count_is_what_the_choice_would_find(filter in any_filter(), board in prop::collection::vec(any_facets(), 0..60)) {
            let counts = ChoiceCounts::of(&filter, board.iter().map(|facets| (*facets, 1)));
            prop_assert_eq!(counts.total, found(&filter, &board));
            prop_assert_eq!(counts.kinds.any, found(&BoardFilter { kind: None, ..filter.clone() }, &board));
            for (kind, count) in Kind::ALL.iter().zip(counts.kinds.each) {
                prop_assert_eq!(count, found(&BoardFilter { kind: Some(*kind), ..filter.clone() }, &board));
            }
            for (category, count) in Category::ALL.iter().zip(counts.categories.each) {
                prop_assert_eq!(count, found(&BoardFilter { category: Some(*category), ..filter.clone() }, &board));
            }
            for (party, count) in PartyKind::ALL.iter().zip(counts.parties.each) {
                prop_assert_eq!(count, found(&BoardFilter { party: Some(*party), ..filter.clone() }, &board));
            }
            for (day, count) in Weekday::ALL.iter().zip(counts.days.each) {
                prop_assert_eq!(count, found(&BoardFilter { days: vec![*day], ..filter.clone() }, &board));
            }
            let in_one_district = BoardFilter { sorting: Sorting::Newest, ..filter.clone() };
            for (district, count) in District::all().iter().zip(&counts.districts.each) {
                prop_assert_eq!(*count, found(&BoardFilter { district: Some(district.code), ..in_one_district.clone() }, &board));
            }
        }

        #[test]
        fn what_is_taken_away_is_as_if_it_had_never_been(filter in any_filter(), board in prop::collection::vec(any_facets(), 0..30), gone in prop::collection::vec(any_facets(), 0..30)) {
            let came_and_went = board.iter().chain(&gone).map(|facets| (*facets, 1)).chain(gone.iter().map(|facets| (*facets, -1)));
            prop_assert_eq!(ChoiceCounts::of(&filter, came_and_went), ChoiceCounts::of(&filter, board.iter().map(|facets| (*facets, 1))));
        }

        #[test]
        fn the_places_together_are_everything(board in prop::collection::vec(any_facets(), 0..60)) {
            let counts = ChoiceCounts::of(&BoardFilter::default(), board.iter().map(|facets| (*facets, 1)));
            let places = crate::domain::distance::outwards_from(District::all()[0].code);
            prop_assert_eq!(places.into_iter().map(|place| counts.at(place)).sum::<u32>(), counts.total);
        }
    }
}
