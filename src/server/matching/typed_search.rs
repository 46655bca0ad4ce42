//! A search of the board with words: which listings, in which order, and how many each choice would show.

use std::{collections::HashSet, ops::Range};

use super::{
    board_words::{LISTINGS_TO_BE_TOLD, may_be_told},
    typed_question::TypedQuestion,
};
use crate::{
    domain::{
        board_choices::ChoiceCounts,
        board_filter::{BoardFilter, PAGE_SIZE, Sorting},
        distance::{outwards_from, stretches},
        kind::Kind,
    },
    matching::{
        analysis::{Analyser, Spelling},
        embedding::Vector,
        engine::{Candidate, Engine, Meaning, Search},
        index::{Answers, Filter, IndexError, ListingIndex, Order},
        query::{LexicalQuery, typed::Typed},
        weights::Weights,
    },
};

/// With fewer listings than this, those that are near are shown as well.
const FEW: u32 = 6;
/// How many of them.
const NEAR: usize = 6;

/// What the words of a search find.
#[derive(Debug)]
pub struct TypedAnswer {
    /// The inner numbers of the listings on the page that was asked for, in their order.
    pub keys: Vec<i64>,
    /// How many there are, and with other choices.
    pub choices: ChoiceCounts,
    /// The inner numbers of listings that say it in other words, the best first. Only beside a first page with few listings.
    pub near: Vec<i64>,
    /// The same words without slips.
    pub did_you_mean: Option<String>,
    /// What a listing had to say to be found.
    pub sought: Sought,
    /// What it may say instead, to be near.
    pub related: Sought,
}

/// Words that were looked for.
#[derive(Debug, Default)]
pub struct Sought {
    stems: HashSet<String>,
    beginnings: HashSet<String>,
}

impl Sought {
    fn of(query: &LexicalQuery) -> Self {
        let terms = || query.words.iter().flat_map(|word| word.terms.iter().chain(word.together.iter().flat_map(|part| &part.terms)));
        let texts = |is_prefix| terms().filter(|term| term.is_prefix == is_prefix).map(|term| term.text.clone()).collect();
        Self { stems: texts(false), beginnings: texts(true) }
    }

    /// The places in a text that say what was looked for.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        for token in Analyser::danish().analyse(text) {
            let begins_so = self.beginnings.iter().any(|beginning| token.stem.starts_with(beginning.as_str()));
            if begins_so || self.stems.contains(&token.stem) {
                marks.push(token.span);
            } else {
                marks.extend(token.parts.into_iter().filter(|part| self.stems.contains(&part.stem)).map(|part| part.span));
            }
        }
        marks
    }
}

/// The listings that say what was typed, and what the board is to show of them.
struct TypedSearch<'a> {
    answers: Answers<'a>,
    board: &'a BoardFilter,
    filter: Filter,
    kinds: &'a [Kind],
}

/// Answers a search with words, at a moment in seconds since 1970. None when nothing in it is a word to look for.
pub fn answer(
    index: &ListingIndex,
    spelling: Option<&Spelling>,
    (meaning, vector): (&dyn Meaning, Option<&Vector>),
    board: &BoardFilter,
    now: i64,
) -> Result<Option<TypedAnswer>, IndexError> {
    let kinds = board.kind.as_ref().map_or(Kind::ALL, std::slice::from_ref);
    let filter = Filter::of(board, now);
    let engine = Engine { index, meaning: Some(meaning), spelling, weights: &Weights::STANDARD };
    let (typed, ranked) = engine.rank_typed(&Search { text: &board.query, kinds, filter, is_typing: true }, vector)?;
    let did_you_mean = did_you_mean(index, spelling, &typed, &board.query, now)?;
    let Some(question) = TypedQuestion::find(index, &board.query, did_you_mean.as_deref(), &filter)? else { return Ok(None) };
    let choices = ChoiceCounts::of(board, question.counts);
    let search = TypedSearch { answers: question.answers, board, filter, kinds };
    let keys = if board.offset() < choices.total { search.page(&ranked, &choices)? } else { Vec::new() };
    let near = if board.page == 1 && choices.total < FEW { search.near(&ranked)? } else { Vec::new() };
    Ok(Some(TypedAnswer { keys, choices, near, did_you_mean, sought: Sought::of(&question.query), related: Sought::of(&typed.query) }))
}

/// The same words without slips, as far as they stand on the board now. The last one may be the beginning of a word, and has no
/// slip then.
fn did_you_mean(
    index: &ListingIndex,
    spelling: Option<&Spelling>,
    typed: &Typed,
    text: &str,
    now: i64,
) -> Result<Option<String>, IndexError> {
    let last = text.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let begins_a_word = last.is_empty() || !index.words_beginning(&last, 1)?.is_empty();
    let finished = (!begins_a_word).then(|| Typed::read(text, spelling, false, &Weights::STANDARD.words));
    let meant = finished.and_then(|typed| typed.did_you_mean).or_else(|| typed.did_you_mean.clone());
    let Some(meant) = meant.filter(|meant| meant != text) else { return Ok(None) };
    for word in Analyser::danish().analyse(&meant).into_iter().map(|token| meant[token.span].to_lowercase()) {
        // The index knows words of listings that have left the board, and names.
        let is_new = !text.to_lowercase().contains(&word);
        if is_new && !may_be_told(&word, index.count_word(&word, now, LISTINGS_TO_BE_TOLD)?) {
            return Ok(None);
        }
    }
    Ok(Some(meant))
}

impl TypedSearch<'_> {
    /// The listings on the page that was asked for.
    fn page(&self, ranked: &[Candidate], choices: &ChoiceCounts) -> Result<Vec<i64>, IndexError> {
        let window = (self.board.offset() as usize, PAGE_SIZE as usize);
        match (self.board.sorting, self.board.nearest_to()) {
            (Sorting::Best, _) => self.best(ranked, window),
            (Sorting::EndingSoon, _) => self.ordered(Order::EndingSoon, &self.filter, window),
            (Sorting::Nearest, Some(origin)) => {
                let places = outwards_from(origin).into_iter().map(|place| (place, choices.at(place)));
                let mut keys = Vec::new();
                for part in stretches(places, self.board.offset(), PAGE_SIZE) {
                    let here = Filter { place: Some(part.place), ..self.filter };
                    keys.extend(self.ordered(Order::Newest, &here, (part.offset as usize, part.limit as usize))?);
                }
                Ok(keys)
            }
            (Sorting::Newest | Sorting::Nearest, _) => self.ordered(Order::Newest, &self.filter, window),
        }
    }

    /// First those that were ranked by everything that is known, then the others by their words.
    fn best(&self, ranked: &[Candidate], (offset, limit): (usize, usize)) -> Result<Vec<i64>, IndexError> {
        let wanted = offset + limit;
        // Most of those in front answer, so that the others need not be asked.
        let (front, others) = ranked.split_at(ranked.len().min(2 * wanted));
        let mut best = self.answering(front)?;
        if best.len() < wanted {
            best.extend(self.answering(others)?);
        }
        if best.len() < wanted {
            let known: HashSet<i64> = best.iter().copied().collect();
            let others = self.answers.best(self.kinds, &self.filter, wanted + known.len())?;
            best.extend(others.into_iter().map(|hit| hit.key).filter(|key| !known.contains(key)));
        }
        Ok(best.into_iter().skip(offset).take(limit).collect())
    }

    /// Those that are a match for what was typed, though they do not say it.
    fn near(&self, ranked: &[Candidate]) -> Result<Vec<i64>, IndexError> {
        let near = ranked.iter().filter(|candidate| candidate.answers_typed(&Weights::STANDARD));
        let keys: Vec<i64> = near.map(|candidate| candidate.key).collect();
        let answering = self.answers.among(&keys)?;
        Ok(keys.into_iter().filter(|key| !answering.contains(key)).take(NEAR).collect())
    }

    fn answering(&self, ranked: &[Candidate]) -> Result<Vec<i64>, IndexError> {
        let keys: Vec<i64> = ranked.iter().map(|candidate| candidate.key).collect();
        let answering = self.answers.among(&keys)?;
        Ok(keys.into_iter().filter(|key| answering.contains(key)).collect())
    }

    fn ordered(&self, order: Order, filter: &Filter, window: (usize, usize)) -> Result<Vec<i64>, IndexError> {
        self.answers.ordered(self.kinds, filter, order, window)
    }
}
