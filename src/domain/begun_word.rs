//! The word that somebody is typing at the end of a text.

/// With fewer letters, a word says nothing yet.
const LETTERS_MIN: usize = 2;

/// What stands before the last word of a text, and that word, as far as it is typed. None while it says nothing yet.
pub fn begun_word(typed: &str) -> Option<(&str, &str)> {
    let word = typed.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let before = &typed[..typed.len() - word.len()];
    (word.chars().take(LETTERS_MIN).count() == LETTERS_MIN).then_some((before, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_counts_from_its_second_letter() {
        for (typed, expected) in [
            ("cy", Some(("", "cy"))),
            ("rød cyk", Some(("rød ", "cyk"))),
            ("it-hj", Some(("it-", "hj"))),
            ("øl", Some(("", "øl"))),
            ("c", None),
            ("rød c", None),
            ("rød ", None),
            ("", None),
        ] {
            assert_eq!(begun_word(typed), expected, "{typed}");
        }
    }
}
