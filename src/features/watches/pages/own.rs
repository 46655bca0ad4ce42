//! On the page of an own listing: how often its owner is told about matches.

use leptos::prelude::*;

use super::sent_pace;
use crate::{
    domain::{listing_id::ListingId, notice::Notice, watch_pace::WatchPace},
    features::watches::components::{ACTION, CHANGE, STOP, WatchOfOwn},
    server::{
        context::{RequestContext, Submission},
        db::entities::listings::Model,
        error::{ServerError, ServerResult},
        watches::keeping,
    },
};

/// Does what one of its buttons asks for.
pub async fn carry_out(cx: &RequestContext, id: &ListingId, sent: &Submission) -> ServerResult<Notice> {
    let (pace, done) = match sent.value(ACTION) {
        Some(STOP) => (WatchPace::Never, Notice::WatchStopped),
        Some(CHANGE) => (sent_pace(sent)?, Notice::WatchChanged),
        _ => return Err(ServerError::BadRequest("unknown action")),
    };
    keeping::set_pace_of_listing(cx, id, pace).await?;
    Ok(done)
}

/// How often, and the buttons that change it.
pub async fn view_pace(cx: &RequestContext, listing: &Model) -> ServerResult<AnyView> {
    let pace = keeping::pace_of_listing(cx, listing).await?;
    let (action, locale) = (listing.listing_id()?.path(), cx.locale);
    Ok(view! { <WatchOfOwn action=action pace=pace locale=locale /> }.into_any())
}
