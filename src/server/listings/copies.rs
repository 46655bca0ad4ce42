//! Using one's own listing again, as the beginning of a new one.

use super::{
    drafts,
    lifecycle::{Submitted, changeable},
};
use crate::{
    domain::listing_id::ListingId,
    server::{
        context::RequestContext,
        error::{ServerError, ServerResult},
    },
};

/// Makes a draft with the words of a listing, in whatever state that is; what a moderator took away cannot be copied.
pub async fn copy(cx: &RequestContext, id: &ListingId) -> ServerResult<ListingId> {
    let today = cx.app.clock.today();
    let form = changeable(cx, id).await?.listing_form(&today)?.for_reuse(&today);
    match drafts::save_new(cx, &form).await? {
        Submitted::Stored(copy) => Ok(copy),
        Submitted::Invalid(_) => Err(ServerError::Internal("a stored form is refused as a draft".into())),
    }
}
