//! Sequences of four letters: what words with a typing slip, or a part of a word, still have in common.

/// The letters of a gram.
const LENGTH: usize = 4;

/// The grams of a folded word, whose beginning and end count as a letter, written `_`.
pub(super) fn grams(folded: &str, into: &mut Vec<String>) {
    let marked: Vec<char> = std::iter::once('_').chain(folded.chars()).chain(std::iter::once('_')).collect();
    into.extend(marked.windows(LENGTH.min(marked.len())).map(|gram| gram.iter().collect::<String>()));
}
