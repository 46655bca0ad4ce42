//! In the list under "Mit": another pace, or an end.

use super::sent_pace;
use crate::{
    domain::notice::Notice,
    features::watches::components::{ACTION, CHANGE, STOP, WATCH},
    server::{
        context::{RequestContext, Submission},
        error::{ServerError, ServerResult},
        watches::keeping,
    },
};

/// Does what a button beside something watched asks for.
pub async fn carry_out(cx: &RequestContext, sent: &Submission) -> ServerResult<Notice> {
    let watch = sent.value(WATCH).ok_or(ServerError::BadRequest("nothing is named"))?;
    match sent.value(ACTION) {
        Some(STOP) => {
            keeping::stop(cx, watch).await?;
            Ok(Notice::WatchStopped)
        }
        Some(CHANGE) => {
            keeping::set_pace(cx, watch, sent_pace(sent)?).await?;
            Ok(Notice::WatchChanged)
        }
        _ => Err(ServerError::BadRequest("unknown action")),
    }
}
