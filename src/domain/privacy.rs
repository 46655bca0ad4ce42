//! Finds what must not stand in public text: CPR numbers, e-mail addresses and phone numbers.

use super::{digit::ordinary_digit, text::is_unseen};

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

/// The first private thing in `text`, personal numbers before the rest. Nothing has to be tidied before.
pub fn find_private_data(text: &str) -> Option<PrivateData> {
    let plain = plain(text);
    // A personal number may be broken at the end of a line. Numbers on lines of their own are seldom a phone number.
    if digit_runs(&plain, true).iter().any(DigitRun::holds_cpr) {
        Some(PrivateData::CprNumber)
    } else if holds_email(&plain) {
        Some(PrivateData::EmailAddress)
    } else if digit_runs(&plain, false).iter().any(DigitRun::is_phone) {
        Some(PrivateData::PhoneNumber)
    } else {
        None
    }
}

/// Digits written close together, with the separators people put between them.
struct DigitRun {
    digits: Vec<u8>,
    groups: Vec<usize>,
    /// What stands before each group but the first.
    gaps: Vec<char>,
    after_plus: bool,
}

/// The text as it reads: every digit an ordinary one, white space in one piece, and nothing that cannot be seen.
fn plain(text: &str) -> Vec<char> {
    let mut plain: Vec<char> = Vec::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            let is_break = matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
            match plain.last_mut() {
                Some(last) if matches!(last, ' ' | '\n') => *last = if is_break { '\n' } else { *last },
                _ => plain.push(if is_break { '\n' } else { ' ' }),
            }
        } else if !is_unseen(c) {
            plain.push(ordinary(c));
        }
    }
    plain
}

fn ordinary(c: char) -> char {
    match c {
        '\u{FF20}' => '@',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        _ => ordinary_digit(c),
    }
}

fn digit_runs(text: &[char], across_lines: bool) -> Vec<DigitRun> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < text.len() {
        if !text[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let after_plus = at > 0 && text[at - 1] == '+';
        let mut run = DigitRun { digits: Vec::new(), groups: vec![0], gaps: Vec::new(), after_plus };
        while at < text.len() {
            if let Some(digit) = text[at].to_digit(10) {
                run.digits.push(u8::try_from(digit).unwrap_or(0));
                if let Some(last) = run.groups.last_mut() {
                    *last += 1;
                }
                at += 1;
                continue;
            }
            let separates = |c: &char| matches!(c, ' ' | '-' | '.' | '/' | '(' | ')') || across_lines && *c == '\n';
            let gap = text[at..].iter().take_while(|c| separates(c)).count();
            let goes_on = (1..=3).contains(&gap) && text.get(at + gap).is_some_and(char::is_ascii_digit);
            if !goes_on || across_lines && run.ends_in_date() && !is_end_of_cpr(&text[at..], gap) {
                break;
            }
            run.groups.push(0);
            run.gaps.push(text[at..at + gap].iter().copied().find(|c| *c != ' ').unwrap_or(' '));
            at += gap;
        }
        runs.push(run);
    }
    runs
}

/// Whether a date is followed by what may be the last four digits of a personal number: "01-01-1990-1234". Anything else after a date
/// stands for itself, such as a time, a number of chairs, or a postal code on the next line.
fn is_end_of_cpr(after_date: &[char], gap: usize) -> bool {
    let digits = after_date[gap..].iter().take_while(|c| c.is_ascii_digit()).count();
    digits == 4 && !after_date[..gap].contains(&'\n')
}

impl DigitRun {
    /// Whether some ten digits in a row start with a date. No modulus 11: numbers given out since 2007 need not satisfy it.
    fn holds_cpr(&self) -> bool {
        !self.is_hours()
            && self.digits.windows(10).any(|window| {
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

    /// Whether the last groups are a day, a month and a year of four digits, or the other way round, with marks between them.
    fn ends_in_date(&self) -> bool {
        let ([.., one, two, three], [.., first, second]) = (&self.groups[..], &self.gaps[..]) else { return false };
        let year = match (one, two, three) {
            (1 | 2, 1 | 2, 4) => self.digits.len() - 4,
            (4, 2, 2) => self.digits.len() - 8,
            _ => return false,
        };
        [first, second].into_iter().all(|gap| matches!(gap, '-' | '.' | '/')) && self.is_year(year)
    }

    /// "10-12 12-14 16-18" are hours, on one line or on several.
    fn is_hours(&self) -> bool {
        let is_span = |(place, gap): (usize, &char)| (*gap == '-') == (place % 2 == 0);
        self.groups.len() > 4 && self.groups.iter().all(|group| *group == 2) && self.gaps.iter().enumerate().all(is_span)
    }

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
        self.groups == [4, 4] && [0, 4].into_iter().all(|at| self.is_year(at))
    }

    /// Whether a year of our time begins at a digit.
    fn is_year(&self, at: usize) -> bool {
        matches!(self.digits[at..at + 2], [1, 9] | [2, 0])
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

    /// What can stand between two digits and means nothing: white space, line breaks, and what cannot be seen.
    const BETWEEN: &[&str] = &[
        "",
        " ",
        "   ",
        "\u{A0}",
        "\u{202F}",
        "\u{3000}",
        "\t",
        "\n",
        "\r\n",
        " \n\n ",
        "\u{85}",
        "\u{2028}",
        "\0",
        "\u{1B}",
        "\u{AD}",
        "\u{200B}",
        "\u{200C}",
        "\u{200D}",
        "\u{2060}",
        "\u{202E}",
        "\u{FEFF}",
        "\u{FE0F}",
        "\u{FE0F}\u{20E3}",
        "\u{332}",
        "\u{E0020}",
        "\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}",
    ];
    /// The noughts of some scripts and styles: Arabic, Persian, Devanagari, Thai, subscript, full width, bold, monospaced, segmented.
    const ZEROS: &[char] = &['\u{660}', '\u{6F0}', '\u{966}', '\u{E50}', '\u{2080}', '\u{FF10}', '\u{1D7CE}', '\u{1D7F6}', '\u{1FBF0}'];

    proptest! {
        #[test]
        fn every_cpr_number_is_found(day in 1u8..=28, month in 1u8..=12, year in 0u8..=99, serial in 0u16..=9999, gap in prop::sample::select(vec!["", "-", " ", " - ", "–", "\u{a0}"]), before in "[a-zæøå ]{0,10}", after in "[a-zæøå ]{0,10}") {
            let text = format!("{before}{day:02}{month:02}{year:02}{gap}{serial:04}{after}");
            prop_assert_eq!(find_private_data(&text), Some(PrivateData::CprNumber), "{}", text);
        }

        #[test]
        fn nothing_between_the_digits_hides_a_cpr_number(day in 1u8..=28, month in 1u8..=12, year in 0u8..=99, serial in 0u16..=9999, between in prop::collection::vec(prop::sample::select(BETWEEN), 9)) {
            let number = format!("{day:02}{month:02}{year:02}{serial:04}");
            let text: String = number.chars().zip(between.iter().chain([&""])).flat_map(|(digit, after)| std::iter::once(digit).chain(after.chars())).collect();
            prop_assert_eq!(find_private_data(&text), Some(PrivateData::CprNumber), "{:?}", text);
        }

        #[test]
        fn no_script_hides_a_cpr_number(serial in 0u16..=9999, zero in prop::sample::select(ZEROS)) {
            let other = |c: char| char::from_u32(u32::from(zero) + c.to_digit(10).unwrap_or(0)).unwrap_or(c);
            let text: String = format!("010190-{serial:04}").chars().map(|c| if c == '-' { c } else { other(c) }).collect();
            prop_assert_eq!(find_private_data(&text), Some(PrivateData::CprNumber), "{:?}", text);
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
    fn raised_and_circled_digits_hide_nothing() {
        for text in [
            "⁰¹⁰¹⁹⁰-¹²³⁴",
            "⓪①⓪①⑨⓪-①②③④",
            "0️⃣1️⃣0️⃣1️⃣9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣",
            "Min søn er 010190\n1234",
            "24.12.2026 kom 010190-1234",
            "født 01.01.1990-1234",
        ] {
            assert_eq!(find_private_data(text), Some(PrivateData::CprNumber), "{text}");
        }
    }

    #[test]
    fn ordinary_numbers_are_left_alone() {
        for text in [
            "Vi mødes 24.12.2026\n10 stole er nok",
            "24/12-2026 17-19 og 12.12.2026 17-19",
            "Fra 2026-12-24\n10-12",
            "10-12\n12-14\n16-18",
            "Åbent 10-12 12-14 16-18",
            "Vi er 12\n14 stole\n30 borde",
            "10-12\n8900 Randers C",
            "Vi ses 12.12.2026\n8900 Randers C",
            "4 m² og 20 m³",
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
