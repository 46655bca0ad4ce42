//! What somebody may be searching for: words that stand on the board now.

use std::collections::HashSet;

use crate::{
    domain::{
        begun_word::begun_word,
        board_filter::QUERY_MAX,
        category::Category,
        text::{fold, length},
    },
    features::listings::model::SuggestedSearch,
    i18n::Locale,
    matching::{
        analysis::Analyser,
        index::{IndexError, ListingIndex},
    },
    server::{
        context::RequestContext,
        matching::board_words::{self, BoardWords},
    },
};

/// Suggestions while somebody types.
const SHOWN: usize = 5;
/// Of these, words of a category whose name begins so.
const OF_CATEGORY: usize = 2;
/// The letters it takes to tell the name of a category.
const CATEGORY_LETTERS_MIN: usize = 3;
/// Words with the same beginning that are looked at.
const LOOKED_AT: usize = 40;

/// The commonest words that say something, for somebody who found nothing.
pub async fn common_words(cx: &RequestContext) -> Vec<String> {
    let now = cx.app.clock.now().timestamp();
    let Some(words) = cx.app.matching.words() else { return Vec::new() };
    let found = cx.app.matching.ask(move |index| {
        let mut found = Found::new(index, now);
        for word in &words.frequent {
            found.add("", word, None)?;
        }
        Ok(found.searches)
    });
    found.await.unwrap_or_default().into_iter().map(|word| word.search).collect()
}

/// What begins like the last of the typed words; nothing as long as that says nothing.
pub async fn while_typing(cx: &RequestContext, locale: Locale, typed: String) -> Vec<SuggestedSearch> {
    let (words, now) = (cx.app.matching.words(), cx.app.clock.now().timestamp());
    let found = cx.app.matching.ask(move |index| {
        let Some((before, begun)) = begun_word(&typed).filter(|_| length(&typed) <= QUERY_MAX) else { return Ok(Vec::new()) };
        let mut found = Found::new(index, now);
        let called = Category::ALL.iter().find(|category| is_called(**category, begun, locale)).zip(words);
        let room = if called.is_some() { SHOWN - OF_CATEGORY } else { SHOWN };
        let mut stems = HashSet::new();
        for (word, _) in index.words_beginning(&begun.to_lowercase(), LOOKED_AT)? {
            if found.searches.len() == room {
                break;
            }
            // One form of each word is enough; the search finds the others.
            let is_new = word != begun.to_lowercase() && board_words::says_something(&word) && stems.insert(stem_of(&word));
            if is_new {
                found.add(before, &word, None)?;
            }
        }
        if let Some((category, words)) = called {
            found.add_of_category(before, &words, *category, locale)?;
        }
        Ok(found.searches)
    });
    found.await.unwrap_or_default()
}

fn stem_of(word: &str) -> String {
    Analyser::danish().analyse(word).pop().map(|token| token.stem).unwrap_or_default()
}

/// Whether a word of the name of a category begins so.
fn is_called(category: Category, begun: &str, locale: Locale) -> bool {
    let (name, begun) = (fold(locale.category(category)), fold(begun));
    length(&begun) >= CATEGORY_LETTERS_MIN && name.split(' ').any(|word| word.starts_with(&begun))
}

/// Suggestions, each looked up in the index: a word may be known of a listing that has left the board.
struct Found<'a> {
    index: &'a ListingIndex,
    now: i64,
    searches: Vec<SuggestedSearch>,
}

impl<'a> Found<'a> {
    fn new(index: &'a ListingIndex, now: i64) -> Self {
        Self { index, now, searches: Vec::new() }
    }

    /// Adds a word after those that are typed already, if it may be told; false if not.
    fn add(&mut self, before: &str, word: &str, label: Option<String>) -> Result<bool, IndexError> {
        let search = [before, word].concat();
        let listings = self.index.count_word(word, self.now, board_words::LISTINGS_TO_BE_TOLD)?;
        let is_new = self.searches.iter().all(|other| other.search != search);
        let is_added = is_new && board_words::may_be_told(word, listings);
        if is_added {
            self.searches.push(SuggestedSearch { search, label });
        }
        Ok(is_added)
    }

    /// Adds the commonest words of a category.
    fn add_of_category(&mut self, before: &str, words: &BoardWords, category: Category, locale: Locale) -> Result<(), IndexError> {
        let mut added = 0;
        for word in words.of_category(category) {
            if added < OF_CATEGORY {
                let label = locale.word_of_category(word, category);
                added += usize::from(self.add(before, word, Some(label))?);
            }
        }
        Ok(())
    }
}
