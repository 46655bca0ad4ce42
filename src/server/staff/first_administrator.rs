//! The first administrator: whoever runs the program makes a link for an address, and whoever signs in with that address and opens the
//! link has the role. No account has it before (control 9).

use chrono::Duration;

use super::roles;
use crate::{
    domain::{
        audit::{AuditActor, AuditEvent},
        email::EmailAddress,
        staff_role::StaffRole,
    },
    server::{
        audit,
        context::RequestContext,
        db::{self, staff_roles::Grant},
        error::ServerResult,
        random, sessions,
        state::AppState,
    },
};

/// Where the link leads; the token comes after it.
pub const PATH: &str = "/log-ind/administrator/";
/// How long the link works, in hours.
pub const LINK_HOURS: i64 = 24;
/// What stands as the reason of the role.
const REASON: &str = "the first administrator";

/// Makes a link for an address, in place of the one before; none when there is an administrator.
pub async fn invite(app: &AppState, email: &EmailAddress) -> ServerResult<Option<String>> {
    let now = app.clock.now();
    let token = random::token();
    let transaction = app.db.begin_write().await?;
    if !db::staff_roles::hold_administrators(&transaction).await?.is_empty() {
        transaction.rollback().await?;
        return Ok(None);
    }
    let (account, _) = db::accounts::find_or_insert(&transaction, email, now).await?;
    let expires_at = now + Duration::hours(LINK_HOURS);
    db::administrator_links::replace(&transaction, random::token_hash(&token), account.id, expires_at).await?;
    transaction.commit().await?;
    tracing::info!(account = account.id, "a link for the first administrator was made");
    Ok(Some(app.config.address_of(&format!("{PATH}{token}"))))
}

/// Whether a link works, and for whom. Nothing is used up by looking.
pub async fn account_of(app: &AppState, token: &str) -> ServerResult<Option<i64>> {
    Ok(db::administrator_links::account_of(app.db.read(), &random::token_hash(token), app.clock.now()).await?)
}

/// Makes the one who asks the first administrator and gives the token of a new sign-in; none when the link is not for them.
pub async fn accept(cx: &RequestContext, token: &str) -> ServerResult<Option<String>> {
    let (app, account_id) = (&cx.app, cx.account_id()?);
    let transaction = app.db.begin_write().await?;
    let is_theirs = db::administrator_links::consume(&transaction, &random::token_hash(token), account_id, app.clock.now()).await?;
    if !is_theirs || !db::staff_roles::hold_administrators(&transaction).await?.is_empty() {
        transaction.rollback().await?;
        return Ok(None);
    }
    let grant = Grant { account_id, role: StaffRole::Administrator, granted_by: None, reason: REASON, ends_at: None };
    roles::grant_within(&transaction, app, grant).await?;
    let session = sessions::begin(&transaction, cx, account_id, false).await?;
    let event = AuditEvent::RoleGiven { account: account_id, role: StaffRole::Administrator };
    audit::record(&transaction, app.clock.now(), AuditActor::Operator, event).await?;
    transaction.commit().await?;
    Ok(Some(session))
}
