//! The built-in model says what a reference engine says of the same weights: `golden.jsonl` has its tokens and its vectors.

use byttebors::{
    matching::embedding::{Embedder, TextRole, Vector},
    server::{
        config::embedder::EmbedderSetting,
        matching::model::{Model, folder::ModelFolder},
    },
};
use serde::Deserialize;

const GOLDEN: &str = include_str!("../data/golden.jsonl");

#[derive(Deserialize)]
struct Golden {
    text: String,
    tokens_query: usize,
    query: Vec<f32>,
    passage: Vec<f32>,
}

#[test]
fn the_built_in_model_says_what_the_reference_says() {
    let setting = EmbedderSetting::read(|name| std::env::var(name).ok(), "data".as_ref());
    let Some(folder) = ModelFolder::of(&setting).expect("a folder with all files") else {
        eprintln!("NOT tested: there is no model on this machine; `bash scripts/tools/model.sh target/debug/byttebors` gets it");
        return;
    };
    let model = Model::load(&folder).expect("a model");
    for line in GOLDEN.lines() {
        let golden: Golden = serde_json::from_str(line).expect("a line");
        let text = &golden.text;
        assert_eq!(model.count_tokens(&["query: ", text].concat()).expect("tokens"), golden.tokens_query, "{text}");
        for (opening, expected) in [("query: ", &golden.query), ("passage: ", &golden.passage)] {
            let values = model.encode(&[opening, text].concat()).expect("a vector");
            let similarity = Vector::quantise(&values).similarity(&Vector::quantise(expected));
            assert!(similarity >= 0.98, "{text}: {similarity}");
        }
    }
}

#[test]
fn a_text_without_end_is_cut_off() {
    let setting = EmbedderSetting::read(|name| std::env::var(name).ok(), "data".as_ref());
    let Some(folder) = ModelFolder::of(&setting).expect("a folder with all files") else { return };
    let model = Model::load(&folder).expect("a model");
    assert_eq!(model.count_tokens(&"børn og bøger ".repeat(1_000)).expect("tokens"), 512);
    for text in ["", " ", "\u{0}\u{1}", "😊😊😊", "ﷺ", "<s></s>"] {
        model.embed(text, TextRole::Search).unwrap_or_else(|error| panic!("{text:?}: {error}"));
    }
}
