//! Which listings count as found by typed words. As strict as finds something: every word as it was typed, else without slips,
//! else half of them. What says it in other words is near, and not counted.

use crate::{
    domain::board_choices::Facets,
    matching::{
        analysis::{Analyser, Token, TokenWeight},
        index::{Answers, Filter, IndexError, ListingIndex},
        query::{Field, LexicalQuery, QueryTerm, QueryWord},
    },
};

/// The least letters of a word that longer words are looked for by.
const BEGINNING_MIN: usize = 3;
/// With fewer words, none may be missing.
const WORDS_FOR_HALF: usize = 3;
/// The fields of words, and what a word counts in them.
const FIELDS: [(Field, f32); 4] = [(Field::TitleStems, 2.0), (Field::BodyStems, 1.0), (Field::TitleParts, 1.2), (Field::BodyParts, 0.6)];

/// What a listing must say to be found, and how many listings say it.
pub struct TypedQuestion<'a> {
    /// The question.
    pub query: LexicalQuery,
    /// The listings that say it.
    pub answers: Answers<'a>,
    /// How many answer it, by what the filters of the board look at.
    pub counts: Vec<(Facets, i64)>,
}

impl<'a> TypedQuestion<'a> {
    /// Finds the strictest question that something answers, of a text and of the same text without slips. None when nothing in it is a
    /// word to look for.
    pub fn find(index: &'a ListingIndex, text: &str, meant: Option<&str>, filter: &Filter) -> Result<Option<Self>, IndexError> {
        let as_typed = strictest(text);
        if as_typed.words.is_empty() {
            return Ok(None);
        }
        let meant = meant.map(strictest);
        let whole = meant.as_ref().unwrap_or(&as_typed);
        let half = LexicalQuery { least: whole.least.div_ceil(2), ..whole.clone() };
        let half = Some(half).filter(|half| half.words.len() >= WORDS_FOR_HALF);
        let mut query = as_typed;
        let mut answers = index.answers(&query)?;
        let mut counts = answers.count(filter)?;
        for looser in [meant, half].into_iter().flatten() {
            if counts.is_empty() {
                answers = index.answers(&looser)?;
                counts = answers.count(filter)?;
                query = looser;
            }
        }
        Ok(Some(Self { query, answers, counts }))
    }
}

/// Every word of a text as it was typed.
pub fn strictest(text: &str) -> LexicalQuery {
    all_of(as_typed(text))
}

fn all_of(words: Vec<QueryWord>) -> LexicalQuery {
    LexicalQuery { least: words.len(), words, besides: Vec::new() }
}

/// The words that say something, as they are or as beginnings; a compound also where all its parts are.
fn as_typed(text: &str) -> Vec<QueryWord> {
    let tokens = Analyser::danish().analyse(text);
    let least = [TokenWeight::Content, TokenWeight::Board].into_iter().find(|weight| tokens.iter().any(|token| token.weight == *weight));
    let telling = tokens.iter().filter(|token| least.is_none_or(|weight| token.weight == weight));
    telling.map(|token| word(token, &text[token.span.clone()])).collect()
}

fn word(token: &Token, written: &str) -> QueryWord {
    let mut terms = terms(&token.stem, false);
    if written.chars().count() >= BEGINNING_MIN {
        terms.extend(self::terms(&token.stem, true));
    }
    let together = token.parts.iter().map(|part| QueryWord { terms: self::terms(&part.stem, false), together: Vec::new() }).collect();
    QueryWord { terms, together }
}

fn terms(stem: &str, is_prefix: bool) -> Vec<QueryTerm> {
    FIELDS.map(|(field, weight)| QueryTerm { field, text: stem.to_owned(), weight, is_prefix }).into()
}
