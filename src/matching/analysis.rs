//! What a text says, word by word: the same for indexing, searching and explaining.

mod common_words;
mod fold;
mod grams;
mod spelling;
mod words;

use self::fold::Folded;
pub use self::{
    fold::fold,
    spelling::{Correction, Spelling},
};
use rust_stemmers::{Algorithm, Stemmer};
use std::{ops::Range, sync::LazyLock};

/// Raise.
pub const VERSION: u32 = 1;

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
    danish: Stemmer,
}

static DANISH: LazyLock<Analyser> = LazyLock::new(|| Analyser { danish: Stemmer::create(Algorithm::Danish) });

impl Analyser {
    /// The analyser; its word lists are opened once.
    pub fn danish() -> &'static Self {
        &DANISH
    }

    /// The words of a text, in its order.
    pub fn analyse(&self, text: &str) -> Vec<Token> {
        let mut folded = Folded::default();
        let tokens = words::words(text).enumerate().map(|(position, span)| {
            folded.read(words::without_apostrophe(&text[span.clone()]));
            Token {
                position: u32::try_from(position).unwrap_or(u32::MAX),
                stem: self.danish.stem(&folded.text).into_owned(),
                parts: Vec::new(),
                weight: weight(&folded.text),
                span,
            }
        });
        tokens.collect()
    }

    /// The sequences of four letters in the words that say something, for words with a slip and parts of words.
    pub fn four_grams(&self, text: &str) -> Vec<String> {
        let mut folded = Folded::default();
        let mut grams = Vec::new();
        for span in words::words(text) {
            folded.read(words::without_apostrophe(&text[span]));
            if weight(&folded.text) == TokenWeight::Content {
                grams::grams(&folded.text, &mut grams);
            }
        }
        grams
    }

    /// Words that mean much the same as a word somebody searches for, nearest first.
    pub fn expansions(&self, _token: &Token) -> Vec<Expansion> {
        Vec::new()
    }
}

fn weight(folded: &str) -> TokenWeight {
    if common_words::is_stop(folded) {
        TokenWeight::Stop
    } else if common_words::is_board(folded) {
        TokenWeight::Board
    } else {
        TokenWeight::Content
    }
}
