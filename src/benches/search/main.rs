//! What search and matches cost with many listings, beside the full-text searches of SQLite and PostgreSQL over the same ones:
//!
//!     make bench-search
//!
//! Prints a part of a page in Markdown. PostgreSQL is measured where `BYTTEBORS_TEST_POSTGRES_URL` names one, the model where
//! there is one.

mod corpus;
mod meaning;
mod measure;
mod others;

use std::{io::Write, time::Instant};

use byttebors::{
    domain::{board_filter::BoardFilter, kind::Kind},
    i18n::Locale,
    matching::{
        embedding::{Embedder, TextRole, Vector, listing_text},
        engine::Engine,
        index::ListingIndex,
        listing::Entry,
        subject::{Scope, Subject},
        vectors::VectorIndex,
        weights::Weights,
    },
    server::matching::{board_words::BoardWords, typed_search},
};

use self::{
    corpus::{Corpus, NOW, SEED},
    measure::{Times, folder_size, memory},
};

const LISTINGS: usize = 100_000;
const QUERIES: usize = 400;
const MATCHES: usize = 100;
/// Listings that are written one by one, each found before the next is written.
const WRITES: usize = 40;
/// Listings that come at once, as often as a process looks for changes.
const BATCH: usize = 200;
/// How long they keep coming, in seconds.
const SUSTAINED: f64 = 20.0;
/// Listings that are put into a new index between two commits, as the server does it.
const COMMIT_AFTER: usize = 50_000;

/// Prints lines as they are measured.
fn line(text: &str) {
    writeln!(std::io::stdout(), "{text}").expect("is printed");
}

fn main() {
    // cargo itself passes `--bench`.
    let listings = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(LISTINGS);
    let folder = tempfile::tempdir().expect("a folder");
    let corpus = Corpus::new();
    let before = memory();
    let begun = Instant::now();
    let index = ListingIndex::create(folder.path()).expect("an index");
    for key in 1..=listings {
        index.put(&corpus.entry(key)).expect("is put in");
        if key % COMMIT_AFTER == 0 {
            index.commit().expect("a commit");
        }
    }
    index.commit().expect("a commit");
    let built = begun.elapsed().as_secs_f64();
    let words = BoardWords::read(&index).expect("words");
    let queries: Vec<BoardFilter> = (0..QUERIES).map(|number| corpus.query(number)).collect();
    let drafts: Vec<Entry> = (0..MATCHES).map(|number| corpus.draft(listings + 1 + number)).collect();
    let nothing = VectorIndex::<i64>::default();
    let search = |vectors: &VectorIndex<i64>, query: &BoardFilter, vector: Option<&Vector>| {
        typed_search::answer(&index, Some(&words.spelling), (vectors, vector), query, NOW).expect("an answer")
    };
    let matches = |vectors: &VectorIndex<i64>, draft: &Entry, vector: Option<&Vector>| {
        let engine = Engine { index: &index, meaning: Some(vectors), spelling: Some(&words.spelling), weights: &Weights::STANDARD };
        let scope = Scope { now: NOW, today: 0, asker: None };
        engine.matches(&Subject::Listing(draft.clone()), vector, &scope, 10).expect("an answer")
    };

    line(&format!("| search, {listings} listings | p50 | p95 | p99 |\n|---|---|---|---|"));
    let found = Times::of(&queries, |query| drop(search(&nothing, query, None)));
    line(&format!("| the board: ranked, counted, slips put right | {found} |"));
    let matched = Times::of(&drafts, |draft| drop(matches(&nothing, draft, None)));
    line(&format!("| matches for a listing | {matched} |"));
    let used = memory().saturating_sub(before);
    let mut of_vectors = 0;
    if let Some(model) = meaning::model() {
        let before = memory();
        let vectors = meaning::vectors(listings, |key| corpus.entry(key).facts.kind);
        of_vectors = memory().saturating_sub(before);
        let found = Times::of(&queries, |query| {
            let vector = model.embed(&query.query, TextRole::Search).expect("a vector");
            drop(search(&vectors, query, Some(&vector)));
        });
        line(&format!("| the board with the model, its work on the words included | {found} |"));
        let matched = Times::of(&drafts, |draft| {
            let text = listing_text(Locale::Danish.category(draft.facts.category), &draft.title, &draft.body);
            let vector = model.embed(&text, TextRole::Listing).expect("a vector");
            drop(matches(&vectors, draft, Some(&vector)));
        });
        line(&format!("| matches for a listing that is being written, with the model | {matched} |"));
        let vector = model.embed("hjælp til haven", TextRole::Search).expect("a vector");
        let near = Times::of(&queries, |_| drop(vectors.nearest(&vector, 300, |scope| scope != Kind::Offer as u8, |_| true)));
        line(&format!("| of which: the nearest vectors | {near} |"));
    }
    for (name, times) in others::measure(&corpus, listings, &queries) {
        line(&format!("| {name} | {times} |"));
    }
    let new: Vec<Entry> = (0..WRITES).map(|number| corpus.entry(2 * listings + number)).collect();
    let visible = Times::of(&new, |entry| {
        index.put(entry).and_then(|()| index.commit()).expect("is written");
        assert!(index.facts(&[entry.key]).expect("an answer").contains_key(&entry.key));
    });
    line(&format!("| from writing one listing to finding it, in the index | {visible} |"));
    let (mut written, begun) = (0, Instant::now());
    while begun.elapsed().as_secs_f64() < SUSTAINED {
        for number in written..written + BATCH {
            index.put(&corpus.entry(3 * listings + number)).expect("is written");
        }
        index.commit().expect("a commit");
        written += BATCH;
    }
    line(&format!(
        "\nMade in {built:.0} s; {} MB on disk; {} MB of memory, of which the pages of the files are a part, and {} MB for the vectors; \
         {:.0} listings a second are taken in for {SUSTAINED} seconds, {BATCH} at a time. Seed {SEED}.",
        folder_size(folder.path()) / 1_000_000,
        used / 1_000_000,
        of_vectors / 1_000_000,
        written as f64 / begun.elapsed().as_secs_f64(),
    ));
}
