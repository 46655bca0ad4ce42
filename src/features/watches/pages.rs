//! The pages about watches.

pub mod begin;
pub mod listed;
pub mod own;
pub mod stop;

use crate::{
    domain::watch_pace::WatchPace,
    server::{
        context::Submission,
        error::{ServerError, ServerResult},
        watches::keeping::PACE,
    },
};

/// The pace that was chosen in a form.
pub fn sent_pace(sent: &Submission) -> ServerResult<WatchPace> {
    let pace = sent.value(PACE).and_then(WatchPace::from_slug).filter(|pace| WatchPace::TELLING.contains(pace));
    pace.ok_or(ServerError::BadRequest("no pace"))
}
