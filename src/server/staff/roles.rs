//! Giving roles and taking them. Either way every sign-in of the account ends, so that none goes on with what it may no longer do, and
//! none gains by what it had before (controls 18 and 20).

use sea_orm::ConnectionTrait;

use crate::{
    domain::{
        audit::{AuditActor, AuditEvent},
        staff_role::StaffRole,
    },
    server::{
        audit,
        db::{self, staff_roles::Grant},
        error::{ServerError, ServerResult},
        state::AppState,
    },
};

/// What came of taking a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revoked {
    /// It is taken.
    Yes,
    /// The account did not have it.
    NotHeld,
    /// Nobody would be left who gives roles.
    LastAdministrator,
}

/// Gives a role; false when the account has it already.
pub async fn grant(app: &AppState, grant: Grant<'_>) -> ServerResult<bool> {
    let transaction = app.db.begin_write().await?;
    let (account, role, by) = (grant.account_id, grant.role, grant.granted_by);
    let is_new = grant_within(&transaction, app, grant).await?;
    if is_new {
        let by = by.map_or(AuditActor::Operator, AuditActor::Account);
        audit::record(&transaction, app.clock.now(), by, AuditEvent::RoleGiven { account, role }).await?;
    }
    transaction.commit().await?;
    Ok(is_new)
}

/// The same within a transaction.
pub(super) async fn grant_within(db: &impl ConnectionTrait, app: &AppState, grant: Grant<'_>) -> ServerResult<bool> {
    let now = app.clock.now();
    let (account_id, role) = (grant.account_id, grant.role);
    // Held, so that the same role given twice at once is given once.
    db::accounts::hold(db, account_id).await?.ok_or(ServerError::NotFound)?;
    let held = db::staff_roles::of_account_since(db, account_id, now).await?;
    if held.iter().any(|grant| grant.role == role.slug()) {
        return Ok(false);
    }
    db::staff_roles::insert(db, grant, now).await?;
    db::sessions::delete_all(db, account_id, None).await?;
    tracing::info!(account = account_id, role = role.slug(), "a role was given");
    Ok(true)
}

/// Takes a role.
pub async fn revoke(app: &AppState, account_id: i64, role: StaffRole) -> ServerResult<Revoked> {
    let transaction = app.db.begin_write().await?;
    if role == StaffRole::Administrator {
        let administrators = db::staff_roles::hold_administrators(&transaction).await?;
        if administrators.contains(&account_id) && administrators.iter().all(|other| *other == account_id) {
            transaction.rollback().await?;
            return Ok(Revoked::LastAdministrator);
        }
    }
    if !db::staff_roles::end(&transaction, account_id, role, app.clock.now()).await? {
        transaction.rollback().await?;
        return Ok(Revoked::NotHeld);
    }
    db::sessions::delete_all(&transaction, account_id, None).await?;
    let event = AuditEvent::RoleTaken { account: account_id, role };
    audit::record(&transaction, app.clock.now(), AuditActor::Operator, event).await?;
    transaction.commit().await?;
    tracing::info!(account = account_id, role = role.slug(), "a role was taken");
    Ok(Revoked::Yes)
}
