//! The factors of the one who asks, and whether they may be changed now.

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use crate::server::{
    context::{RequestContext, SignedIn},
    db,
    error::{ServerError, ServerResult},
};

/// What somebody has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnFactors {
    /// Since when there is an app that makes codes.
    pub app_since: Option<DateTime<Utc>>,
    /// Codes on paper that can still be used.
    pub recovery_codes: u64,
}

impl OwnFactors {
    /// Whether a code can be typed, from an app or from paper.
    pub const fn has_codes(&self) -> bool {
        self.app_since.is_some() || self.recovery_codes > 0
    }

    /// Whether there is any.
    pub const fn is_any(&self) -> bool {
        self.has_codes()
    }
}

/// The factors of the one who asks.
pub async fn own(cx: &RequestContext) -> ServerResult<OwnFactors> {
    let (account_id, reader) = (cx.account_id()?, cx.app.db.read());
    Ok(OwnFactors {
        app_since: db::authenticator_apps::of_account(reader, account_id).await?.and_then(|app| app.confirmed_at),
        recovery_codes: db::recovery_codes::count_left(reader, account_id).await?,
    })
}

/// The account that asks, if it may change its factors now: lately proved, and for staff who have a factor, with that factor. A mailbox
/// alone must not be enough to add another one and get at the roles with it.
pub(super) async fn may_change(cx: &RequestContext) -> ServerResult<i64> {
    let account_id = cx.proved_lately()?;
    let is_without = cx.signed_in.as_ref().is_some_and(SignedIn::has_waiting_roles);
    if is_without && own(cx).await?.is_any() {
        return Err(ServerError::FactorMissing);
    }
    Ok(account_id)
}

/// Deletes the codes on paper of an account that has nothing left that they could stand in for.
pub(super) async fn forget_codes_without_factor(db: &impl ConnectionTrait, account_id: i64) -> ServerResult<()> {
    if db::authenticator_apps::of_account(db, account_id).await?.is_none() {
        db::recovery_codes::delete_all(db, account_id).await?;
    }
    Ok(())
}
