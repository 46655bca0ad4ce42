//! The number a Danish organisation has in the central register (CVR).

/// What each of the eight digits counts in the sum that eleven must divide (`erhvervsstyrelsen.dk/modulus_11`).
const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];

/// A number with a check digit that fits. That says nothing about who types it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CvrNumber(String);

impl CvrNumber {
    /// Reads a number as people write it: with `DK` before it, and with spaces, dots or hyphens between the digits.
    pub fn parse(typed: &str) -> Option<Self> {
        let bare: String = typed.chars().filter(|letter| !letter.is_whitespace() && !".-".contains(*letter)).collect();
        let digits = bare.strip_prefix("DK").or_else(|| bare.strip_prefix("dk")).unwrap_or(&bare);
        let values: Vec<u32> = digits.chars().map_while(|digit| digit.to_digit(10)).collect();
        let is_number = digits.len() == WEIGHTS.len() && values.len() == WEIGHTS.len() && values[0] > 0;
        let sum: u32 = values.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
        (is_number && sum.is_multiple_of(11)).then(|| Self(digits.to_owned()))
    }

    /// The eight digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// V1
    #[test]
    fn v1_a_number_is_read_however_it_is_written() {
        for typed in ["13748136", "DK13748136", "dk 13 74 81 36", " 13.74.81.36 ", "13-74-81-36", "DK-13748136"] {
            assert_eq!(CvrNumber::parse(typed).map(|number| number.0), Some("13748136".to_owned()), "{typed}");
        }
        for number in ["24256790", "22756214", "13585628"] {
            assert!(CvrNumber::parse(number).is_some(), "{number}");
        }
    }

    /// V1
    #[test]
    fn v1_a_number_with_a_slip_is_refused() {
        let wrong =
            ["24256791", "13585627", "10000000", "12345678", "00000000", "1374813", "137481360", "", "DK", "13748136x", "１３７４８１３６"];
        for typed in wrong {
            assert_eq!(CvrNumber::parse(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_noticed(serial in 1_000_000_u32..10_000_000, at in 0_usize..8, other in 1_u32..10) {
            let numbers = (0..10).map(|check| format!("{serial}{check}"));
            if let Some(number) = numbers.into_iter().find_map(|typed| CvrNumber::parse(&typed)) {
                let mut digits: Vec<u32> = number.as_str().chars().filter_map(|digit| digit.to_digit(10)).collect();
                digits[at] = (digits[at] + other) % 10;
                let slipped: String = digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect();
                prop_assert_eq!(CvrNumber::parse(&slipped), None);
            }
        }
    }
}
