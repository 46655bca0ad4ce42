//! The words that stand on the board now: to put slips right, and to suggest.

use std::{
    cmp::Reverse,
    collections::HashMap,
    time::{Duration, Instant},
};

use crate::{
    domain::{category::Category, danish_order::danish_order},
    matching::{
        analysis::{Analyser, Spelling, TokenWeight},
        category,
        index::{IndexError, ListingIndex},
    },
};

/// Reading the words may take so much of the time.
const SHARE_OF_TIME: u32 = 20;
/// So many words are suggested.
const SUGGESTED: usize = 12;
/// The most frequent words are asked what category they speak for; so many, and so many of each are kept.
const ASKED: usize = 1_000;
const OF_CATEGORY: usize = 6;
/// A word that no dictionary knows may be a name. It is told once so many listings say it.
pub const LISTINGS_TO_BE_TOLD: usize = 3;
/// Shorter ones say little by themselves.
const SUGGESTED_LENGTH_MIN: usize = 4;

/// The words of the board.
pub struct BoardWords {
    /// All of them, for slips.
    pub spelling: Spelling,
    /// The most frequent ones that say something, for somebody who does not know what to search for.
    pub frequent: Vec<String>,
    /// The most frequent ones that speak for each category.
    of_categories: HashMap<Category, Vec<String>>,
    read_at: Instant,
    took: Duration,
}

impl BoardWords {
    /// Reads them from the index.
    pub fn read(index: &ListingIndex) -> Result<Self, IndexError> {
        let read_at = Instant::now();
        let mut words = index.vocabulary()?;
        words.sort_by(|one, other| Reverse(one.1).cmp(&Reverse(other.1)).then_with(|| danish_order(&one.0, &other.0)));
        let telling = words.iter().filter(|(word, listings)| says_something(word) && may_be_told(word, *listings as usize));
        let telling: Vec<String> = telling.map(|(word, _)| word.clone()).take(ASKED).collect();
        let of_categories = by_category(&telling);
        // What no category knows may be frequent and still be nothing that people look for: »gamle«, »henter«.
        let of_a_category = |word: &String| Analyser::danish().analyse(word).iter().any(|token| !category::of_word(&token.stem).is_empty());
        let frequent = telling.into_iter().filter(of_a_category).take(SUGGESTED).collect();
        Ok(Self { spelling: Spelling::new(words), frequent, of_categories, read_at, took: read_at.elapsed() })
    }

    /// The most frequent words that speak for a category, the most frequent first.
    pub fn of_category(&self, category: Category) -> &[String] {
        self.of_categories.get(&category).map_or(&[], Vec::as_slice)
    }

    /// Whether it is time to read them again. Those of a small board are read at nearly every change.
    pub fn is_old(&self) -> bool {
        self.read_at.elapsed() > self.took * SHARE_OF_TIME
    }
}

fn by_category(words: &[String]) -> HashMap<Category, Vec<String>> {
    let mut found: HashMap<Category, Vec<String>> = HashMap::new();
    for word in words {
        for token in Analyser::danish().analyse(word) {
            for category in category::of_word(&token.stem) {
                let of_category = found.entry(*category).or_default();
                if of_category.len() < OF_CATEGORY {
                    of_category.push(word.clone());
                }
            }
        }
    }
    found
}

/// Whether a word tells what a listing is about.
pub fn says_something(word: &str) -> bool {
    let tokens = Analyser::danish().analyse(word);
    let is_long = word.chars().count() >= SUGGESTED_LENGTH_MIN && word.chars().all(char::is_alphabetic);
    is_long && tokens.len() == 1 && tokens[0].weight == TokenWeight::Content
}

/// Whether a word that stands in so many listings may be told to everybody by itself: it is no name, or one that many write.
pub fn may_be_told(word: &str, listings: usize) -> bool {
    listings >= LISTINGS_TO_BE_TOLD || listings > 0 && Analyser::danish().knows(word)
}
