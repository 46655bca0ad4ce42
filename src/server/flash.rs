//! Messages for the next page: left before a redirect, shown once.

use sea_orm::ConnectionTrait;

use super::{context::RequestContext, db, error::ServerResult, state::AppState};
use crate::domain::notice::Notice;

/// Leaves a message for an account's next page, within the transaction of what it tells about.
pub async fn leave(db: &impl ConnectionTrait, app: &AppState, account_id: i64, notice: Notice) -> ServerResult<()> {
    db::flash_messages::replace(db, account_id, notice.slug(), app.clock.now()).await?;
    Ok(())
}

/// Takes the message that waits for the one who asks.
pub async fn take(cx: &RequestContext) -> ServerResult<Option<Notice>> {
    let Some(signed_in) = &cx.signed_in else {
        return Ok(None);
    };
    let Some(message) = db::flash_messages::latest(cx.app.db.read(), signed_in.account_id).await? else {
        return Ok(None);
    };
    // On a full disk it is shown once more; a page that only reads is still served.
    if let Err(error) = db::flash_messages::delete_of_account(cx.app.db.write(), signed_in.account_id).await {
        tracing::warn!(%error, "a message that was shown could not be deleted");
    }
    Ok(Notice::from_slug(&message.message))
}
