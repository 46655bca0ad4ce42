//! Phone numbers as Danes write them.

/// A Danish number in pairs (`20 30 40 50`); any other as it is.
pub fn show_phone(number: &str) -> String {
    let digits = number.strip_prefix("+45").unwrap_or(number);
    if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        [&digits[..2], &digits[2..4], &digits[4..6], &digits[6..]].join(" ")
    } else {
        number.to_owned()
    }
}

/// The number for a `tel:` link.
pub fn dial(number: &str) -> String {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    if digits.len() == 8 { ["+45", &digits].concat() } else { digits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_numbers_are_written_in_pairs_and_dialled_from_anywhere() {
        assert_eq!(show_phone("+4520304050"), "20 30 40 50");
        assert_eq!(show_phone("20304050"), "20 30 40 50");
        assert_eq!(show_phone("+46 8 123 45"), "+46 8 123 45");
        assert_eq!(dial("20304050"), "+4520304050");
        assert_eq!(dial("+46 8 123 45"), "+46812345");
    }
}
