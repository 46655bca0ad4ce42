//! How far the districts lie from each other, and which listings are near.

use super::district::{District, PostalCode};

/// Where a listing belongs: a district, or none for the whole municipality.
pub type Place = Option<PostalCode>;

/// Kilometres along the surface of the earth between the centres of two districts.
pub fn kilometres(from: PostalCode, to: PostalCode) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6_371.0;
    let (from, to) = (from.district(), to.district());
    let (latitude, other_latitude) = (from.latitude.to_radians(), to.latitude.to_radians());
    let half_height = ((other_latitude - latitude) / 2.0).sin();
    let half_width = ((to.longitude - from.longitude).to_radians() / 2.0).sin();
    let chord = half_height.powi(2) + latitude.cos() * other_latitude.cos() * half_width.powi(2);
    2.0 * EARTH_RADIUS_KM * chord.sqrt().asin()
}

/// The same as it is told: in whole kilometres, and next door is one.
pub fn whole_kilometres(from: PostalCode, to: PostalCode) -> u32 {
    kilometres(from, to).round().max(1.0) as u32
}

/// Every place, the nearest to `origin` first: the district itself; then what is for the whole municipality and so comes
/// to everybody; then the other districts outwards.
pub fn outwards_from(origin: PostalCode) -> Vec<Place> {
    let mut others: Vec<PostalCode> = District::all().iter().map(|district| district.code).filter(|code| *code != origin).collect();
    others.sort_by(|one, other| kilometres(origin, *one).total_cmp(&kilometres(origin, *other)));
    [Some(origin), None].into_iter().chain(others.into_iter().map(Some)).collect()
}

/// A part of a page that is read from one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch<P> {
    /// The place.
    pub place: P,
    /// How many of its listings come before.
    pub offset: u32,
    /// How many to read.
    pub limit: u32,
}

/// Where to read `limit` listings after the first `offset`, when the places follow each other and hold so many each.
pub fn stretches<P>(places: impl IntoIterator<Item = (P, u32)>, offset: u32, limit: u32) -> Vec<Stretch<P>> {
    let (mut skip, mut wanted) = (offset, limit);
    let mut found = Vec::new();
    for (place, listings) in places {
        let here = listings.saturating_sub(skip).min(wanted);
        if here > 0 {
            found.push(Stretch { place, offset: skip, limit: here });
        }
        skip = skip.saturating_sub(listings);
        wanted -= here;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(digits: &str) -> PostalCode {
        PostalCode::parse(digits).expect("a district")
    }

    fn any_district() -> impl Strategy<Value = PostalCode> {
        (0..District::all().len()).prop_map(|at| District::all()[at].code)
    }

    #[test]
    fn the_own_district_is_nearest_and_havndal_is_far_from_langaa() {
        let order = outwards_from(code("8870"));
        assert_eq!(order[..2], [Some(code("8870")), None]);
        assert_eq!(order.last(), Some(&Some(code("8970"))));
        let distance = kilometres(code("8870"), code("8970"));
        assert!((34.0..35.0).contains(&distance), "{distance}");
    }

    proptest! {
        #[test]
        fn distances_are_those_of_a_map(one in any_district(), other in any_district(), third in any_district()) {
            let there = kilometres(one, other);
            prop_assert!(there >= 0.0 && (there == 0.0) == (one == other));
            prop_assert!((there - kilometres(other, one)).abs() < 1e-9);
            prop_assert!(there <= kilometres(one, third) + kilometres(third, other) + 1e-9);
        }

        #[test]
        fn every_place_comes_once_and_outwards(origin in any_district()) {
            let order = outwards_from(origin);
            let mut codes: Vec<_> = order.iter().flatten().collect();
            let distances: Vec<_> = codes.iter().map(|code| kilometres(origin, **code)).collect();
            prop_assert!(distances.is_sorted());
            codes.sort_unstable();
            codes.dedup();
            prop_assert_eq!(codes.len(), District::all().len());
            prop_assert_eq!(order.len(), District::all().len() + 1);
        }

        #[test]
        fn stretches_are_a_window_on_all_places_together(counts in prop::collection::vec(0u32..9, 0..8), offset in 0u32..40, limit in 0u32..12) {
            let all: Vec<(usize, u32)> = counts.iter().enumerate().flat_map(|(place, count)| (0..*count).map(move |at| (place, at))).collect();
            let window: Vec<_> = all.into_iter().skip(offset as usize).take(limit as usize).collect();
            let read: Vec<_> = stretches(counts.into_iter().enumerate(), offset, limit)
                .into_iter()
                .flat_map(|stretch| (stretch.offset..stretch.offset + stretch.limit).map(move |at| (stretch.place, at)))
                .collect();
            prop_assert_eq!(read, window);
        }
    }
}
