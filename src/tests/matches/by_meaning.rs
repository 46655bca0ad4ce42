//! With a model, what says the same in other words is found everywhere; without one, and when it fails, everything else is as before.

use std::sync::Arc;

use byttebors::{
    matching::embedding::{EmbedError, Embedder, TextRole, Vector},
    server::{
        db::entities::listings,
        interchange::import,
        matching::{embedding_queue, meaning::Embedders},
    },
};
use chrono::Duration;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::pairs::{OFFERED, SOUGHT as MUSIC_SOUGHT, follow, full_board, id_of};
use crate::{
    listings::writing::{page, press, publish, signed_in},
    support::{TestApp, client::Client, word_embedder::WordEmbedder},
};

/// What the model of these tests takes for the same. No dictionary of the board does.
const ALIKE: [(&str, &str); 4] = [("månen", "astronomi"), ("stjernerne", "universet"), ("spejdere", "formidles"), ("kigger", "forklares")];
/// What Mette seeks. It shares no word with what is offered.
const SOUGHT: [(&str, &str); 4] =
    [("art", "request"), ("overskrift", "Månen og stjernerne"), ("beskrivelse", "Spejdere kigger op hver fredag."), ("kategori", "kultur")];
/// What Jens offers.
const OFFER: [(&str, &str); 4] = [
    ("art", "offer"),
    ("overskrift", "Astronomi formidles gratis"),
    ("beskrivelse", "Universet forklares langsomt."),
    ("kategori", "kultur"),
];
const OFFER_TITLE: &str = OFFER[1].1;
/// What Ida offers.
const OTHER_OFFER: [(&str, &str); 4] =
    [("art", "offer"), ("overskrift", "Stjernerne over Fussingø"), ("beskrivelse", "Månen ses bedst derude."), ("kategori", "kultur")];
/// The heading above what only means what was searched for.
const IN_OTHER_WORDS: &str = "Det her ligner det, du søger";

/// A board on which Mette seeks and Jens offers the same in other words, as long as there is no model.
struct Board {
    app: TestApp,
    embedder: Arc<WordEmbedder>,
    mette: Client,
    jens: Client,
    sought: String,
    offered: String,
}

impl Board {
    async fn without_model() -> Self {
        let app = TestApp::start().await;
        let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
        let (sought, offered) = (publish(&mette, &SOUGHT).await, publish(&jens, &OFFER).await);
        follow(&app).await;
        Self { app, embedder: Arc::new(WordEmbedder::new("words-1").knowing(&ALIKE)), mette, jens, sought, offered }
    }

    async fn with_model() -> Self {
        let board = Self::without_model().await;
        board.begin().await;
        board
    }

    /// The model comes, and makes the vectors of what is on the board.
    async fn begin(&self) {
        self.app.state.meaning.begin(Embedders::same(self.embedder.clone()));
        self.run().await;
    }

    /// Makes the vectors that are wanted, and lets the pages see them.
    async fn run(&self) {
        follow(&self.app).await;
        embedding_queue::run_due(&self.app.state).await.expect("the queue runs");
        self.app.state.pages.forget();
    }

    /// What a guest sees.
    async fn seen(&self, path: &str) -> String {
        page(&self.app.client(), path).await
    }

    fn vector(&self, key: i64) -> Option<Vector> {
        self.app.state.meaning.vectors.of_listing(key)
    }

    /// What is told to somebody who is about to write what Mette has written.
    async fn told_while_writing(&self) -> String {
        let written = form_urlencoded::Serializer::new(String::new()).extend_pairs(&SOUGHT).finish();
        let answer = self.app.client().post_form("/api/matches/while_writing", &[("fields", &written)]).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.text().to_owned()
    }
}

/// The matches on the page of a listing.
fn matches(page: &str) -> &str {
    page.split("Det passer sammen med").nth(1).and_then(|rest| rest.split("id=\"lignende\"").next()).expect("matches")
}

/// The listings alike on the page of a listing.
fn alike(page: &str) -> &str {
    page.split("Lignende opslag").nth(1).and_then(|rest| rest.split("</section>").next()).unwrap_or_default()
}

async fn key_of(app: &TestApp, path: &str) -> i64 {
    let named = listings::Entity::find().filter(listings::Column::PublicId.eq(id_of(path)));
    named.one(app.db().read()).await.expect("an answer").expect("a listing").id
}

#[tokio::test]
async fn a_search_shows_what_only_means_it_under_a_heading_of_its_own() {
    let board = Board::without_model().await;
    let search = "/opslag?q=m%C3%A5nen+stjernerne";
    let by_words = board.seen(search).await;
    assert!(by_words.contains(id_of(&board.sought)) && !by_words.contains(IN_OTHER_WORDS), "{by_words}");
    board.begin().await;
    let by_meaning = board.seen(search).await;
    let (says_it, means_it) = by_meaning.split_once(IN_OTHER_WORDS).expect("the heading");
    assert!(says_it.contains(id_of(&board.sought)) && !says_it.contains(OFFER_TITLE), "{says_it}");
    assert!(means_it.contains(OFFER_TITLE) && !means_it.contains(id_of(&board.sought)), "{means_it}");
}

#[tokio::test]
async fn a_listing_meets_what_shares_no_word_with_it_and_says_why() {
    let board = Board::without_model().await;
    assert!(!board.seen(&board.sought).await.contains(OFFER_TITLE), "words alone do not find it");
    board.begin().await;
    for (path, other) in [(&board.sought, OFFER_TITLE), (&board.offered, SOUGHT[1].1)] {
        let seen = board.seen(path).await;
        let matches = matches(&seen);
        assert!(matches.contains(other) && matches.contains("Teksterne ligner hinanden"), "{matches}");
        assert!(!matches.contains("Begge skriver om") && !matches.contains("betyder næsten det samme"), "{matches}");
    }
}

#[tokio::test]
async fn listings_alike_are_others_of_the_same_side_that_are_on_the_board() {
    let board = Board::with_model().await;
    let ida = signed_in(&board.app, "Ida").await;
    let other = publish(&ida, &OTHER_OFFER).await;
    board.run().await;
    let seen = board.seen(&board.offered).await;
    let beside = alike(&seen);
    assert!(beside.contains(id_of(&other)), "{seen}");
    assert!(!beside.contains(id_of(&board.offered)), "not itself");
    assert!(!beside.contains(id_of(&board.sought)), "not the other side, which is a match");
    press(&ida, &other, &[("handling", "pause")]).await;
    assert!(!board.seen(&board.offered).await.contains(id_of(&other)), "before the index knows");
    board.run().await;
    assert!(!board.seen(&board.offered).await.contains(id_of(&other)), "and after");
}

#[tokio::test]
async fn listings_alike_are_found_by_words_where_there_is_no_model() {
    let app = full_board().await;
    let (jens, ida, mette) = (signed_in(&app, "Jens").await, signed_in(&app, "Ida").await, signed_in(&app, "Mette").await);
    let offered = publish(&jens, &OFFERED).await;
    let other = publish(&ida, &[OFFERED[0], ("overskrift", "Harmonika til jeres fest"), OFFERED[2], OFFERED[3]]).await;
    let sought = publish(&mette, &MUSIC_SOUGHT).await;
    follow(&app).await;
    let seen = page(&app.client(), &offered).await;
    let beside = alike(&seen);
    assert!(beside.contains(id_of(&other)), "{seen}");
    assert!(!beside.contains(id_of(&offered)) && !beside.contains(id_of(&sought)), "{beside}");
    press(&ida, &other, &[("handling", "pause")]).await;
    assert!(!page(&app.client(), &offered).await.contains(id_of(&other)));
}

#[tokio::test]
async fn who_is_writing_is_told_what_means_the_same() {
    let board = Board::without_model().await;
    assert!(!board.told_while_writing().await.contains(OFFER_TITLE));
    board.begin().await;
    assert!(board.told_while_writing().await.contains(OFFER_TITLE));
}

#[tokio::test]
async fn a_paused_listing_is_not_looked_through_and_comes_back_without_being_read_again() {
    let board = Board::with_model().await;
    let (key, texts) = (key_of(&board.app, &board.offered).await, board.embedder.texts());
    let vector = board.vector(key).expect("a vector");
    press(&board.jens, &board.offered, &[("handling", "pause")]).await;
    follow(&board.app).await;
    assert_eq!(board.vector(key), None);
    board.run().await;
    assert_eq!(board.vector(key), None, "the queue does not bring it back");
    press(&board.jens, &board.offered, &[("handling", "genoptag")]).await;
    follow(&board.app).await;
    assert_eq!(board.vector(key), Some(vector.clone()), "at once");
    assert!(matches(&board.seen(&board.sought).await).contains(OFFER_TITLE));
    board.run().await;
    assert_eq!((board.vector(key), board.embedder.texts()), (Some(vector), texts));
}

/// More than the ranking asks for at first are nearer than the one that is still on the board.
#[tokio::test]
async fn many_that_have_ended_do_not_hide_one_that_is_on_the_board() {
    let board = Board::with_model().await;
    let ends = (board.app.clock().now() + Duration::hours(1)).to_rfc3339();
    let line = |number: usize| {
        let (title, body) = ("Astronomi og universet", "Formidles, forklares op hver fredag.");
        format!(
            r#"{{"id": "e{number}", "kind": "offer", "party": "citizen", "title": "{title}", "body": "{body}", "category": "kultur", "expires_at": "{ends}"}}"#
        ) + "\n"
    };
    let ended = import::read((0..310).map(line).collect::<String>().as_bytes()).expect("every line is good");
    import::store(&board.app.state, ended, |_| Duration::zero()).await.expect("stored");
    board.run().await;
    assert_eq!(board.app.state.meaning.vectors.len(), 312);
    board.app.clock().advance(Duration::hours(2));
    board.app.state.pages.forget();
    assert!(matches(&board.seen(&board.sought).await).contains(OFFER_TITLE));
    let searched = board.seen("/opslag?q=m%C3%A5nen+stjernerne").await;
    assert!(searched.split_once(IN_OTHER_WORDS).is_some_and(|(_, means_it)| means_it.contains(OFFER_TITLE)), "{searched}");
    assert!(board.told_while_writing().await.contains(OFFER_TITLE));
}

/// A model that ends its thread.
struct Panicking;

impl Embedder for Panicking {
    fn id(&self) -> &str {
        "panicking"
    }

    fn embed(&self, _: &str, _: TextRole) -> Result<Vector, EmbedError> {
        panic!("on purpose")
    }
}

/// A listing that words alone find for what Mette seeks, put on the board once the model fails.
async fn found_by_words(board: &Board) -> String {
    let other = publish(&board.jens, &[OFFER[0], ("overskrift", "Stjernerne forklares for spejdere"), SOUGHT[2], OFFER[3]]).await;
    follow(&board.app).await;
    other
}

/// Every page that asks the model, where words alone have an answer.
async fn words_still_answer(board: &Board, other: &str) {
    board.app.state.pages.forget();
    for path in ["/opslag?q=stjernerne", "/sig-til?q=stjernerne", &board.sought, &board.offered, other, "/opslag", "/mit"] {
        let answer = board.mette.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    }
    assert!(board.seen("/opslag?q=stjernerne").await.contains(id_of(other)));
    assert!(matches(&board.seen(&board.sought).await).contains(id_of(other)));
    assert!(board.told_while_writing().await.contains("Stjernerne forklares for spejdere"));
}

#[tokio::test]
async fn a_model_that_fails_breaks_no_page() {
    let board = Board::with_model().await;
    board.embedder.set_broken(true);
    let other = found_by_words(&board).await;
    words_still_answer(&board, &other).await;
    board.run().await;
    words_still_answer(&board, &other).await;
}

#[tokio::test]
async fn a_model_that_panics_breaks_no_page() {
    let board = Board::without_model().await;
    board.app.state.meaning.begin(Embedders::same(Arc::new(Panicking)));
    let other = found_by_words(&board).await;
    for _ in 0..2 {
        words_still_answer(&board, &other).await;
    }
}
