//! A search of the board with words. The search engine finds them; what is shown is what the database has on the board.

use std::collections::HashMap;

use super::board::{cards, count_and_last_page};
use crate::{
    domain::{board_filter::BoardFilter, text::fold},
    features::listings::model::{BoardResults, CardMarks},
    matching::embedding::TextRole,
    server::{
        context::RequestContext,
        db::{board as rows, cards::CardRow},
        error::ServerResult,
        matching::typed_search,
    },
};

/// One page of what words find. None when there are none, or when the database has to look for them itself.
pub async fn search(cx: &RequestContext, filter: &BoardFilter) -> ServerResult<Option<BoardResults>> {
    if fold(&filter.query).is_empty() {
        return Ok(None);
    }
    let now = cx.app.clock.now();
    let (words, asked) = (cx.app.matching.words(), filter.clone());
    let (spelling, app) = (words.clone(), cx.app.clone());
    let vector = app.meaning.of_text(&filter.query, TextRole::Query).await;
    let answer = cx.app.matching.ask(move |index| {
        let spelling = spelling.as_deref().map(|words| &words.spelling);
        typed_search::answer(index, spelling, (&app.meaning.vectors, vector.as_deref()), &asked, now.timestamp())
    });
    let Some(answer) = answer.await.flatten() else { return Ok(None) };
    let found = if answer.keys.is_empty() { Vec::new() } else { rows::cards_of(cx.app.db.read(), &answer.keys, now).await? };
    let mut by_key: HashMap<i64, CardRow> = found.into_iter().map(|row| (row.id, row)).collect();
    let found: Vec<CardRow> = answer.keys.iter().filter_map(|key| by_key.remove(key)).collect();
    // What the database does not have on the board any more, the index will soon not have either.
    let gone = u32::try_from(answer.keys.len() - found.len()).unwrap_or_default();
    let total = answer.choices.total.saturating_sub(gone);
    let mut cards = cards(cx, filter, &found)?;
    for card in &mut cards {
        card.marks = CardMarks { title: answer.marks(&card.title), excerpt: answer.marks(&card.excerpt) };
    }
    let (count, last_page) = count_and_last_page(total);
    let suggested = words.filter(|_| total == 0).map(|words| words.frequent.clone()).unwrap_or_default();
    Ok(Some(BoardResults {
        cards,
        count,
        choices: Some(answer.choices),
        page: filter.page,
        last_page,
        did_you_mean: answer.did_you_mean,
        suggested,
    }))
}
