//! The postal districts of the municipality, read from `districts.csv` so that another municipality replaces one file.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// A four-digit postal code of the municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct PostalCode(&'static str);

/// A postal district with its name and approximate centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct District {
    /// Its postal code.
    pub code: PostalCode,
    /// Its name as it is written on letters.
    pub name: &'static str,
    /// Latitude of the centre in degrees.
    pub latitude: f64,
    /// Longitude of the centre in degrees.
    pub longitude: f64,
}

static DISTRICTS: LazyLock<Vec<District>> = LazyLock::new(|| include_str!("districts.csv").lines().filter_map(parse_line).collect());

fn parse_line(line: &'static str) -> Option<District> {
    let mut parts = line.split(';');
    Some(District {
        code: PostalCode(parts.next()?),
        name: parts.next()?,
        latitude: parts.next()?.parse().ok()?,
        longitude: parts.next()?.parse().ok()?,
    })
}

impl District {
    /// Every district, in the order of the file.
    pub fn all() -> &'static [District] {
        &DISTRICTS
    }

    /// The district with this code.
    pub fn of(code: PostalCode) -> Option<&'static District> {
        DISTRICTS.iter().find(|district| district.code == code)
    }
}

impl PostalCode {
    /// The code, if it is one of the municipality's.
    pub fn parse(code: &str) -> Option<Self> {
        DISTRICTS.iter().map(|district| district.code).find(|known| known.0 == code)
    }

    /// The four digits.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// Its place among [`District::all`].
    pub fn position(self) -> Option<usize> {
        DISTRICTS.iter().position(|district| district.code == self)
    }

    /// The district's name as it is written on letters.
    pub fn name(self) -> &'static str {
        District::of(self).map_or("", |district| district.name)
    }
}

impl<'de> Deserialize<'de> for PostalCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom("a postal code of the municipality was expected"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_a_district() {
        assert_eq!(District::all().len(), include_str!("districts.csv").lines().count());
    }

    #[test]
    fn codes_outside_the_municipality_are_unknown() {
        assert_eq!(PostalCode::parse("8000"), None);
        assert_eq!(PostalCode::parse("8870").map(PostalCode::name), Some("Langå"));
    }
}
