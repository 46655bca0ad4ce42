//! The operator is told which model is used, and what to do where there is none.

use std::{fs, path::Path, time::Instant};

use byttebors::server::matching::model::convert::convert;

use super::{PATIENCE, Program, free_addr, get};
use crate::matching::packed_model::packed;

/// What the log and the metrics say of the model, with this setting.
fn told(embedder: &str) -> (String, String) {
    let metrics = free_addr();
    let program = Program::serve("", &[("BYTTEBORS_METRICS_ADDR", &metrics.to_string()), ("BYTTEBORS_EMBEDDER", embedder)]);
    let began = Instant::now();
    loop {
        let numbers = get(metrics, "/metrics");
        let told: Vec<&str> = numbers.lines().filter(|line| line.starts_with("byttebors_embedder_info{")).collect();
        let log = program.log();
        let line = log.lines().find(|line| line.contains("found by their"));
        if let (&[told], Some(line)) = (told.as_slice(), line) {
            return (line.to_owned(), told.to_owned());
        }
        assert!(began.elapsed() < PATIENCE, "{told:?}: {log}");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

/// A folder with a model whose weights mean nothing.
fn small_model(work: &Path) -> String {
    let (file, folder) = (work.join("packed.bin"), work.join("model"));
    fs::write(&file, packed()).expect("a file");
    convert(&file, &folder).expect("converted");
    folder.display().to_string()
}

#[test]
fn the_log_and_the_metrics_name_the_model_that_is_used() {
    let work = tempfile::tempdir().expect("a folder");
    let (line, metric) = told(&small_model(work.path()));
    assert!(line.contains("the model is there") && line.contains("bert-1x32-"), "{line}");
    assert!(metric.contains("embedder=\"bert-1x32-"), "{metric}");
}

#[test]
fn that_no_model_is_wanted_is_no_trouble() {
    let (line, metric) = told("off");
    assert!(line.contains("BYTTEBORS_EMBEDDER is off") && line.contains("\"INFO\""), "{line}");
    assert!(metric.contains("embedder=\"off\""), "{metric}");
}

#[test]
fn a_built_in_model_that_is_missing_is_a_warning_that_says_what_to_do() {
    let (line, metric) = told("builtin");
    assert!(line.contains("\"WARN\""), "{line}");
    for part in ["BYTTEBORS_EMBEDDER", "Run the set-up", "multilingual-e5-small-q4-1", "into the data folder", "BYTTEBORS_EMBEDDER=off"] {
        assert!(line.contains(part), "{part} is missing in {line}");
    }
    assert!(metric.contains("embedder=\"none\""), "{metric}");
}

#[test]
fn a_model_that_cannot_be_used_is_an_error_and_counts_as_none() {
    let work = tempfile::tempdir().expect("a folder");
    let model = small_model(work.path());
    let weights = Path::new(&model).join("model.safetensors");
    let whole = fs::read(&weights).expect("weights");
    fs::write(&weights, &whole[..whole.len() / 2]).expect("half of them");
    let (line, metric) = told(&model);
    assert!(line.contains("\"ERROR\"") && line.contains("it is not whole"), "{line}");
    assert!(metric.contains("embedder=\"none\""), "{metric}");
}
