//! How many of something a listing is about.

use serde::{Deserialize, Serialize};

use super::text::{length, tidy_line};

/// The most a listing can be about.
pub const QUANTITY_MAX: u32 = 9_999;
/// The longest unit word, in characters.
pub const UNIT_MAX: usize = 40;

/// More dots than this are not counted at a glance.
pub const PIPS_MAX: u32 = 6;

/// A number of something, such as "12 stole", and how many of them are left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// How many, 1 to [`QUANTITY_MAX`].
    pub amount: u32,
    /// Of what, such as "stole" or "frivillige"; may be empty.
    pub unit: String,
    /// How many are left, 0 to `amount`.
    pub remaining: u32,
}

/// What is left of a few, one dot each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pips {
    /// How many are left.
    pub left: u32,
    /// How many there were.
    pub all: u32,
}

/// Why a typed quantity cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityError {
    /// No whole number from 1 to [`QUANTITY_MAX`].
    NotANumber,
    /// The unit is longer than [`UNIT_MAX`] characters.
    UnitTooLong,
    /// A unit, or what is left, without a number.
    NumberMissing,
    /// What is left is no whole number.
    RemainingNotANumber,
    /// More is left than the amount.
    RemainingTooMany {
        /// The amount.
        amount: u32,
    },
}

impl Quantity {
    /// Reads a number, a unit and what is left as typed. No number and no unit is no quantity; when nothing is said about
    /// what is left, all of it is.
    pub fn parse(amount: &str, unit: &str, remaining: &str) -> Result<Option<Self>, QuantityError> {
        let unit = tidy_line(unit);
        let digits = digits(amount);
        if length(&unit) > UNIT_MAX {
            return Err(QuantityError::UnitTooLong);
        }
        if digits.is_empty() {
            let is_untouched = unit.is_empty() && remaining.trim().is_empty();
            return if is_untouched { Ok(None) } else { Err(QuantityError::NumberMissing) };
        }
        let Ok(amount @ 1..=QUANTITY_MAX) = digits.parse() else {
            return Err(QuantityError::NotANumber);
        };
        Ok(Some(Self { amount, unit, remaining: read_remaining(remaining, amount)? }))
    }

    /// Whether some are given away already.
    pub const fn is_begun(&self) -> bool {
        self.remaining < self.amount
    }

    /// What is left as dots, where some are gone and all of them are counted at a glance.
    pub fn pips(&self) -> Option<Pips> {
        (self.is_begun() && self.amount <= PIPS_MAX).then_some(Pips { left: self.remaining, all: self.amount })
    }
}

fn read_remaining(typed: &str, amount: u32) -> Result<u32, QuantityError> {
    match digits(typed) {
        digits if digits.is_empty() => Ok(amount),
        digits => match digits.parse() {
            Ok(remaining) if remaining > amount => Err(QuantityError::RemainingTooMany { amount }),
            Ok(remaining) => Ok(remaining),
            Err(_) => Err(QuantityError::RemainingNotANumber),
        },
    }
}

/// A number without the separators Danes put into it.
fn digits(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && *c != '.').collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_few_of_which_some_are_gone_are_shown_as_dots() {
        let pips = |amount: &str, left: &str| Quantity::parse(amount, "pladser", left).expect("a number").expect("a quantity").pips();
        assert_eq!(pips("6", "0"), Some(Pips { left: 0, all: 6 }));
        assert_eq!(pips("3", "2"), Some(Pips { left: 2, all: 3 }));
        assert_eq!((pips("3", "3"), pips("7", "2")), (None, None));
    }

    fn chairs(remaining: &str) -> Result<Option<Quantity>, QuantityError> {
        Quantity::parse("12", "stole", remaining)
    }

    #[test]
    fn danish_thousands_are_read() {
        assert_eq!(Quantity::parse("1.200", "stole", "1.000"), Ok(Some(Quantity { amount: 1200, unit: "stole".into(), remaining: 1000 })));
        assert_eq!(Quantity::parse(" ", "", ""), Ok(None));
    }

    #[test]
    fn what_is_no_quantity_is_refused() {
        assert_eq!(Quantity::parse("0", "", ""), Err(QuantityError::NotANumber));
        assert_eq!(Quantity::parse("tre", "", ""), Err(QuantityError::NotANumber));
        assert_eq!(Quantity::parse("10000", "", ""), Err(QuantityError::NotANumber));
        assert_eq!(Quantity::parse("", "stole", ""), Err(QuantityError::NumberMissing));
        assert_eq!(Quantity::parse("", "", "5"), Err(QuantityError::NumberMissing));
    }

    #[test]
    fn what_is_left_is_at_least_none_and_at_most_all() {
        assert_eq!(chairs(""), Ok(Some(Quantity { amount: 12, unit: "stole".into(), remaining: 12 })));
        assert_eq!(chairs("0"), Ok(Some(Quantity { amount: 12, unit: "stole".into(), remaining: 0 })));
        assert_eq!(chairs("13"), Err(QuantityError::RemainingTooMany { amount: 12 }));
        assert_eq!(chairs("-1"), Err(QuantityError::RemainingNotANumber));
        assert_eq!(chairs("nogle"), Err(QuantityError::RemainingNotANumber));
    }

    proptest! {
        #[test]
        fn never_is_more_left_than_there_was(amount in "\\PC{0,6}|[0-9]{1,5}", remaining in "\\PC{0,6}|[0-9]{1,5}") {
            if let Ok(Some(quantity)) = Quantity::parse(&amount, "", &remaining) {
                prop_assert!(quantity.remaining <= quantity.amount && quantity.amount <= QUANTITY_MAX);
            }
        }
    }
}
