//! The form of a word that is compared: lower case, and every letter as it is typed on a keyboard without æ, ø and å.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word as it is compared, and where each of its bytes comes from.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// Lower case, in NFKC, with æ as `ae`, ø as `oe`, å as `aa` and no accents.
    pub text: String,
    /// For each byte of `text` the offset, in the word as written, of the letter it came from; and at last the word's length.
    origins: Vec<usize>,
}

impl Folded {
    /// Folds a word, into the memory of the one before.
    pub fn read(&mut self, word: &str) {
        self.text.clear();
        self.origins.clear();
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let origin = word.len() - rest.len();
            let marks: usize = rest[first.len_utf8()..].chars().take_while(|c| is_combining_mark(*c)).map(char::len_utf8).sum();
            let (letter, after) = rest.split_at(first.len_utf8() + marks);
            if first.is_ascii() && marks == 0 {
                self.text.push(first.to_ascii_lowercase());
            } else {
                letter.nfkc().flat_map(char::to_lowercase).for_each(|c| push_folded(c, &mut self.text));
            }
            self.origins.resize(self.text.len(), origin);
            rest = after;
        }
        self.origins.push(word.len());
    }

    /// Where a byte of the folded text stands in the word as written.
    pub fn origin(&self, offset: usize) -> usize {
        self.origins[offset]
    }
}

/// A text as it is compared. Folding twice is folding once.
pub fn fold(text: &str) -> String {
    let mut folded = Folded::default();
    folded.read(text);
    folded.text
}

/// Writes a lower case letter as a foreign keyboard would. Marks that are left over belong to no letter we know.
fn push_folded(letter: char, folded: &mut String) {
    match letter {
        'æ' | 'ä' => folded.push_str("ae"),
        'ø' | 'ö' => folded.push_str("oe"),
        'å' => folded.push_str("aa"),
        'ß' => folded.push_str("ss"),
        c if c.is_ascii() => folded.push(c),
        c => c.nfd().filter(|part| !is_combining_mark(*part)).for_each(|part| match part {
            // «ǿ» is an ø with a mark.
            part if part == c => folded.push(part),
            part => push_folded(part, folded),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn danish_letters_are_folded_as_they_are_typed_abroad() {
        for (written, folded) in [
            ("Børn", "boern"),
            ("KØRSEL", "koersel"),
            ("Ærø", "aeroe"),
            ("Århus", "aarhus"),
            ("A\u{30a}rhus", "aarhus"),
            ("idé", "ide"),
            ("Malmö", "malmoe"),
            ("Ǿ", "oe"),
            ("ﬁn", "fin"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn every_byte_comes_from_a_letter(word in "\\PC{0,40}") {
            let mut folded = Folded::default();
            folded.read(&word);
            for offset in 0..=folded.text.len() {
                prop_assert!(word.is_char_boundary(folded.origin(offset)));
            }
        }
    }
}
