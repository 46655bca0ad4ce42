//! The factors of the one who asks, and whether they may be changed now.

use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

use super::passkeys;
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
    /// Passkeys, the first one first.
    pub passkeys: Vec<OwnPasskey>,
}

/// A passkey as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPasskey {
    /// Names it in forms.
    pub public_id: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub since: DateTime<Utc>,
    /// When it was last used.
    pub last_used: Option<DateTime<Utc>>,
}

impl OwnFactors {
    /// Whether a code can be typed, from an app or from paper.
    pub const fn has_codes(&self) -> bool {
        self.app_since.is_some() || self.recovery_codes > 0
    }

    /// Whether there is any.
    pub const fn is_any(&self) -> bool {
        self.has_codes() || !self.passkeys.is_empty()
    }
}

/// The factors of the one who asks.
pub async fn own(cx: &RequestContext) -> ServerResult<OwnFactors> {
    let (account_id, reader) = (cx.account_id()?, cx.app.db.read());
    let passkeys = db::passkeys::of_account(reader, account_id).await?.into_iter().map(|passkey| OwnPasskey {
        public_id: passkey.public_id,
        name: passkey.name,
        since: passkey.made_at,
        last_used: passkey.used_at,
    });
    Ok(OwnFactors {
        passkeys: passkeys.collect(),
        app_since: db::authenticator_apps::of_account(reader, account_id).await?.and_then(|app| app.confirmed_at),
        recovery_codes: db::recovery_codes::count_left(reader, account_id).await?,
    })
}

/// Whether to offer a passkey to the one who asks: somebody who has just signed in with a code, where passkeys can be.
pub async fn is_passkey_offered(cx: &RequestContext) -> ServerResult<bool> {
    let Ok(account_id) = cx.proved_lately() else { return Ok(false) };
    let is_possible = passkeys::are_possible(&cx.app.config) && cx.signed_in.as_ref().is_some_and(|signed_in| !signed_in.with_factor);
    Ok(is_possible && db::passkeys::count(cx.app.db.read(), account_id).await? == 0)
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
    let has_app = db::authenticator_apps::of_account(db, account_id).await?.is_some_and(|app| app.confirmed_at.is_some());
    if !has_app && db::passkeys::count(db, account_id).await? == 0 {
        db::recovery_codes::delete_all(db, account_id).await?;
    }
    Ok(())
}
