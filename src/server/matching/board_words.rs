//! The words that stand on the board now: to put slips right, and to suggest.

use std::{
    cmp::Reverse,
    time::{Duration, Instant},
};

use crate::matching::{
    analysis::{Analyser, Spelling, TokenWeight},
    index::{IndexError, ListingIndex},
};

/// Reading the words may take so much of the time.
const SHARE_OF_TIME: u32 = 20;
/// So many words are suggested.
const SUGGESTED: usize = 12;
/// Shorter ones say little by themselves.
const SUGGESTED_LENGTH_MIN: usize = 4;

/// The words of the board.
pub struct BoardWords {
    /// All of them, for slips.
    pub spelling: Spelling,
    /// The most frequent ones that say something, for somebody who does not know what to search for.
    pub frequent: Vec<String>,
    read_at: Instant,
    took: Duration,
}

impl BoardWords {
    /// Reads them from the index.
    pub fn read(index: &ListingIndex) -> Result<Self, IndexError> {
        let read_at = Instant::now();
        let mut words = index.vocabulary()?;
        words.sort_by(|one, other| Reverse(one.1).cmp(&Reverse(other.1)).then_with(|| one.0.cmp(&other.0)));
        let frequent = words.iter().map(|(word, _)| word).filter(|word| says_something(word)).take(SUGGESTED).cloned().collect();
        Ok(Self { spelling: Spelling::new(words), frequent, read_at, took: read_at.elapsed() })
    }

    /// Whether it is time to read them again. Those of a small board are read at nearly every change.
    pub fn is_old(&self) -> bool {
        self.read_at.elapsed() > self.took * SHARE_OF_TIME
    }
}

fn says_something(word: &str) -> bool {
    let tokens = Analyser::danish().analyse(word);
    let is_long = word.chars().count() >= SUGGESTED_LENGTH_MIN && word.chars().all(char::is_alphabetic);
    is_long && tokens.len() == 1 && tokens[0].weight == TokenWeight::Content
}
