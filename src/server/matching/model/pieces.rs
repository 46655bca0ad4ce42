//! The pieces that words are cut into, and the most likely way to cut.
//!
//! The library has this too, in a tree of a quarter of a million small maps that takes 280 MB; sorted in one text it is 6 MB.

use serde::Deserialize;

/// What a character that is in no piece costs beyond the least likely piece.
const UNKNOWN_PENALTY: f64 = 10.0;

/// A vocabulary of the Unigram kind.
#[derive(Deserialize)]
#[serde(try_from = "Description")]
pub struct Pieces {
    /// All pieces, sorted, one after the other.
    text: Vec<u8>,
    /// Where each ends.
    ends: Vec<u32>,
    /// How likely each is, and its number.
    entries: Vec<(f32, u32)>,
    unknown: u32,
    unknown_score: f64,
}

/// The part `model` of `tokenizer.json`.
#[derive(Deserialize)]
struct Description {
    r#type: String,
    unk_id: u32,
    vocab: Vec<(String, f64)>,
}

impl TryFrom<Description> for Pieces {
    type Error = String;

    fn try_from(description: Description) -> Result<Self, String> {
        let Description { r#type, unk_id, vocab } = description;
        if r#type != "Unigram" {
            return Err(format!("it is of the kind {}, only Unigram is known here", r#type));
        }
        let least = vocab.iter().map(|(_, score)| *score).fold(f64::INFINITY, f64::min);
        let numbered = vocab.into_iter().zip(0..).map(|((piece, score), number)| (piece, (score as f32, number)));
        let mut sorted: Vec<(String, (f32, u32))> = numbered.filter(|(piece, _)| !piece.is_empty()).collect();
        sorted.sort_unstable_by(|left, right| left.0.cmp(&right.0));
        let mut pieces = Self {
            text: Vec::with_capacity(sorted.iter().map(|(piece, _)| piece.len()).sum()),
            ends: Vec::with_capacity(sorted.len()),
            entries: Vec::with_capacity(sorted.len()),
            unknown: unk_id,
            unknown_score: least - UNKNOWN_PENALTY,
        };
        for (piece, entry) in sorted {
            pieces.text.extend_from_slice(piece.as_bytes());
            pieces.ends.push(u32::try_from(pieces.text.len()).map_err(|_| "it has too many pieces")?);
            pieces.entries.push(entry);
        }
        Ok(pieces)
    }
}

/// The best way to cut that ends at a place.
#[derive(Clone, Copy)]
struct Step {
    score: f64,
    begins: usize,
    number: u32,
}

impl Pieces {
    /// The numbers of the pieces that a word is most likely cut into.
    pub fn cut(&self, word: &str) -> Vec<u32> {
        let mut best: Vec<Option<Step>> = vec![None; word.len() + 1];
        for (begins, letter) in word.char_indices() {
            // Every letter can be reached, by unknown ones if need be.
            let until_here = best[begins].map_or(0.0, |step| step.score);
            let mut offer = |ends: usize, score: f64, number: u32| {
                let score = until_here + score;
                if best[ends].is_none_or(|step| score > step.score) {
                    best[ends] = Some(Step { score, begins, number });
                }
            };
            let mut is_known = false;
            self.beginnings(&word.as_bytes()[begins..], |length, (score, number)| {
                is_known |= length == letter.len_utf8();
                offer(begins + length, f64::from(score), number);
            });
            if !is_known {
                offer(begins + letter.len_utf8(), self.unknown_score, self.unknown);
            }
        }
        let mut numbers = Vec::new();
        let mut ends = word.len();
        while let Some(step) = best[ends].filter(|_| ends > 0) {
            // Unknown letters in a row are one unknown piece.
            if step.number != self.unknown || numbers.last() != Some(&self.unknown) {
                numbers.push(step.number);
            }
            ends = step.begins;
        }
        numbers.reverse();
        numbers
    }

    /// The number of a piece.
    pub fn number_of(&self, piece: &str) -> Option<u32> {
        let mut number = None;
        self.beginnings(piece.as_bytes(), |length, (_, found)| {
            if length == piece.len() {
                number = Some(found);
            }
        });
        number
    }

    /// Tells the length and the entry of every piece that the text begins with, the shortest first.
    fn beginnings(&self, text: &[u8], mut found: impl FnMut(usize, (f32, u32))) {
        // The pieces that begin like the text as far as it was read stand beside each other.
        let (mut from, mut to) = (0, self.ends.len());
        for (at, byte) in text.iter().enumerate() {
            let byte_of = |number: usize| self.piece(number).get(at).copied();
            from = partition(from, to, |number| byte_of(number) < Some(*byte));
            to = partition(from, to, |number| byte_of(number) == Some(*byte));
            if from == to {
                return;
            }
            if self.piece(from).len() == at + 1 {
                found(at + 1, self.entries[from]);
            }
        }
    }

    fn piece(&self, number: usize) -> &[u8] {
        let begins = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[begins as usize..self.ends[number] as usize]
    }
}

/// The first number for which it does not hold, where those for which it holds come first.
fn partition(mut from: usize, mut to: usize, holds: impl Fn(usize) -> bool) -> usize {
    while from < to {
        let middle = usize::midpoint(from, to);
        if holds(middle) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(vocabulary: &[(&str, f64)]) -> Pieces {
        let vocab = vocabulary.iter().map(|(piece, score)| ((*piece).to_owned(), *score)).collect();
        Description { r#type: "Unigram".to_owned(), unk_id: 0, vocab }.try_into().expect("a vocabulary")
    }

    #[test]
    fn a_word_is_cut_in_the_most_likely_way() {
        let pieces = pieces(&[("<unk>", 0.0), ("a", -1.0), ("b", -1.0), ("ab", -1.5), ("abc", -9.0), ("c", -1.0), ("å", -3.0)]);
        assert_eq!(pieces.cut("abc"), [3, 5]);
        assert_eq!(pieces.cut("bå"), [2, 6]);
        assert!(pieces.cut("").is_empty());
    }

    #[test]
    fn unknown_letters_in_a_row_are_one_piece() {
        let pieces = pieces(&[("<unk>", 0.0), ("a", -1.0)]);
        assert_eq!(pieces.cut("aøø😊a"), [1, 0, 1]);
    }

    #[test]
    fn only_whole_pieces_have_a_number() {
        let pieces = pieces(&[("<unk>", 0.0), ("<s>", 0.0), ("træ", -1.0)]);
        assert_eq!((pieces.number_of("<s>"), pieces.number_of("træ"), pieces.number_of("tr")), (Some(1), Some(2), None));
    }
}
