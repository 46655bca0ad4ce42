//! How many files the operating system lets the program open. A connection is one of them.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Kept for the database, the log and mails.
const RESERVED: usize = 128;
/// Fewer connections than this make no server.
const FEWEST: usize = 16;

/// Asks for as many as may be had, and gives the connections there can then be, at most `wanted`.
pub fn connections(wanted: usize) -> usize {
    let limit = getrlimit(Resource::Nofile);
    if limit.current != limit.maximum
        && let Err(error) = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum })
    {
        tracing::warn!(%error, "the limit on open files stays as it is");
    }
    let files = getrlimit(Resource::Nofile).current.map_or(usize::MAX, |files| usize::try_from(files).unwrap_or(usize::MAX));
    let connections = wanted.min(files.saturating_sub(RESERVED)).max(FEWEST);
    if connections < wanted {
        tracing::warn!(files, connections, "few files may be open, so few people can be served at once");
    }
    connections
}
