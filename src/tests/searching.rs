//! The index of the search: it follows the database, whoever writes, and heals whatever happened to it.

mod following;
mod healing;
mod suggestions;
mod typed;

use std::{collections::BTreeSet, sync::Arc};

use byttebors::{
    domain::kind::Kind,
    matching::{
        analysis::Analyser,
        index::{Filter, ListingIndex},
        query::{Field, LexicalQuery, QueryTerm},
    },
    server::{
        assets::Assets,
        db::{Database, entities::listings},
        matching::follower,
        state::AppState,
    },
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::support::TestApp;

/// Another process on the same database and data folder.
pub fn another_process(app: &TestApp) -> AppState {
    AppState::new(app.state.config.clone(), app.db().clone(), app.clock().clone(), Assets::of([])).expect("a state")
}

/// The index once it has followed everything that is committed.
pub async fn index_of(app: &AppState) -> Arc<ListingIndex> {
    follower::catch_up(app).await.expect("the index follows");
    app.matching.index().expect("an index")
}

/// The inner numbers of the listings with a word in their headlines.
pub fn with_word(index: &ListingIndex, word: &str) -> BTreeSet<i64> {
    let stem = Analyser::danish().analyse(word).swap_remove(0).stem;
    let term = QueryTerm { field: Field::TitleStems, text: stem, weight: 1.0, is_prefix: false };
    let query = LexicalQuery { besides: vec![term], ..LexicalQuery::default() };
    let found = index.answers(&query).and_then(|answers| answers.best(Kind::ALL, &Filter::default(), 10_000)).expect("an answer");
    found.iter().map(|hit| hit.key).collect()
}

/// Whether exactly what is on the board can be found.
pub async fn holds_the_board(index: &ListingIndex, db: &Database) {
    let stored = listings::Entity::find().all(db.read()).await.expect("listings");
    let keys: Vec<i64> = stored.iter().map(|listing| listing.id).collect();
    let found: BTreeSet<i64> = index.facts(&keys).expect("an answer").into_keys().collect();
    let on_board = listings::Entity::find().filter(listings::Column::State.eq("published")).all(db.read()).await.expect("listings");
    assert_eq!(found, on_board.iter().map(|listing| listing.id).collect());
    assert_eq!(index.len(), on_board.len() as u64);
    for listing in on_board {
        let words = index.words(listing.id).expect("an answer").expect("words");
        assert_eq!((words.title, words.body), (listing.title, listing.body));
    }
}
