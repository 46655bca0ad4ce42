//! Finds what must not stand in public text: CPR numbers, e-mail addresses and phone numbers.

/// What was found in a text that everybody can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum PrivateData {
    /// A Danish personal number.
    CprNumber,
    /// An e-mail address.
    EmailAddress,
    /// A phone number.
    PhoneNumber,
}

/// The first private thing in `text`, personal numbers before the rest.
pub fn find_private_data(text: &str) -> Option<PrivateData> {
    let plain: Vec<char> = text.chars().map(ascii_digit_or_same).collect();
    let runs = digit_runs(&plain);
    if runs.iter().any(|run| holds_cpr(&run.digits)) {
        Some(PrivateData::CprNumber)
    } else if holds_email(&plain) {
        Some(PrivateData::EmailAddress)
    } else if runs.iter().any(DigitRun::is_phone) {
        Some(PrivateData::PhoneNumber)
    } else {
        None
    }
}

/// Digits written close together, with the separators people put between them.
struct DigitRun {
    digits: Vec<u8>,
    groups: Vec<usize>,
    after_plus: bool,
}

/// Full-width and other decimal digits read like ordinary ones.
fn ascii_digit_or_same(c: char) -> char {
    match c {
        '\u{FF10}'..='\u{FF19}' => char::from_u32(c as u32 - 0xFF10 + 0x30).unwrap_or(c),
        '\u{FF20}' => '@',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{00A0}' | '\u{202F}' | '\u{2007}'..='\u{200A}' => ' ',
        _ => c,
    }
}

fn digit_runs(text: &[char]) -> Vec<DigitRun> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !text[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let mut run = DigitRun { digits: Vec::new(), groups: vec![0], after_plus: at > 0 && text[at - 1] == '+' };
        while at < text.len() {
            if let Some(digit) = text[at].to_digit(10) {
                run.digits.push(u8::try_from(digit).unwrap_or(0));
                if let Some(last) = run.groups.last_mut() {
                    *last += 1;
                }
                at += 1;
                continue;
            }
            let gap = text[at..].iter().take_while(|c| matches!(c, ' ' | '-' | '.' | '/' | '(' | ')')).count();
            if (1..=3).contains(&gap) && text.get(at + gap).is_some_and(char::is_ascii_digit) {
                run.groups.push(0);
                at += gap;
            } else {
                break;
            }
        }
        runs.push(run);
    }
    runs
}

/// Whether some ten digits in a row start with a date. No modulus 11: numbers given out since 2007 need not satisfy it.
fn holds_cpr(digits: &[u8]) -> bool {
    digits.windows(10).any(|window| {
        let two = |at: usize| window[at] * 10 + window[at + 1];
        let (day, month) = (two(0), two(2));
        let days = match month {
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return false,
        };
        (1..=days).contains(&day)
    })
}

impl DigitRun {
    /// Eight digits as Danes write them (12345678, 12 34 56 78, 123 45 678, 1234 5678), with or without +45, or a foreign number after `+`.
    fn is_phone(&self) -> bool {
        if self.after_plus {
            return self.digits.len() >= 8;
        }
        let without_country = match self.digits[..] {
            [0, 0, 4, 5, ..] => self.digits.len() - 4,
            [4, 5, ..] if self.digits.len() == 10 => 8,
            _ => self.digits.len(),
        };
        without_country == 8
            && self.digits.first().is_some_and(|first| *first != 1 || self.groups.len() == 1)
            && !self.is_span_of_years()
            && !self.is_date()
    }

    /// "2026-2027" or "2026 2027" are years, not a number to call.
    fn is_span_of_years(&self) -> bool {
        self.groups == [4, 4] && [0, 4].iter().all(|at| matches!((self.digits[*at], self.digits[at + 1]), (1, 9) | (2, 0)))
    }

    /// "24.12.2026" and "2026-12-24" are dates.
    fn is_date(&self) -> bool {
        self.groups == [2, 2, 4] || self.groups == [4, 2, 2]
    }
}

fn holds_email(text: &[char]) -> bool {
    let word = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    text.iter().enumerate().any(|(at, c)| {
        if *c != '@' || at == 0 || !word(text[at - 1]) {
            return false;
        }
        let domain: String = text[at + 1..].iter().take_while(|c| word(**c)).collect();
        domain.trim_end_matches('.').rsplit_once('.').is_some_and(|(host, top)| !host.is_empty() && top.len() >= 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_cpr_number_is_found(day in 1u8..=28, month in 1u8..=12, year in 0u8..=99, serial in 0u16..=9999, gap in prop::sample::select(vec!["", "-", " ", " - ", "–", "\u{a0}"]), before in "[a-zæøå ]{0,10}", after in "[a-zæøå ]{0,10}") {
            let text = format!("{before}{day:02}{month:02}{year:02}{gap}{serial:04}{after}");
            prop_assert_eq!(find_private_data(&text), Some(PrivateData::CprNumber), "{}", text);
        }

        #[test]
        fn full_width_digits_hide_nothing(serial in 0u16..=9999) {
            let text: String = format!("010190{serial:04}").chars().map(|c| char::from_u32(c as u32 + 0xFF10 - 0x30).unwrap_or(c)).collect();
            prop_assert_eq!(find_private_data(&text), Some(PrivateData::CprNumber));
        }

        #[test]
        fn every_eight_digit_number_is_a_phone_number(number in 20_000_000u32..99_999_999) {
            let n = number.to_string();
            for text in [n.clone(), format!("{} {} {} {}", &n[0..2], &n[2..4], &n[4..6], &n[6..8]), format!("+45 {n}"), format!("{} {}", &n[0..4], &n[4..8])] {
                let years = text.contains(' ') && text.split(' ').all(|part| part.len() == 4 && (part.starts_with("20") || part.starts_with("19")));
                if !years {
                    prop_assert!(find_private_data(&format!("Ring {text} i dag")).is_some(), "{}", text);
                }
            }
        }
    }

    #[test]
    fn addresses_are_found() {
        for text in ["skriv til bente@post.example", "bente@post.example.", "(a.b+c@d.dk)"] {
            assert_eq!(find_private_data(text), Some(PrivateData::EmailAddress), "{text}");
        }
    }

    #[test]
    fn ordinary_numbers_are_left_alone() {
        for text in [
            "12 stole og 3 borde",
            "kl. 10-12 og 14.30-16",
            "8900 Randers C",
            "2026-2027",
            "24.12.2026",
            "1. division, 41 år",
            "4 x 6 meter",
            "kl. 8-12, 13-17",
            "vi ses @ hallen",
        ] {
            assert_eq!(find_private_data(text), None, "{text}");
        }
    }
}
