//! The subcommand that scores a ranking against judgements.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use crate::matching::evaluation::{BadLine, mean, read_judgements, read_run, score};

/// Why nothing was scored.
#[derive(Debug, thiserror::Error)]
pub enum ScoreError {
    /// A file cannot be read.
    #[error("{}: {error}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the operating system says.
        error: std::io::Error,
    },
    /// A line cannot be used.
    #[error("{}: {error}", file.display())]
    Bad {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        error: BadLine,
    },
    /// The scores cannot be written.
    #[error("the scores cannot be written: {0}")]
    Unwritten(#[from] std::io::Error),
}

/// Writes the mean scores of a run over all judged topics to standard output.
pub fn print(judgements: &Path, run: &Path) -> Result<(), ScoreError> {
    let read = |file: &Path| fs::read_to_string(file).map_err(|error| ScoreError::Unreadable { file: file.to_owned(), error });
    let bad = |file: &Path| {
        let file = file.to_owned();
        |error| ScoreError::Bad { file, error }
    };
    let judged = read_judgements(&read(judgements)?).map_err(bad(judgements))?;
    let scores = score(&judged, &read_run(&read(run)?).map_err(bad(run))?);
    let mean = mean(scores.values());
    let mut out = std::io::stdout().lock();
    for (name, score) in [("nDCG@10", mean.ndcg_10), ("MRR@10", mean.mrr_10), ("Recall@20", mean.recall_20), ("P@1", mean.precision_1)] {
        writeln!(out, "{name}\t{score:.4}")?;
    }
    writeln!(out, "topics\t{}", scores.len())?;
    Ok(())
}
