//! Listings on the board get their vectors in the background: each once, the right one, whatever happens meanwhile.

use std::sync::Arc;

use byttebors::{
    domain::kind::Kind,
    matching::embedding::TextRole,
    server::{
        assets::Assets,
        clock::Clock,
        db::entities::{listing_vectors, listings},
        matching::{embedding_queue, meaning::Embedders},
        state::AppState,
    },
};
use chrono::Duration;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    listings::writing::{press, publish, signed_in, with},
    support::{TestApp, word_embedder::WordEmbedder},
};

async fn app_with(embedder: &Arc<WordEmbedder>) -> TestApp {
    let app = TestApp::start().await;
    app.state.meaning.begin(Embedders::same(embedder.clone()));
    app
}

async fn run(app: &AppState) {
    embedding_queue::run_due(app).await.expect("the queue runs");
}

async fn id_of(app: &TestApp, title: &str) -> i64 {
    let found = listings::Entity::find().filter(listings::Column::Title.eq(title)).one(app.db().read()).await;
    found.expect("an answer").expect("the listing").id
}

async fn rows(app: &TestApp) -> Vec<listing_vectors::Model> {
    listing_vectors::Entity::find().all(app.db().read()).await.expect("rows")
}

#[tokio::test]
async fn a_listing_is_found_by_what_it_says() {
    let embedder = Arc::new(WordEmbedder::new("words-1"));
    let app = app_with(&embedder).await;
    let mette = signed_in(&app, "Mette").await;
    publish(
        &mette,
        &[("overskrift", "Cykler repareres"), ("beskrivelse", "Jeg lapper cykler og skifter kæder i min garage."), ("art", "offer")],
    )
    .await;
    publish(
        &mette,
        &[("overskrift", "Korsang om torsdagen"), ("beskrivelse", "Alle kan synge med i koret, også uden noder."), ("art", "offer")],
    )
    .await;
    publish(&mette, &[("overskrift", "Mine cykler er gået i stykker"), ("beskrivelse", "Hvem lapper cykler og har tid i næste uge?")])
        .await;
    run(&app.state).await;
    let meaning = &app.state.meaning;
    let typed = meaning.of_text("hvem lapper cykler", TextRole::Search).await.expect("a vector");
    let near = |wanted: &[Kind], count| {
        let near = meaning.vectors.nearest(&typed, count, |kind| wanted.contains(&kind), |_| true);
        near.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
    };
    let (offer, request) = (id_of(&app, "Cykler repareres").await, id_of(&app, "Mine cykler er gået i stykker").await);
    assert_eq!(near(&[Kind::Offer, Kind::Request], 2), [request, offer]);
    assert_eq!(near(&[Kind::Offer], 1), [offer]);
    assert_eq!(meaning.vectors.nearest(&typed, 5, |_| true, |id| id == offer).len(), 1);
}

#[tokio::test]
async fn changed_words_get_a_new_vector_and_unchanged_ones_none() {
    let embedder = Arc::new(WordEmbedder::new("words-1"));
    let app = app_with(&embedder).await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[("overskrift", "Det første")]).await;
    run(&app.state).await;
    let id = id_of(&app, "Det første").await;
    let first = app.state.meaning.vectors.of_listing(id).expect("a vector");

    press(&mette, &path, &[("handling", "pause")]).await;
    press(&mette, &path, &[("handling", "genoptag")]).await;
    run(&app.state).await;
    assert_eq!(embedder.texts(), 1, "nothing was said anew");

    let changed = [with(&[("overskrift", "Det andet")]), vec![("handling", "gem")]].concat();
    press(&mette, &path, &changed).await;
    run(&app.state).await;
    assert_eq!(id_of(&app, "Det andet").await, id);
    assert_eq!(embedder.texts(), 2);
    assert_ne!(app.state.meaning.vectors.of_listing(id).expect("a vector"), first);
}

#[tokio::test]
async fn what_is_not_on_the_board_gets_no_vector_and_what_is_deleted_has_none() {
    let embedder = Arc::new(WordEmbedder::new("words-1"));
    let app = app_with(&embedder).await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    press(&mette, &path, &[("handling", "pause")]).await;
    run(&app.state).await;
    assert_eq!(embedder.texts(), 0);
    press(&mette, &path, &[("handling", "genoptag")]).await;
    run(&app.state).await;
    assert_eq!((embedder.texts(), rows(&app).await.len()), (1, 1));
    press(&mette, &path, &[("handling", "luk"), ("grund", "fundet")]).await;
    press(&mette, &path, &[("handling", "slet")]).await;
    assert_eq!(rows(&app).await.len(), 0);
    app.clock().advance(Duration::days(1));
    run(&app.state).await;
    assert!(app.state.meaning.vectors.is_empty());
}

#[tokio::test]
async fn several_processes_share_the_work_and_all_know_its_fruit() {
    let embedder = Arc::new(WordEmbedder::new("words-1"));
    let app = app_with(&embedder).await;
    let mette = signed_in(&app, "Mette").await;
    for number in 0..12 {
        publish(&mette, &[("overskrift", &format!("Opslag nummer {number}"))]).await;
    }
    let assets = Assets::of([]);
    let other = AppState::new(app.state.config.clone(), app.db().clone(), Clock::fixed_at(app.clock().now()), assets).expect("a state");
    other.meaning.begin(Embedders::same(embedder.clone()));
    tokio::join!(run(&app.state), run(&other));
    run(&app.state).await;
    run(&other).await;
    assert_eq!(embedder.texts(), 12);
    assert_eq!((app.state.meaning.vectors.len(), other.meaning.vectors.len()), (12, 12));
}

#[tokio::test]
async fn a_text_that_fails_is_tried_again_later() {
    let embedder = Arc::new(WordEmbedder::new("words-1"));
    let app = app_with(&embedder).await;
    let mette = signed_in(&app, "Mette").await;
    publish(&mette, &[]).await;
    embedder.set_broken(true);
    run(&app.state).await;
    run(&app.state).await;
    assert_eq!(embedder.texts(), 1, "not at once");
    assert!(app.state.meaning.of_text("cykler", TextRole::Search).await.is_none(), "a search goes by words alone");
    embedder.set_broken(false);
    app.clock().advance(Duration::minutes(1));
    run(&app.state).await;
    assert_eq!(app.state.meaning.vectors.len(), 1);
}

#[tokio::test]
async fn another_model_makes_all_vectors_anew() {
    let app = app_with(&Arc::new(WordEmbedder::new("words-1"))).await;
    let mette = signed_in(&app, "Mette").await;
    publish(&mette, &[]).await;
    run(&app.state).await;
    let embedder = Arc::new(WordEmbedder::new("words-2"));
    let assets = Assets::of([]);
    let later = AppState::new(app.state.config.clone(), app.db().clone(), Clock::fixed_at(app.clock().now()), assets).expect("a state");
    later.meaning.begin(Embedders::same(embedder.clone()));
    run(&later).await;
    assert_eq!((embedder.texts(), later.meaning.vectors.len()), (1, 1));
    assert_eq!(rows(&app).await[0].embedder.as_deref(), Some("words-2"));
}

#[tokio::test]
async fn a_text_that_is_typed_again_is_known() {
    let embedder = Arc::new(WordEmbedder::new("words-1"));
    let app = app_with(&embedder).await;
    let meaning = &app.state.meaning;
    for text in ["trailer", " trailer ", "trailer"] {
        assert!(meaning.of_text(text, TextRole::Search).await.is_some());
    }
    assert_eq!(embedder.texts(), 1);
    assert!(meaning.of_text("trailer", TextRole::Listing).await.is_some());
    assert_eq!(embedder.texts(), 2, "another role is another vector");
}

#[tokio::test]
async fn without_a_model_nothing_is_made_and_nothing_fails() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    publish(&mette, &[]).await;
    run(&app.state).await;
    assert!(app.state.meaning.of_text("trailer", TextRole::Search).await.is_none());
    assert!(app.state.meaning.vectors.is_empty());
    let rows = rows(&app).await;
    assert_eq!((rows.len(), rows[0].asked, rows[0].answered), (1, 1, 0), "it waits for the day there is one");
}
