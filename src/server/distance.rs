//! How far the districts lie from each other.

use crate::domain::district::{District, PostalCode};

/// Kilometres along the surface of the earth between the centres of two districts.
pub fn kilometres(from: &District, to: &District) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6_371.0;
    let (latitude, other_latitude) = (from.latitude.to_radians(), to.latitude.to_radians());
    let half_height = ((other_latitude - latitude) / 2.0).sin();
    let half_width = ((to.longitude - from.longitude).to_radians() / 2.0).sin();
    let chord = half_height.powi(2) + latitude.cos() * other_latitude.cos() * half_width.powi(2);
    2.0 * EARTH_RADIUS_KM * chord.sqrt().asin()
}

/// Every district, the nearest to `origin` first, beginning with itself.
pub fn by_distance(origin: PostalCode) -> Vec<PostalCode> {
    let mut districts: Vec<&District> = District::all().iter().collect();
    if let Some(origin) = District::all().iter().find(|district| district.code == origin) {
        districts.sort_by(|one, other| kilometres(origin, one).total_cmp(&kilometres(origin, other)));
    }
    districts.into_iter().map(|district| district.code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_district_is_nearest_and_havndal_is_far_from_langaa() {
        let order: Vec<_> = by_distance(PostalCode::parse("8870").expect("Langå")).into_iter().map(PostalCode::as_str).collect();
        assert_eq!(order.first(), Some(&"8870"));
        assert_eq!(order.last(), Some(&"8970"));
    }
}
