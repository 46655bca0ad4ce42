//! How many of something a listing is about.

use serde::{Deserialize, Serialize};

use super::text::{length, tidy_line};

/// The most a listing can be about.
pub const QUANTITY_MAX: u32 = 9_999;
/// The longest unit word, in characters.
pub const UNIT_MAX: usize = 40;

/// A number of something, such as "12 stole".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// How many, 1 to [`QUANTITY_MAX`].
    pub amount: u32,
    /// Of what, such as "stole" or "frivillige"; may be empty.
    pub unit: String,
}

/// Why a typed quantity cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityError {
    /// No whole number from 1 to [`QUANTITY_MAX`].
    NotANumber,
    /// The unit is longer than [`UNIT_MAX`] characters.
    UnitTooLong,
    /// A unit without a number.
    UnitAlone,
}

impl Quantity {
    /// Reads a number and a unit as typed; both empty means no quantity.
    pub fn parse(amount: &str, unit: &str) -> Result<Option<Self>, QuantityError> {
        let unit = tidy_line(unit);
        let digits: String = amount.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
        if length(&unit) > UNIT_MAX {
            return Err(QuantityError::UnitTooLong);
        }
        if digits.is_empty() {
            return if unit.is_empty() { Ok(None) } else { Err(QuantityError::UnitAlone) };
        }
        match digits.parse::<u32>() {
            Ok(amount @ 1..=QUANTITY_MAX) => Ok(Some(Self { amount, unit })),
            _ => Err(QuantityError::NotANumber),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_thousands_are_read() {
        assert_eq!(Quantity::parse("1.200", "stole"), Ok(Some(Quantity { amount: 1200, unit: "stole".into() })));
        assert_eq!(Quantity::parse(" ", ""), Ok(None));
    }

    #[test]
    fn what_is_no_quantity_is_refused() {
        assert_eq!(Quantity::parse("0", ""), Err(QuantityError::NotANumber));
        assert_eq!(Quantity::parse("tre", ""), Err(QuantityError::NotANumber));
        assert_eq!(Quantity::parse("10000", ""), Err(QuantityError::NotANumber));
        assert_eq!(Quantity::parse("", "stole"), Err(QuantityError::UnitAlone));
    }
}
