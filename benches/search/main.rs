//! What the search costs with many listings, beside the full-text searches of SQLite and PostgreSQL over the same ones:
//!
//!     scripts/bench-search.sh 100000
//!
//! Prints a table in Markdown. PostgreSQL is measured where `BYTTEBORS_TEST_POSTGRES_URL` names one.

mod corpus;
mod measure;
mod others;

use std::{io::Write, time::Instant};

use byttebors::{
    domain::board_filter::BoardFilter,
    matching::{analysis::Spelling, engine::Engine, index::ListingIndex, subject::Scope, weights::Weights},
    server::matching::typed_search,
};

use self::{
    corpus::{Corpus, NOW},
    measure::{Times, folder_size, memory},
};

const LISTINGS: usize = 100_000;
const QUERIES: usize = 300;
const MATCHES: usize = 100;
/// Listings that are written one by one, each found before the next is written.
const WRITES: usize = 40;
/// Listings that come at once.
const BATCH: usize = 1_000;

fn main() {
    // cargo itself passes `--bench`.
    let listings = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(LISTINGS);
    let folder = tempfile::tempdir().expect("a folder");
    let mut corpus = Corpus::new();
    let before = memory();
    let begun = Instant::now();
    let index = ListingIndex::create(folder.path()).expect("an index");
    for key in 1..=listings {
        index.put(&corpus.entry(key)).expect("is put in");
        if key % 50_000 == 0 {
            index.commit().expect("a commit");
        }
    }
    index.commit().expect("a commit");
    let built = begun.elapsed();
    let spelling = Spelling::new(index.vocabulary().expect("words"));
    let queries: Vec<String> = (0..QUERIES).map(|_| corpus.query()).collect();

    let found = Times::of(&queries, |query| {
        let filter = BoardFilter { query: query.clone(), ..BoardFilter::default() };
        typed_search::answer(&index, Some(&spelling), &filter, NOW).expect("an answer");
    });
    let entries: Vec<_> = (0..MATCHES).map(|number| corpus.entry(listings + 1 + number)).collect();
    let engine = Engine { index: &index, meaning: None, spelling: None, weights: &Weights::STANDARD };
    let scope = Scope { now: NOW, today: 0, asker: None };
    let matched = Times::of(&entries, |entry| {
        engine.matches(entry, None, &scope, 10).expect("an answer");
    });
    let used = memory().saturating_sub(before);

    let new: Vec<_> = (0..WRITES).map(|number| corpus.entry(2 * listings + number)).collect();
    let visible = Times::of(&new, |entry| {
        index.put(entry).and_then(|()| index.commit()).expect("is written");
        assert!(index.facts(&[entry.key]).expect("an answer").contains_key(&entry.key));
    });
    let many: Vec<_> = (0..BATCH).map(|number| corpus.entry(3 * listings + number)).collect();
    let begun = Instant::now();
    many.iter().for_each(|entry| index.put(entry).expect("is written"));
    index.commit().expect("a commit");
    let rate = BATCH as f64 / begun.elapsed().as_secs_f64();

    let mut out = std::io::stdout().lock();
    let mut line = |text: String| writeln!(out, "{text}").expect("is printed");
    line(format!("| search, {listings} listings | p50 | p95 | p99 |\n|---|---|---|---|"));
    line(format!("| the board: ranked, counted, slips put right | {found} |"));
    line(format!("| matches for a listing, without a model | {matched} |"));
    for (name, times) in others::measure(&mut corpus, listings, &queries) {
        line(format!("| {name} | {times} |"));
    }
    line(format!("| from writing one listing to finding it, in the index alone | {visible} |"));
    line(format!(
        "\nMade in {:.0} s; {} MB on disk; {} MB of memory, of which the files' pages are a part; {rate:.0} listings a second are taken in.",
        built.as_secs_f64(),
        folder_size(folder.path()) / 1_000_000,
        used / 1_000_000,
    ));
}
