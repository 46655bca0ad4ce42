//! The postal districts of the municipality, read from `districts.csv` so that another municipality replaces one file.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// A four-digit postal code of the municipality, told by its place in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PostalCode(u8);

/// A postal district with its name and approximate centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct District {
    /// Its postal code.
    pub code: PostalCode,
    /// The digits of its postal code.
    pub digits: &'static str,
    /// Its name as it is written on letters.
    pub name: &'static str,
    /// Latitude of the centre in degrees.
    pub latitude: f64,
    /// Longitude of the centre in degrees.
    pub longitude: f64,
}

static DISTRICTS: LazyLock<Vec<District>> =
    LazyLock::new(|| (0..).zip(include_str!("districts.csv").lines()).filter_map(|(at, line)| parse_line(at, line)).collect());

fn parse_line(at: u8, line: &'static str) -> Option<District> {
    let mut parts = line.split(';');
    Some(District {
        code: PostalCode(at),
        digits: parts.next()?,
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
}

impl PostalCode {
    /// The code, if it is one of the municipality's.
    pub fn parse(code: &str) -> Option<Self> {
        DISTRICTS.iter().find(|district| district.digits == code).map(|district| district.code)
    }

    /// Its district.
    pub fn district(self) -> &'static District {
        &DISTRICTS[self.position()]
    }

    /// Its place among [`District::all`].
    pub fn position(self) -> usize {
        usize::from(self.0)
    }

    /// The four digits.
    pub fn as_str(self) -> &'static str {
        self.district().digits
    }

    /// The district's name as it is written on letters.
    pub fn name(self) -> &'static str {
        self.district().name
    }
}

impl Serialize for PostalCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
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
        for (at, district) in District::all().iter().enumerate() {
            assert_eq!((district.code.position(), PostalCode::parse(district.digits)), (at, Some(district.code)));
        }
    }

    #[test]
    fn codes_outside_the_municipality_are_unknown() {
        assert_eq!(PostalCode::parse("8000"), None);
        assert_eq!(PostalCode::parse("8870").map(PostalCode::name), Some("Langå"));
    }
}
