//! A search of the board with words. The search engine finds them; what is shown is what the database has on the board.

use std::collections::HashMap;

use super::{
    board::{cards, count_and_last_page},
    suggestions,
};
use crate::{
    domain::{board_filter::BoardFilter, text::fold},
    features::listings::model::{BoardResults, CardMarks},
    matching::{embedding::TextRole, query::as_meant::as_meant},
    server::{
        context::RequestContext,
        db::{board as rows, cards::CardRow},
        error::ServerResult,
        matching::typed_search::{self, Sought},
    },
};

/// One page of what words find. None when there are none, or when the database has to look for them itself.
pub async fn search(cx: &RequestContext, filter: &BoardFilter) -> ServerResult<Option<BoardResults>> {
    if fold(&filter.query).is_empty() {
        return Ok(None);
    }
    let now = cx.app.clock.now();
    let (words, asked, app) = (cx.app.matching.words(), filter.clone(), cx.app.clone());
    let meant = as_meant(&filter.query, words.as_deref().map(|words| &words.spelling));
    let vector = app.meaning.of_text(&meant, TextRole::Search).await;
    let answer = cx.app.matching.ask(move |index| {
        let spelling = words.as_deref().map(|words| &words.spelling);
        typed_search::answer(index, spelling, (&app.meaning.vectors, vector.as_deref()), &asked, now.timestamp())
    });
    let Some(answer) = answer.await.flatten() else { return Ok(None) };
    let keys = [answer.keys.as_slice(), &answer.near].concat();
    let found = if keys.is_empty() { Vec::new() } else { rows::cards_of(cx.app.db.read(), &keys, now).await? };
    let mut by_key: HashMap<i64, CardRow> = found.into_iter().map(|row| (row.id, row)).collect();
    let mut shown = |keys: &[i64], sought: &Sought| {
        let rows: Vec<CardRow> = keys.iter().filter_map(|key| by_key.remove(key)).collect();
        let mut cards = cards(cx, filter, &rows)?;
        for card in &mut cards {
            card.marks = CardMarks { title: sought.marks(&card.title), excerpt: sought.marks(&card.excerpt) };
        }
        ServerResult::Ok(cards)
    };
    let (cards, near) = (shown(&answer.keys, &answer.sought)?, shown(&answer.near, &answer.related)?);
    // What the database does not have on the board any more, the index will soon not have either.
    let gone = u32::try_from(answer.keys.len() - cards.len()).unwrap_or_default();
    let total = answer.choices.total.saturating_sub(gone);
    let (count, last_page) = count_and_last_page(total);
    let suggested = if total == 0 && near.is_empty() { suggestions::common_words(cx).await } else { Vec::new() };
    Ok(Some(BoardResults {
        cards,
        count,
        choices: Some(answer.choices),
        page: filter.page,
        last_page,
        near,
        did_you_mean: answer.did_you_mean,
        suggested,
    }))
}
