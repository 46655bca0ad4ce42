//! Takes compounds apart: «børnehaveklasse» is børne, have and klasse.

use super::dictionary::{Dictionary, Entry};
use std::ops::Range;

/// The longest word that is taken apart, in bytes.
const LONGEST: usize = 48;
/// The shortest.
const SHORTEST: usize = 5;
/// What a linking -s- costs, in bits, after a word that is not known to take one.
const UNUSUAL_LINK: u32 = 4;

/// A word within a folded compound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Where it begins.
    pub start: usize,
    /// Where it ends, with what links it to the next.
    pub end: usize,
    /// How many letters at its end only link.
    pub link: usize,
    /// How many of those the dictionary does not have there.
    pub unusual: usize,
    /// What the dictionary knows of it.
    pub entry: Entry,
}

impl Piece {
    /// Where the word itself stands.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end - self.link
    }

    /// Where the form stands that the dictionary has.
    pub fn form(&self) -> Range<usize> {
        self.start..self.end - self.unusual
    }
}

/// The bits it takes to spell a word of so many letters at random: a compound must be easier to name by its parts.
fn spelling_cost(length: usize) -> u32 {
    10 + (length as u32 * 23) / 10
}

/// The words of a folded compound, at least two; nothing for a word that is none.
///
/// Of all ways to take it apart it is the cheapest one, by how readily each word begins or ends the compounds of the dictionary.
pub fn split(word: &str, dictionary: &Dictionary, pieces: &mut Vec<Piece>) {
    pieces.clear();
    let letters = word.as_bytes();
    let length = letters.len();
    if !(SHORTEST..=LONGEST).contains(&length) || !letters.iter().all(u8::is_ascii_lowercase) {
        return;
    }
    // The cheapest way to each place, and the piece it ends with.
    let mut ways: [Option<(u32, Piece)>; LONGEST + 1] = [None; LONGEST + 1];
    let mut best: Option<(u32, Piece)> = None;
    for start in 0..length - 1 {
        let cost = match (start, ways[start]) {
            (0, _) => 0,
            (_, Some((cost, _))) => cost,
            (_, None) => continue,
        };
        for (length_of_piece, entry) in dictionary.beginnings(&letters[start..]) {
            let end = start + length_of_piece;
            if end == length {
                let cost = cost + u32::from(entry.tail);
                if start > 0 && entry.tail != Entry::NEVER && best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, Piece { start, end, link: 0, unusual: 0, entry }));
                }
            } else if entry.head != Entry::NEVER {
                let cost = cost + u32::from(entry.head);
                let piece = Piece { start, end, link: usize::from(entry.link), unusual: 0, entry };
                keep_cheaper(&mut ways[end], cost, piece);
                if letters[end] == b's' && entry.link == 0 {
                    keep_cheaper(&mut ways[end + 1], cost + UNUSUAL_LINK, Piece { end: end + 1, link: 1, unusual: 1, ..piece });
                }
            }
        }
    }
    let Some((_, mut piece)) = best.filter(|(cost, _)| *cost <= spelling_cost(length)) else { return };
    pieces.push(piece);
    while let Some((_, before)) = ways[piece.start] {
        pieces.push(before);
        piece = before;
    }
    pieces.reverse();
}

fn keep_cheaper(way: &mut Option<(u32, Piece)>, cost: u32, piece: Piece) {
    if way.is_none_or(|(least, _)| cost < least) {
        *way = Some((cost, piece));
    }
}

/// The stem of a folded word; of a compound, its last word's stem after the others as they are written.
pub fn stem(word: &str, dictionary: &Dictionary) -> String {
    let mut pieces = Vec::new();
    stem_and_pieces(word, dictionary, &mut pieces)
}

/// The stem of a folded word, and the words it is put together from.
pub fn stem_and_pieces(word: &str, dictionary: &Dictionary, pieces: &mut Vec<Piece>) -> String {
    let entry = dictionary.get(word);
    pieces.clear();
    if !entry.is_some_and(|entry| entry.is_word) {
        split(word, dictionary, pieces);
    }
    match pieces.last() {
        Some(last) => format!("{}{}", &word[..last.start], dictionary.stem(&word[last.start..], Some(last.entry))),
        None => dictionary.stem(word, entry).into_owned(),
    }
}
