//! Which of the words on the board somebody meant who typed one that is not there.

use super::fold::fold;
use fst::{IntoStreamer, Map, MapBuilder, Streamer};
use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};
use std::{collections::BTreeMap, sync::LazyLock};

/// Two letters that changed places are one slip.
pub(super) static ONE_SLIP: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
static TWO_SLIPS: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

/// The words of the board, for finding those that are a slip or two away.
pub struct Spelling {
    /// The folded words, each with its place in `written`.
    words: Map<Vec<u8>>,
    /// How each is mostly written, and how often it stands on the board in all its forms.
    written: Vec<(String, u64)>,
}

/// A word of the board that may have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The word, as it is mostly written.
    pub word: String,
    /// How often it stands on the board.
    pub frequency: u64,
    /// How many letters differ: put in, left out, wrong, or two that changed places.
    pub slips: u8,
}

impl Spelling {
    /// The words that are there, each with how often. Those that fold alike are one word.
    pub fn new(words: impl IntoIterator<Item = (impl AsRef<str>, u64)>) -> Self {
        let mut forms: BTreeMap<String, Vec<(u64, String)>> = BTreeMap::new();
        for (word, frequency) in words {
            forms.entry(fold(word.as_ref())).or_default().push((frequency, word.as_ref().to_owned()));
        }
        let (mut builder, mut written) = (MapBuilder::memory(), Vec::new());
        for (folded, forms) in forms {
            builder.insert(folded, written.len() as u64).expect("sorted, each once");
            let total = forms.iter().map(|(frequency, _)| frequency).sum();
            written.extend(forms.into_iter().max().map(|(_, word)| (word, total)));
        }
        Self { words: builder.into_map(), written }
    }

    /// Whether the board has this very word.
    pub fn knows(&self, word: &str) -> bool {
        self.words.contains_key(fold(word))
    }

    /// How a word is mostly written on the board: «træner» for «traener».
    pub fn written(&self, word: &str) -> Option<&str> {
        let place = self.words.get(fold(word))?;
        self.written.get(place as usize).map(|(word, _)| word.as_str())
    }

    /// The likeliest words that were meant, best first; none for a word that is known or too short to tell.
    pub fn corrections(&self, word: &str, most: usize) -> Vec<Correction> {
        let word = fold(word);
        let length = word.chars().count();
        if length < 4 || word.chars().any(|c| c.is_ascii_digit()) || self.words.contains_key(&word) {
            return Vec::new();
        }
        let builder = if length < 7 { &ONE_SLIP } else { &TWO_SLIPS };
        let automaton = builder.build_dfa(&word);
        let mut found = Vec::new();
        let mut near = self.words.search(&automaton).into_stream();
        while let Some((key, place)) = near.next() {
            if let (Distance::Exact(slips), Some((word, frequency))) = (automaton.eval(key), self.written.get(place as usize)) {
                found.push(Correction { word: word.clone(), frequency: *frequency, slips });
            }
        }
        let first = word.chars().next();
        found.sort_by_key(|found| (found.slips, found.word.chars().next() != first, std::cmp::Reverse(found.frequency)));
        found.truncate(most);
        found
    }
}
