//! Typed words as their author would write them at leisure, for the model: it has seen «højtlæsning», never «hoejtlesning».

use crate::matching::analysis::{Analyser, Spelling, TokenWeight};

/// The letters that keyboards of other countries lack, and what is typed in their place.
const LETTERS: [(&str, &str); 3] = [("ae", "æ"), ("oe", "ø"), ("aa", "å")];

/// The text with its slips put right and its letters as they are written on the board, or else in the dictionary.
pub fn as_meant(text: &str, spelling: Option<&Spelling>) -> String {
    let analyser = Analyser::danish();
    let mut meant = text.to_owned();
    // From the end, so that putting a word right moves no word before it.
    for token in analyser.analyse(text).iter().rev() {
        let written = &text[token.span.clone()];
        let on_board = spelling.and_then(|spelling| spelling.written(written));
        let corrected = || spelling.and_then(|spelling| spelling.corrections(written, 1).pop()).map(|correction| correction.word);
        let word = match on_board {
            Some(word) if written.is_ascii() => Some(word.to_owned()),
            Some(_) => None,
            None if token.weight != TokenWeight::Content || analyser.knows(written) => with_letters(written),
            None => corrected().or_else(|| analyser.corrections(written, 1).pop().map(|word| with_letters(&word).unwrap_or(word))),
        };
        if let Some(word) = word {
            meant.replace_range(token.span.clone(), &word);
        }
    }
    meant
}

/// A word that was typed without æ, ø and å; none when it has none of them. Few words have these letters in a row by nature.
fn with_letters(word: &str) -> Option<String> {
    let written = LETTERS.iter().fold(word.to_lowercase(), |word, (typed, letter)| word.replace(typed, letter));
    (word.is_ascii() && !written.is_ascii()).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_what_they_were_meant_to_be() {
        let board = Spelling::new([("cykelsmed", 2), ("Aarhus", 1), ("fodboldtræner", 1)]);
        for (typed, meant) in [
            ("hoejtlaesning", "højtlæsning"),
            ("Koerer til genoptraening", "kører til genoptræning"),
            ("fodboldtraener soeges", "fodboldtræner søges"),
            ("cykelsmde til børn", "cykelsmed til børn"),
            ("aarhus", "Aarhus"),
            ("skræder", "skrædder"),
            ("Hvem kan lave min cykel?", "Hvem kan lave min cykel?"),
            ("qqq", "qqq"),
            ("", ""),
        ] {
            assert_eq!(as_meant(typed, Some(&board)), meant, "{typed}");
        }
    }
}
