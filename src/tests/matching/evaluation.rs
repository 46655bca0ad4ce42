//! How good the ranking is on listings that people judged: it may get better, not worse.

use std::{collections::HashMap, path::Path, process::Command};

use byttebors::server::{config::embedder::EmbedderSetting, matching::model::folder::ModelFolder};

const PROGRAM: &str = env!("CARGO_BIN_EXE_byttebors");

/// The figures that `rank` and `score` give for the judged listings.
fn figures(embedder: &str) -> HashMap<String, f64> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/data");
    let folder = tempfile::tempdir().expect("a folder");
    let run = folder.path().join("run.txt");
    let program = |arguments: &[&Path]| {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).env("BYTTEBORS_EMBEDDER", embedder).env("BYTTEBORS_DATA_DIR", folder.path());
        let output = command.output().expect("the program runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    };
    let (listings, topics, judgements) = (data.join("dev.jsonl"), data.join("topics.txt"), data.join("qrels.txt"));
    let option = Path::new;
    program(&[option("rank"), option("--listings"), &listings, option("--topics"), &topics, option("--out"), &run]);
    let scores = program(&[option("score"), option("--qrels"), &judgements, option("--run"), &run]);
    let lines = scores.lines().filter_map(|line| line.split_once('\t'));
    lines.map(|(name, figure)| (name.to_owned(), figure.parse().expect("a number"))).collect()
}

#[test]
fn the_words_alone_find_good_answers() {
    let figures = figures("off");
    assert!(figures["nDCG@10"] >= 0.80 && figures["MRR@10"] >= 0.80 && figures["Recall@20"] >= 0.78, "{figures:?}");
}

#[test]
fn the_same_listings_give_the_same_run() {
    assert_eq!(figures("off"), figures("off"));
}

#[test]
fn with_the_model_they_are_better_and_nearly_all() {
    let setting = EmbedderSetting::read(|name| std::env::var(name).ok(), "data".as_ref());
    if ModelFolder::of(&setting).expect("a folder with all files").is_none() {
        eprintln!("NOT tested: there is no model on this machine; `bash scripts/tools/model.sh target/debug/byttebors` gets it");
        return;
    }
    let figures = figures("builtin");
    assert!(figures["nDCG@10"] >= 0.86 && figures["MRR@10"] >= 0.86 && figures["Recall@20"] >= 0.93, "{figures:?}");
}
