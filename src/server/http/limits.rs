//! How much and how long, in one place.

use std::time::Duration;

/// What the body of a form or a call may hold at most, where [`BODY_EXCEPTIONS`] say nothing else.
const BODY_BYTES: usize = 64 * 1_024;
/// Paths, by how they begin, whose bodies may hold another amount.
const BODY_EXCEPTIONS: &[(&str, usize)] = &[];
/// No body may hold more than this.
const BODY_BYTES_AT_MOST: usize = 1_024 * 1_024;
/// How much of a body that is too large is still read, so that the browser gets to hear why it is refused.
pub const BODY_BYTES_DISCARDED: usize = 8 * BODY_BYTES_AT_MOST;
/// A form with more fields than this is no form of ours.
pub const FORM_FIELDS: usize = 1_000;

/// The limits that an instance of the server works within; tests shorten the times.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at the same time; further ones wait in the operating system's queue.
    pub connections: usize,
    /// How long the head of a request may take, counted from the connection or from the answer before: it ends idle
    /// connections, too.
    pub head_time: Duration,
    /// How long the body of a request may take.
    pub body_time: Duration,
    /// How long it may take to make the answer.
    pub answer_time: Duration,
    /// How long a browser may take no byte of an answer.
    pub stall_time: Duration,
    /// How long requests that have begun may go on after the sign to end.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4_096,
            head_time: Duration::from_secs(10),
            body_time: Duration::from_secs(20),
            answer_time: Duration::from_secs(20),
            stall_time: Duration::from_secs(20),
            grace: Duration::from_secs(20),
        }
    }
}

/// What a body sent to `path` may hold.
pub fn body_bytes(path: &str) -> usize {
    let exception = BODY_EXCEPTIONS.iter().find(|(start, _)| path.starts_with(start));
    exception.map_or(BODY_BYTES, |(_, bytes)| *bytes).min(BODY_BYTES_AT_MOST)
}
