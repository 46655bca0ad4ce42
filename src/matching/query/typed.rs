//! What somebody typed as a question: with slips put right, and a last word that may not be finished.

use super::{Field, LexicalQuery, QueryTerm, QueryWord, spread};
use crate::matching::{
    analysis::{Analyser, Spelling, Token, TokenWeight},
    weights::WordWeights,
};

/// How many words a slip is read as.
const CORRECTIONS: usize = 3;
/// The least letters of a last word that longer words are looked for by.
const BEGINNING_MIN: usize = 2;

/// A typed search, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    /// The question. Half of its words must be found, unless it is asked with another `least`.
    pub query: LexicalQuery,
    /// The same search without slips, when a word is not known on the board and another one is.
    pub did_you_mean: Option<String>,
}

impl Typed {
    /// Reads typed words. While somebody is still typing, the last one counts as the beginning of a word too.
    pub fn read(text: &str, spelling: Option<&Spelling>, is_typing: bool, weights: &WordWeights) -> Self {
        let analyser = Analyser::danish();
        let tokens = analyser.analyse(text);
        let says_something = tokens.iter().any(|token| token.weight == TokenWeight::Content);
        let mut query = LexicalQuery { besides: grams(analyser, text, weights), ..LexicalQuery::default() };
        let (mut meant, mut has_slips) = (text.to_owned(), false);
        // From the end, so that putting a word right moves no word before it.
        for (at, token) in tokens.iter().enumerate().rev() {
            let is_last = at + 1 == tokens.len();
            let is_unfinished = is_typing && is_last && text.ends_with(char::is_alphanumeric);
            if token.weight == TokenWeight::Stop && !is_unfinished {
                continue;
            }
            let importance = if token.weight == TokenWeight::Board && says_something { weights.board } else { 1.0 };
            let written = &text[token.span.clone()];
            let mut word = word_of(analyser, token, importance, weights);
            if is_unfinished && written.chars().count() >= BEGINNING_MIN {
                word.terms.extend(beginnings(token, importance * weights.beginning, weights));
            }
            // A word of the dictionary is no slip, though nobody on the board uses it. A compound may hold one all the same.
            let is_a_word = token.parts.is_empty() && analyser.knows(written);
            let corrections = if is_a_word { Vec::new() } else { corrections(spelling, written) };
            if corrections.is_empty() && spelling.is_some_and(|spelling| !spelling.knows(written)) {
                // Nobody on the board says it; a word of the dictionary may lead to others of its meaning.
                for token in analyser.corrections(written, CORRECTIONS).iter().flat_map(|word| analyser.analyse(word)) {
                    word.terms.extend(word_of(analyser, &token, importance * weights.corrected, weights).terms);
                }
            }
            for token in corrections.iter().flat_map(|correction| analyser.analyse(correction)) {
                word.terms.extend(word_of(analyser, &token, importance * weights.corrected, weights).terms);
            }
            if let Some(likeliest) = corrections.first().filter(|_| !is_unfinished) {
                meant.replace_range(token.span.clone(), likeliest);
                has_slips = true;
            }
            query.words.push(word);
        }
        query.words.reverse();
        query.least = query.words.len().div_ceil(2);
        Self { query, did_you_mean: has_slips.then_some(meant) }
    }
}

fn word_of(analyser: &Analyser, token: &Token, importance: f32, weights: &WordWeights) -> QueryWord {
    let mut word = QueryWord::default();
    let mut keep = |term| word.terms.push(term);
    spread(&token.stem, importance, weights, &mut keep);
    for part in &token.parts {
        spread(&part.stem, importance * weights.part, weights, &mut keep);
    }
    if token.weight == TokenWeight::Content {
        for expansion in analyser.expansions(token) {
            spread(&expansion.stem, importance * weights.related * expansion.weight, weights, &mut keep);
        }
    }
    word
}

/// Words that begin like the last one, in the fields of whole words.
fn beginnings(token: &Token, weight: f32, weights: &WordWeights) -> [QueryTerm; 2] {
    [(Field::TitleStems, weight * weights.title), (Field::BodyStems, weight)].map(|(field, weight)| QueryTerm {
        field,
        text: token.stem.clone(),
        weight,
        is_prefix: true,
    })
}

/// What a word that the board does not know was probably meant to be, the likeliest first.
fn corrections(spelling: Option<&Spelling>, written: &str) -> Vec<String> {
    let unknown = spelling.filter(|spelling| !spelling.knows(written));
    let corrections = unknown.map(|spelling| spelling.corrections(written, CORRECTIONS)).unwrap_or_default();
    corrections.into_iter().map(|correction| correction.word).collect()
}

fn grams(analyser: &Analyser, text: &str, weights: &WordWeights) -> Vec<QueryTerm> {
    let grams = analyser.four_grams(text).into_iter();
    grams
        .map(|text| QueryTerm { field: Field::Grams, text, weight: weights.grams, is_prefix: false })
        .filter(|term| term.weight > 0.0)
        .collect()
}
