//! The topics of a ranking: listings, and searches.

use crate::domain::kind::Kind;

/// What is ranked for.
pub enum Topic {
    /// The opposite side of the listing with this id.
    Listing(String),
    /// What somebody typed.
    Search {
        /// The kinds that are wanted.
        kinds: Vec<Kind>,
        /// The words.
        text: String,
    },
}

/// A line that is no topic.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {expected}")]
pub struct BadTopic {
    /// The number of the line, from 1.
    pub line: usize,
    /// What was expected.
    pub expected: &'static str,
}

/// Reads topics, one a line: the id of a listing, or a name, `offer`, `request` or `any`, and typed words, with tabs between.
pub fn read_topics(text: &str) -> Result<Vec<(String, Topic)>, BadTopic> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| read_topic(line).map_err(|expected| BadTopic { line: at + 1, expected })).collect()
}

fn read_topic(line: &str) -> Result<(String, Topic), &'static str> {
    let parts: Vec<&str> = line.split('\t').map(str::trim).collect();
    match parts[..] {
        [id] => Ok((id.to_owned(), Topic::Listing(id.to_owned()))),
        [name, side, text] => {
            let kinds = match side {
                "offer" => vec![Kind::Offer],
                "request" => vec![Kind::Request, Kind::Idea],
                "any" => Kind::ALL.to_vec(),
                _ => return Err("offer, request or any after the first tab"),
            };
            Ok((name.to_owned(), Topic::Search { kinds, text: text.to_owned() }))
        }
        _ => Err("the id of a listing, or a name, a side and words with tabs between"),
    }
}
