//! What is pressed beside a match: no, or not no after all.

use crate::{
    domain::{dismissal::DismissalReason, listing_id::ListingId, notice::Notice},
    features::matches::components::dismiss_form::{ACTION, DISMISS, MATCH, OWN, REASON, UNDO},
    server::{
        context::{RequestContext, Submission},
        error::{ServerError, ServerResult},
        matches::dismissals,
    },
};

/// Does what a button beside a match asks for; tells what was done, and nothing when the button is another one.
pub async fn carry_out(cx: &RequestContext, own: Option<&ListingId>, sent: &Submission) -> ServerResult<Option<Notice>> {
    let named = |field: &str| sent.value(field).map(|id| ListingId::parse(id).ok_or(ServerError::NotFound)).transpose();
    let action = sent.value(ACTION);
    if !matches!(action, Some(DISMISS | UNDO)) {
        return Ok(None);
    }
    let other = named(MATCH)?.ok_or(ServerError::BadRequest("no match is named"))?;
    let named_own = named(OWN)?;
    let own = own.or(named_own.as_ref());
    if action == Some(UNDO) {
        dismissals::undo(cx, own, &other).await?;
        return Ok(Some(Notice::MatchBack));
    }
    let reason = match sent.value(REASON) {
        Some(slug) => Some(DismissalReason::from_slug(slug).ok_or(ServerError::BadRequest("unknown reason"))?),
        None => None,
    };
    dismissals::dismiss(cx, own, &other, reason).await?;
    Ok(Some(Notice::MatchDismissed))
}
