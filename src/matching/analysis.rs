//! What a text says, word by word: the same for indexing, searching and explaining.

mod common_words;
pub mod compounds;
pub mod dictionary;
mod fold;
mod grams;
pub mod left_out;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod specification;
mod spelling;
mod thesaurus;
mod words;

use self::{compounds::Piece, dictionary::Dictionary, fold::Folded, thesaurus::Thesaurus};
pub use self::{
    fold::fold,
    spelling::{Correction, Spelling},
};
use std::{ops::Range, sync::LazyLock};

/// Raise it when a text is read otherwise than before, so that indexes are built anew.
pub const VERSION: u32 = 3;

/// With fewer letters, too many words are a slip away from a word.
const LETTERS_TO_TELL: usize = 6;

/// How much a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenWeight {
    /// What the text is about.
    Content,
    /// What offers and needs of every kind have in common: «søger», «gerne», «frivillig».
    Board,
    /// Grammar only.
    Stop,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// The how manieth word it is, from 0.
    pub position: u32,
    /// What all its forms have in common, folded.
    pub stem: String,
    /// The words it is put together from, at least two; empty for a simple word.
    pub parts: Vec<Part>,
    /// How much it says.
    pub weight: TokenWeight,
}

/// A word within a compound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it stands in the text, in bytes, without a linking letter.
    pub span: Range<usize>,
    /// What all its forms have in common, folded.
    pub stem: String,
    /// How much it says: «hjælp» in «computerhjælp» says little.
    pub weight: TokenWeight,
}

/// A word that means much the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Expansion {
    /// Its stem.
    pub stem: String,
    /// How near it is in meaning, between 0 and 1.
    pub weight: f32,
}

/// Knows Danish, and a little English.
pub struct Analyser {
    dictionary: Dictionary,
    thesaurus: Thesaurus,
}

static DANISH: LazyLock<Analyser> = LazyLock::new(|| {
    let dictionary = Dictionary::new(include_bytes!("danish/words.fst"), include_str!("danish/stems.txt"));
    let thesaurus = Thesaurus::new(include_str!("danish/synonyms.txt"), include_str!("danish/board-thesaurus.txt"), &dictionary);
    Analyser { dictionary, thesaurus }
});

impl Analyser {
    /// The analyser; its word lists are opened once.
    pub fn danish() -> &'static Self {
        &DANISH
    }

    /// The words of a text, in its order.
    pub fn analyse(&self, text: &str) -> Vec<Token> {
        let (mut folded, mut pieces) = (Folded::default(), Vec::new());
        let words = words::words(text).zip(0..);
        let mut tokens: Vec<Token> = words.map(|(span, position)| self.token(text, span, position, &mut folded, &mut pieces)).collect();
        common_words::settle(text, &mut tokens);
        tokens
    }

    fn token(&self, text: &str, span: Range<usize>, position: u32, folded: &mut Folded, pieces: &mut Vec<Piece>) -> Token {
        folded.read(words::without_apostrophe(&text[span.clone()]));
        let word = folded.text.as_str();
        let weight = common_words::weight(word);
        if weight == TokenWeight::Stop {
            return Token { span, position, stem: word.to_owned(), parts: Vec::new(), weight };
        }
        let stem = compounds::stem_and_pieces(word, &self.dictionary, pieces);
        let part = |(index, piece): (usize, &Piece)| {
            let within = piece.span();
            let is_last = index + 1 == pieces.len();
            let whole = &word[piece.form()];
            Part {
                weight: common_words::weight(&word[within.clone()]),
                span: span.start + folded.origin(within.start)..span.start + folded.origin(within.end),
                stem: if is_last { self.dictionary.stem(whole, Some(piece.entry)) } else { self.dictionary.head_stem(whole, piece.entry) }
                    .into_owned(),
            }
        };
        let parts = pieces.iter().enumerate().map(part).collect();
        let mut token = Token { span: span.clone(), position, stem, parts, weight };
        left_out::apply(&mut token, &text[span], word);
        token
    }

    /// The sequences of four letters in the words that say something, for words with a slip and parts of words.
    pub fn four_grams(&self, text: &str) -> Vec<String> {
        let mut folded = Folded::default();
        let mut grams = Vec::new();
        for span in words::words(text) {
            folded.read(words::without_apostrophe(&text[span]));
            if common_words::weight(&folded.text) == TokenWeight::Content {
                grams::grams(&folded.text, &mut grams);
            }
        }
        grams
    }

    /// Whether a word stands in the dictionary, or is put together from words that do.
    pub fn knows(&self, word: &str) -> bool {
        let mut folded = Folded::default();
        folded.read(words::without_apostrophe(word));
        let is_listed = self.dictionary.get(&folded.text).is_some_and(|entry| entry.is_word);
        is_listed || matches!(self.analyse(word).as_slice(), [token] if !token.parts.is_empty())
    }

    /// What a word that nobody knows was probably meant to be, folded. None for a word that is known, or too short to tell.
    pub fn corrections(&self, word: &str, most: usize) -> Vec<String> {
        let mut folded = Folded::default();
        folded.read(words::without_apostrophe(word));
        let is_long = folded.text.chars().count() >= LETTERS_TO_TELL && folded.text.chars().all(char::is_alphabetic);
        if is_long && !self.knows(word) { self.dictionary.near(&folded.text, most) } else { Vec::new() }
    }

    /// Whether two listings that share a word may have nothing in common, because of when or what is done with anything.
    pub fn tells_no_reason(&self, word: &str) -> bool {
        common_words::tells_no_reason(&fold(word))
    }

    /// Words that mean much the same as a word somebody searches for, nearest first.
    pub fn expansions(&self, token: &Token) -> Vec<Expansion> {
        self.thesaurus.expansions(token)
    }
}
