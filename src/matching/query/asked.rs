//! A listing as a question: what its opposite would say in other words.

use std::collections::HashMap;

use super::{Field, LexicalQuery, QueryTerm, QueryWord, spread};
use crate::matching::{
    analysis::{Analyser, Token, TokenWeight},
    weights::WordWeights,
};

/// How many different words of a description are asked for; a long one says the same again.
const BODY_WORDS: usize = 60;

/// How many terms are asked for, the heaviest: what is left out would change little and cost as much.
const TERMS: usize = 240;

/// The question that a headline and a description are.
pub fn of_listing(title: &str, body: &str, weights: &WordWeights) -> LexicalQuery {
    let analyser = Analyser::danish();
    let mut terms = Terms::default();
    for token in analyser.analyse(title) {
        terms.add(analyser, &token, weights.title.sqrt(), weights);
    }
    for token in analyser.analyse(body).iter().filter(|token| token.weight != TokenWeight::Stop).take(BODY_WORDS) {
        terms.add(analyser, token, 1.0, weights);
    }
    if weights.grams > 0.0 {
        for gram in analyser.four_grams(title) {
            terms.keep(QueryTerm { field: Field::Grams, text: gram, weight: weights.grams, is_prefix: false });
        }
    }
    LexicalQuery { words: vec![QueryWord { terms: terms.into_list(), ..QueryWord::default() }], least: 0, besides: Vec::new() }
}

/// Terms without repeats; of the same term the heaviest counts.
#[derive(Default)]
struct Terms(HashMap<(Field, String), f32>);

impl Terms {
    fn add(&mut self, analyser: &Analyser, token: &Token, importance: f32, weights: &WordWeights) {
        let importance = match token.weight {
            TokenWeight::Content => importance,
            TokenWeight::Board => importance * weights.board,
            TokenWeight::Stop => return,
        };
        let mut keep = |term| self.keep(term);
        spread(&token.stem, importance, weights, &mut keep);
        for part in &token.parts {
            spread(&part.stem, importance * weights.part, weights, &mut keep);
        }
        if token.weight == TokenWeight::Content {
            for expansion in analyser.expansions(token) {
                spread(&expansion.stem, importance * weights.related * expansion.weight, weights, &mut keep);
            }
        }
    }

    fn keep(&mut self, term: QueryTerm) {
        if term.weight > 0.0 {
            let kept = self.0.entry((term.field, term.text)).or_default();
            *kept = kept.max(term.weight);
        }
    }

    fn into_list(self) -> Vec<QueryTerm> {
        let terms = self.0.into_iter().map(|((field, text), weight)| QueryTerm { field, text, weight, is_prefix: false });
        let mut terms: Vec<_> = terms.collect();
        terms.sort_by(|one, other| {
            other.weight.total_cmp(&one.weight).then_with(|| (one.field, &one.text).cmp(&(other.field, &other.text)))
        });
        terms.truncate(TERMS);
        terms
    }
}
