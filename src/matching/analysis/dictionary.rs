//! The Danish words that are not put together from others: their stems, and how they stand in compounds.

use super::spelling;
use fst::{
    IntoStreamer, Map, Streamer,
    raw::{CompiledAddr, Output},
};
use rust_stemmers::{Algorithm, Stemmer};
use std::borrow::Cow;

/// What is known of a folded word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Bits it takes to name the word as the beginning of a compound; [`Entry::NEVER`] where it is none.
    pub head: u8,
    /// The same for its end.
    pub tail: u8,
    /// How many letters at its end only link it to what follows.
    pub link: u8,
    /// Whether it stands by itself too, so that it is not taken apart.
    pub is_word: bool,
    /// The line of its stem, from 1; 0 where that follows from its letters.
    pub stem: u32,
    /// The same for the word as the beginning of a compound.
    pub head_stem: u32,
}

impl Entry {
    /// The cost of a word that is never a head, or never a tail.
    pub const NEVER: u8 = 31;

    /// The number under which it is stored.
    pub fn to_number(self) -> u64 {
        u64::from(self.head)
            | u64::from(self.tail) << 5
            | u64::from(self.link) << 10
            | u64::from(self.is_word) << 11
            | u64::from(self.stem) << 12
            | u64::from(self.head_stem) << 32
    }

    /// Reads what [`Entry::to_number`] wrote.
    pub fn from_number(number: u64) -> Self {
        let bits = |from: u32, count: u32| (number >> from) & ((1 << count) - 1);
        Self {
            head: bits(0, 5) as u8,
            tail: bits(5, 5) as u8,
            link: bits(10, 1) as u8,
            is_word: bits(11, 1) == 1,
            stem: bits(12, 20) as u32,
            head_stem: bits(32, 20) as u32,
        }
    }
}

/// The words, read where they lie.
pub struct Dictionary {
    words: Map<&'static [u8]>,
    stems: Vec<&'static str>,
    snowball: Stemmer,
}

impl Dictionary {
    /// Opens the words, and the stems that do not follow from the letters, a line each.
    pub fn new(words: &'static [u8], stems: &'static str) -> Self {
        Self {
            words: Map::new(words).expect("made by the same library"),
            stems: stems.lines().collect(),
            snowball: Stemmer::create(Algorithm::Danish),
        }
    }

    /// What is known of a folded word.
    pub fn get(&self, folded: &str) -> Option<Entry> {
        self.words.get(folded).map(Entry::from_number)
    }

    /// The words that are a slip away from a folded one and begin like it, no more than `most`.
    pub fn near(&self, folded: &str, most: usize) -> Vec<String> {
        let automaton = spelling::ONE_SLIP.build_dfa(folded);
        let mut found = Vec::new();
        let mut near = self.words.search(&automaton).into_stream();
        while let Some((word, number)) = near.next() {
            let is_likely = Entry::from_number(number).is_word && word.first() == folded.as_bytes().first();
            if let (true, Ok(word)) = (is_likely, std::str::from_utf8(word)) {
                found.push(word.to_owned());
            }
        }
        found.truncate(most);
        found
    }

    /// The words that a text begins with, each with its length.
    pub fn beginnings<'a>(&'a self, folded: &'a [u8]) -> impl Iterator<Item = (usize, Entry)> + 'a {
        let words = self.words.as_fst();
        let mut place: Option<(CompiledAddr, Output)> = Some((words.root().addr(), Output::zero()));
        folded
            .iter()
            .enumerate()
            .map_while(move |(at, letter)| {
                let (address, output) = place?;
                let node = words.node(address);
                let step = node.find_input(*letter).map(|index| node.transition(index))?;
                let output = output.cat(step.out);
                place = Some((step.addr, output));
                let node = words.node(step.addr);
                Some(node.is_final().then(|| (at + 1, Entry::from_number(output.cat(node.final_output()).value()))))
            })
            .flatten()
    }

    /// The stem of a folded word, by what is known of it, else by its letters.
    pub fn stem<'a>(&'a self, folded: &'a str, entry: Option<Entry>) -> Cow<'a, str> {
        self.listed(entry.map_or(0, |entry| entry.stem)).map_or_else(|| self.snowball.stem(folded), Cow::Borrowed)
    }

    /// The stem of a word that begins a compound.
    pub fn head_stem<'a>(&'a self, folded: &'a str, entry: Entry) -> Cow<'a, str> {
        self.listed(entry.head_stem).map_or_else(|| self.snowball.stem(folded), Cow::Borrowed)
    }

    fn listed(&self, line: u32) -> Option<&'static str> {
        self.stems.get((line as usize).checked_sub(1)?).copied()
    }
}
