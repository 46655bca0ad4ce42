//! Finds words about money: nothing on the board is paid for.

use super::text::fold;

/// Words that are about money by themselves, folded.
const WORDS: &[&str] = &[
    "kr",
    "kroner",
    "dkk",
    "eur",
    "euro",
    "lon",
    "lonnen",
    "lonning",
    "lonnet",
    "lonnede",
    "timelon",
    "manedslon",
    "aflonning",
    "akkordlon",
    "cash",
    "money",
    "paid",
    "salary",
    "wage",
    "wages",
    "fee",
    "fees",
    "deposit",
];

/// Beginnings of words that are about money, folded.
const BEGINNINGS: &[&str] = &["betal", "honorar", "kontant", "mobilepay", "vederlag", "gebyr", "depositum", "pay"];

/// Parts of words that are about money, folded.
const PARTS: &[&str] = &["penge"];

/// Whether a text names an amount of money, a currency or a payment.
pub fn mentions_money(text: &str) -> bool {
    text.contains(['€', '$', '£']) || holds_price(text) || fold(text).split(' ').map(|word| word.trim_matches(is_digit)).any(is_about_money)
}

fn is_about_money(word: &str) -> bool {
    WORDS.contains(&word) || BEGINNINGS.iter().any(|beginning| word.starts_with(beginning)) || PARTS.iter().any(|part| word.contains(part))
}

/// "50,-" as it stands on a price tag.
fn holds_price(text: &str) -> bool {
    let close: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    [",-", ".-", ":-", ",–", ".–"].iter().any(|tag| close.match_indices(tag).any(|(at, _)| close[..at].ends_with(is_digit)))
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_amount_is_found_however_it_is_written(
            amount in 1u32..100_000,
            gap in prop::sample::select(vec!["", " ", "\u{a0}"]),
            currency in prop::sample::select(vec!["kr", "kr.", "KR", "kroner", "DKK", "euro", "€", ",-", ".-"]),
            before in "[abcdæøå ]{0,12}",
            after in "[abcdæøå ]{0,12}",
        ) {
            let text = format!("{before} {amount}{gap}{currency} {after}");
            prop_assert!(mentions_money(&text), "{}", text);
        }
    }

    #[test]
    fn words_about_pay_are_found_in_every_form() {
        for text in [
            "Betaling efter aftale",
            "god timeløn",
            "LØN",
            "vi betaler gerne",
            "lommepenge",
            "kr 50",
            "MobilePay",
            "paid in cash",
            "et depositum",
        ] {
            assert!(mentions_money(text), "{text}");
        }
    }

    #[test]
    fn thanks_of_every_other_kind_are_welcome() {
        for text in [
            "Kaffe og kage",
            "Vi vasker den bagefter",
            "En ballon til hver",
            "2 timers havearbejde",
            "Fri entré til kampen",
            "Kronen på værket",
            "5-6 glas syltetøj",
        ] {
            assert!(!mentions_money(text), "{text}");
        }
    }
}
