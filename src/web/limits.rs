//! How much and how long, in one place.

use std::time::Duration;

use axum::extract::Request;
use http::header;

use crate::domain::picture::{PICTURE_BYTES, PICTURES_MAX};

/// What the body of a form or a call may hold at most, where [`BODY_EXCEPTIONS`] say nothing else.
const BODY_BYTES: usize = 64 * 1_024;
/// Paths, by how they begin, whose bodies may hold another amount.
const BODY_EXCEPTIONS: &[(&str, usize)] = &[
    // A form inside of a form is written twice in the code of addresses, which makes letters long.
    ("/api/listings/keep_draft", 4 * BODY_BYTES),
];
/// No body may hold more than this.
const BODY_BYTES_AT_MOST: usize = 1_024 * 1_024;
/// How much of a body that is too large is still read, so that the browser gets to hear why it is refused.
pub const BODY_BYTES_DISCARDED: usize = 8 * BODY_BYTES_AT_MOST;
/// What a form with pictures may hold: all of them at their largest, and the words to them. It is never in memory as a whole.
pub const UPLOAD_BYTES: usize = PICTURES_MAX * PICTURE_BYTES + 2 * BODY_BYTES_AT_MOST;
/// A form with pictures that has more parts than this is no form of ours: words, ticks, buttons, and files from a whole gallery.
pub const UPLOAD_PARTS: usize = 100;
/// The content type of forms with files.
const WITH_FILES: &str = "multipart/form-data";

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
    /// How long a form with pictures may take, if it keeps coming: a phone on a slow line sends a megabyte in half a minute.
    pub upload_time: Duration,
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
            upload_time: Duration::from_secs(15 * 60),
            answer_time: Duration::from_secs(20),
            stall_time: Duration::from_secs(20),
            grace: Duration::from_secs(20),
        }
    }
}

/// Whether a request sends a form with pictures, to the one page that takes them. It is read by that page, piece by piece.
pub fn is_upload(request: &Request) -> bool {
    let path = request.uri().path();
    let content_type = request.headers().get(header::CONTENT_TYPE).map_or(&[][..], |value| value.as_bytes());
    let is_with_files = content_type.get(..WITH_FILES.len()).is_some_and(|start| start.eq_ignore_ascii_case(WITH_FILES.as_bytes()));
    path.starts_with("/opslag/") && path.ends_with("/billeder") && is_with_files && !request.method().is_safe()
}

/// What a body sent to `path` may hold.
pub fn body_bytes(path: &str) -> usize {
    let exception = BODY_EXCEPTIONS.iter().find(|(start, _)| path.starts_with(start));
    exception.map_or(BODY_BYTES, |(_, bytes)| *bytes).min(BODY_BYTES_AT_MOST)
}
