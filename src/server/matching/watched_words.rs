//! Which new listings a watched search finds by its words: those that the board shows for them, in these words or in others.

use std::collections::HashSet;

use super::typed_question::strictest;
use crate::{
    domain::kind::Kind,
    matching::{
        engine::{Engine, Search},
        index::Filter,
        query::as_meant::as_meant,
        weights::Weights,
    },
    server::state::AppState,
};

/// Those of these listings that typed words find. None when nothing in the text is a word to look for, or no index can answer.
pub async fn found_among(app: &AppState, text: &str, keys: &[i64]) -> Option<HashSet<i64>> {
    let words = app.matching.words();
    let vector = app.meaning.of_watched(&as_meant(text, words.as_deref().map(|words| &words.spelling))).await;
    let (text, keys, asked) = (text.to_owned(), keys.to_owned(), app.clone());
    let filter = Filter { live_at: Some(app.clock.now().timestamp()), ..Filter::default() };
    let answer = app.matching.ask(move |index| {
        let strictest = strictest(&text);
        if strictest.words.is_empty() {
            return Ok(None);
        }
        let words = asked.matching.words();
        let spelling = words.as_deref().map(|words| &words.spelling);
        let engine = Engine { index, meaning: Some(&asked.meaning.vectors), spelling, weights: &Weights::STANDARD };
        let search = Search { text: &text, kinds: Kind::ALL, filter, is_typing: false };
        let (_, ranked) = engine.rank_typed(&search, vector.as_deref())?;
        let near = ranked.iter().filter(|candidate| candidate.answers_typed(engine.weights)).map(|candidate| candidate.key);
        let mut found = index.answers(&strictest)?.among(&keys)?;
        found.extend(near.filter(|key| keys.contains(key)));
        Ok(Some(found))
    });
    answer.await.flatten()
}
