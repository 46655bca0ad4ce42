//! What the lexical index is asked: weighted terms by field.

pub mod as_meant;
pub mod asked;
pub mod typed;

use super::weights::WordWeights;

/// A field of the lexical index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The stems of the headline's words.
    TitleStems,
    /// The parts of the headline's compounds.
    TitleParts,
    /// The stems of the description's words.
    BodyStems,
    /// The parts of the description's compounds.
    BodyParts,
    /// Four letters in a row, of both.
    Grams,
}

/// A term that counts when it is found.
#[derive(Clone, Debug, PartialEq)]
pub struct QueryTerm {
    /// Where to look.
    pub field: Field,
    /// What to look for, as the analyser indexed it.
    pub text: String,
    /// How much BM25 counts.
    pub weight: f32,
    /// Whether words that only begin with it count too.
    pub is_prefix: bool,
}

/// A word that was written, by everything that it could be found as.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueryWord {
    /// The word is found where any of these is.
    pub terms: Vec<QueryTerm>,
    /// It is also found where all of these are: the parts of a compound.
    pub together: Vec<QueryWord>,
}

/// A question to the lexical index. A listing's score is the sum over all terms that are found in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LexicalQuery {
    /// The words.
    pub words: Vec<QueryWord>,
    /// How many of the words must be found; with 0 or 1 the terms are one flat "or", which is quickest.
    pub least: usize,
    /// Terms that add to the score; with `least` above 0 they do not find a listing by themselves.
    pub besides: Vec<QueryTerm>,
}

/// A stem in every field of words: in headlines for more, inside compounds for less.
fn spread(stem: &str, importance: f32, weights: &WordWeights, keep: &mut impl FnMut(QueryTerm)) {
    for (field, weight) in [
        (Field::TitleStems, weights.title),
        (Field::BodyStems, 1.0),
        (Field::TitleParts, weights.title * weights.inside),
        (Field::BodyParts, weights.inside),
    ] {
        keep(QueryTerm { field, text: stem.to_owned(), weight: importance * weight, is_prefix: false });
    }
}
