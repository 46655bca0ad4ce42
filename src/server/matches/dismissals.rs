//! "Passer ikke": what somebody has said no to does not come again.

use std::collections::BTreeSet;

use sea_orm::ActiveValue::Set;

use crate::{
    domain::{dismissal::DismissalReason, listing_id::ListingId},
    server::{
        context::RequestContext,
        db::{self, entities::match_dismissals::ActiveModel},
        error::{ServerError, ServerResult},
        listings::{lifecycle::changeable, view::may_see},
    },
};

/// Remembers that `other` does not fit the asker's own listing; without one, that it is no suggestion for the asker.
pub async fn dismiss(cx: &RequestContext, own: Option<&ListingId>, other: &ListingId, reason: Option<DismissalReason>) -> ServerResult<()> {
    let (account_id, own, other) = pair(cx, own, other).await?;
    let dismissal = ActiveModel {
        account_id: Set(account_id),
        listing_id: Set(own),
        other_id: Set(other),
        reason: Set(reason.map(|reason| reason.slug().to_owned())),
        dismissed_at: Set(cx.app.clock.now()),
        ..Default::default()
    };
    let transaction = cx.app.db.begin_write().await?;
    // Said twice, it is one no with the last reason.
    db::matches::delete_dismissals(&transaction, account_id, own, other).await?;
    db::matches::insert_dismissal(&transaction, dismissal).await?;
    Ok(transaction.commit().await?)
}

/// Takes it back.
pub async fn undo(cx: &RequestContext, own: Option<&ListingId>, other: &ListingId) -> ServerResult<()> {
    let (account_id, own, other) = pair(cx, own, other).await?;
    Ok(db::matches::delete_dismissals(cx.app.db.write(), account_id, own, other).await?)
}

/// The inner keys of the account and the two listings, if the asker owns the first and may see the second.
async fn pair(cx: &RequestContext, own: Option<&ListingId>, other: &ListingId) -> ServerResult<(i64, Option<i64>, i64)> {
    let account_id = cx.account_id()?;
    let own = match own {
        Some(id) => Some(changeable(cx, id).await?.id),
        None => None,
    };
    let (other, _) = db::listings::find(cx.app.db.read(), other).await?.ok_or(ServerError::NotFound)?;
    if !may_see(cx, &other)? {
        return Err(ServerError::NotFound);
    }
    Ok((account_id, own, other.id))
}

/// The inner keys of what was said no to for a listing.
pub async fn of_listing(cx: &RequestContext, listing_id: i64) -> ServerResult<BTreeSet<i64>> {
    let rows = db::matches::dismissed_for(cx.app.db.read(), &[listing_id]).await?;
    Ok(rows.into_iter().map(|row| row.other_id).collect())
}
