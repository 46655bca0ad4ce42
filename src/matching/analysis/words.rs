//! The words of a text, and where they stand.

use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// Where the words of a text are: runs of letters and digits, with the marks and apostrophes inside of them.
///
/// A hyphen separates: «it-hjælp» is about it and about help.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = letters.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = letters.peek().copied() {
            let joins = is_apostrophe(c) && text[at + c.len_utf8()..].starts_with(char::is_alphabetic);
            if !(c.is_alphanumeric() || is_combining_mark(c) || joins) {
                break;
            }
            end = at + c.len_utf8();
            letters.next();
        }
        Some(start..end)
    })
}

/// A word without the ending after its apostrophe: «pc'en» is «pc».
pub(super) fn without_apostrophe(word: &str) -> &str {
    word.find(is_apostrophe).map_or(word, |at| &word[..at])
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '´' | '`')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        words(text).map(|span| &text[span]).collect()
    }

    #[test]
    fn words_are_letters_digits_and_the_apostrophes_inside() {
        assert_eq!(split("It-hjælp, kl. 17.30!"), ["It", "hjælp", "kl", "17", "30"]);
        assert_eq!(split("pc'en og 'mors' cafe\u{301}"), ["pc'en", "og", "mors", "cafe\u{301}"]);
        assert_eq!(split("👨‍👩‍👧 …"), [""; 0]);
    }

    #[test]
    fn the_ending_after_an_apostrophe_is_left_out() {
        assert_eq!(without_apostrophe("pc’erne"), "pc");
        assert_eq!(without_apostrophe("bil"), "bil");
    }
}
