//! How good the ranking is on listings that people judged: it may get better, not worse.

use std::{
    collections::HashMap,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use byttebors::server::{config::embedder::EmbedderSetting, matching::model::folder::ModelFolder};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_byttebors");
/// Words alone.
const OFF: &str = "off";
/// The model of the set-up.
const BUILT_IN: &str = "builtin";

/// Judged listings.
struct Judged {
    listings: &'static str,
    topics: &'static str,
    judgements: &'static str,
    today: Option<&'static str>,
}

/// The listings that the weights were found on.
const FIRST: Judged = Judged { listings: "dev.jsonl", topics: "topics.txt", judgements: "qrels.txt", today: None };
/// Listings that were written and judged afterwards, apart from the first, with near misses on purpose. Their figures are lower for that.
const OTHER: Judged =
    Judged { listings: "other/listings.jsonl", topics: "other/topics.txt", judgements: "other/qrels.txt", today: Some("2027-03-01") };

/// What `rank` wrote, in a folder of its own.
struct Run {
    folder: TempDir,
    judged: &'static Judged,
}

impl Run {
    fn of(judged: &'static Judged, embedder: &str) -> Self {
        let run = Self { folder: tempfile::tempdir().expect("a folder"), judged };
        let (listings, topics, out) = (data(judged.listings), data(judged.topics), run.file());
        let mut command = run.program("rank");
        command.env("BYTTEBORS_EMBEDDER", embedder);
        command.arg("--listings").arg(listings).arg("--topics").arg(topics).arg("--out").arg(out);
        command.args(judged.today.iter().flat_map(|today| ["--today", *today]));
        said(command);
        run
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("run.txt")
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.file()).expect("a run")
    }

    /// The figures that `score` gives for it.
    fn figures(&self) -> HashMap<String, f64> {
        let mut command = self.program("score");
        command.arg("--qrels").arg(data(self.judged.judgements)).arg("--run").arg(self.file());
        let scores = said(command);
        let lines = scores.lines().filter_map(|line| line.split_once('\t'));
        lines.map(|(name, figure)| (name.to_owned(), figure.parse().expect("a number"))).collect()
    }

    fn program(&self, subcommand: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(PROGRAM);
        command.arg(subcommand).env("BYTTEBORS_DATA_DIR", self.folder.path());
        command
    }
}

fn data(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/data").join(file)
}

fn said(mut command: Command) -> String {
    let output = command.output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// Whether the model is on this machine.
fn has_model() -> bool {
    let setting = EmbedderSetting::read(|name| std::env::var(name).ok(), "data".as_ref());
    let is_there = ModelFolder::of(&setting).expect("a folder with all files").is_some();
    if !is_there {
        eprintln!("NOT tested: there is no model on this machine; `bash scripts/tools/model.sh target/debug/byttebors` gets it");
    }
    is_there
}

#[test]
fn the_words_alone_find_good_answers() {
    let figures = Run::of(&FIRST, OFF).figures();
    assert!(figures["nDCG@10"] >= 0.81 && figures["MRR@10"] >= 0.80 && figures["Recall@20"] >= 0.78, "{figures:?}");
}

#[test]
fn the_words_alone_find_good_answers_among_near_misses() {
    let figures = Run::of(&OTHER, OFF).figures();
    assert!(figures["nDCG@10"] >= 0.60, "{figures:?}");
}

#[test]
fn the_same_listings_give_the_same_run_to_the_byte() {
    for judged in [&FIRST, &OTHER] {
        let run = Run::of(judged, OFF).bytes();
        assert!(!run.is_empty() && run == Run::of(judged, OFF).bytes(), "{}", judged.listings);
    }
}

#[test]
fn with_the_model_the_answers_are_better_and_nearly_all_and_the_run_is_the_same_to_the_byte() {
    if has_model() {
        let run = Run::of(&FIRST, BUILT_IN);
        let figures = run.figures();
        assert!(figures["nDCG@10"] >= 0.88 && figures["MRR@10"] >= 0.86 && figures["Recall@20"] >= 0.93, "{figures:?}");
        assert!(run.bytes() == Run::of(&FIRST, BUILT_IN).bytes());
    }
}

#[test]
fn with_the_model_the_answers_are_better_among_near_misses() {
    if has_model() {
        let figures = Run::of(&OTHER, BUILT_IN).figures();
        assert!(figures["nDCG@10"] >= 0.68, "{figures:?}");
    }
}
