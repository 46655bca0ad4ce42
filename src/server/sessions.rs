//! Who is signed in on which browser: a random token in a cookie, its hash in the database.

use chrono::{DateTime, Duration, Utc};
use sea_orm::ConnectionTrait;

use super::{
    audit,
    context::{RequestContext, SignedIn},
    db::{
        self,
        entities::{sessions as rows, staff_roles},
        sessions::Found,
    },
    error::{ServerError, ServerResult},
    organisations, random,
    state::AppState,
};
use crate::domain::{
    audit::AuditEvent,
    sign_in::{STAFF_SESSION_LIFE, session_life},
    staff_role::StaffRole,
};

pub mod device;

use device::Device;

/// The use of a session is written at most this often, so that reading pages is not writing.
const TOUCH_SECONDS: i64 = 60;

/// A sign-in as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSession {
    /// Names it in forms.
    pub public_id: String,
    /// Browser and system.
    pub device: Device,
    /// When it began.
    pub since: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_used: DateTime<Utc>,
    /// Whether it is the one asking.
    pub is_this: bool,
}

/// A session that was just begun.
#[derive(Clone, Debug)]
pub struct Begun {
    /// The token for the browser's cookie.
    pub token: String,
    /// The cookie outlives the browser.
    pub remembered: bool,
}

/// Begins a session on the browser that asks, with the code from a mail, and gives the token for its cookie; always a new one, so
/// that a token planted in the browser before is worth nothing.
pub async fn begin(db: &impl ConnectionTrait, cx: &RequestContext, account_id: i64, remembered: bool) -> ServerResult<String> {
    begin_in_place(db, cx, account_id, remembered, false).await
}

/// The same with a second factor. Who works for the board is remembered on no device.
pub async fn begin_with_factor(db: &impl ConnectionTrait, cx: &RequestContext, account_id: i64, remembered: bool) -> ServerResult<Begun> {
    let is_staff = !db::staff_roles::of_account_since(db, account_id, cx.app.clock.now()).await?.is_empty();
    let remembered = remembered && !is_staff;
    Ok(Begun { token: begin_in_place(db, cx, account_id, remembered, true).await?, remembered })
}

/// Begins a session in place of the one that asks, if that is of the same account.
async fn begin_in_place(
    db: &impl ConnectionTrait,
    cx: &RequestContext,
    account_id: i64,
    remembered: bool,
    with_factor: bool,
) -> ServerResult<String> {
    let before = cx.signed_in.as_ref().filter(|before| before.account_id == account_id);
    if let Some(before) = before {
        db::sessions::delete(db, before.session_id).await?;
    }
    let token = random::token();
    let session = db::sessions::NewSession {
        account_id,
        public_id: random::short_id(),
        token_hash: random::token_hash(&token),
        device: Device::read(&cx.user_agent).to_stored(),
        remembered,
        with_factor,
        organisation_id: before.and_then(|before| before.acts_for),
    };
    db::sessions::insert(db, session, cx.app.clock.now()).await?;
    Ok(token)
}

/// Who a cookie's token belongs to, as long as the session lives; notes that it was used.
pub async fn find(app: &AppState, token: &str) -> ServerResult<Option<SignedIn>> {
    let Some(found) = db::sessions::find(app.db.read(), &random::token_hash(token)).await? else {
        return Ok(None);
    };
    let Found { session, account, grants } = found;
    let now = app.clock.now();
    if !lives(&session, &grants, now) {
        return Ok(None);
    }
    if now - session.last_used_at >= Duration::seconds(TOUCH_SECONDS) {
        note_use(app, session.id, account.id, now).await;
    }
    Ok(Some(SignedIn {
        account_id: account.id,
        session_id: session.id,
        first_name: account.first_name,
        memberships: organisations::acting::memberships(app, account.id).await?,
        acts_for: session.organisation_id,
        since: session.created_at,
        remembered: session.remembered,
        with_factor: session.with_factor,
        held_roles: grants.iter().filter(|grant| !has_ended(grant, now)).filter_map(|grant| StaffRole::from_slug(&grant.role)).collect(),
    }))
}

/// The sign-ins of the one who asks, the latest used first.
pub async fn own(cx: &RequestContext) -> ServerResult<Vec<OwnSession>> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let now = cx.app.clock.now();
    let sessions = db::sessions::of_account(cx.app.db.read(), signed_in.account_id).await?;
    let grants = db::staff_roles::of_account(cx.app.db.read(), signed_in.account_id).await?;
    Ok(sessions
        .into_iter()
        .filter(|session| lives(session, &grants, now))
        .map(|session| OwnSession {
            is_this: session.id == signed_in.session_id,
            public_id: session.public_id,
            device: Device::from_stored(&session.device),
            since: session.created_at,
            last_used: session.last_used_at,
        })
        .collect())
}

/// Ends one of the asker's own sign-ins.
pub async fn end(cx: &RequestContext, public_id: &str) -> ServerResult<()> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let transaction = cx.app.db.begin_write().await?;
    if !db::sessions::delete_own(&transaction, signed_in.account_id, public_id).await? {
        return Err(ServerError::NotFound);
    }
    let event = AuditEvent::SignInsEnded { account: signed_in.account_id, ended: 1 };
    audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
    transaction.commit().await?;
    tracing::info!(account = signed_in.account_id, "a sign-in was ended from the profile");
    Ok(())
}

/// Ends all of the asker's own sign-ins but the one asking.
pub async fn end_others(cx: &RequestContext) -> ServerResult<()> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let transaction = cx.app.db.begin_write().await?;
    let ended = db::sessions::delete_all(&transaction, signed_in.account_id, Some(signed_in.session_id)).await?;
    let event = AuditEvent::SignInsEnded { account: signed_in.account_id, ended };
    audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
    transaction.commit().await?;
    tracing::info!(account = signed_in.account_id, ended, "all other sign-ins were ended from the profile");
    Ok(())
}

/// Ends the sign-in of the browser that asks; nothing happens when there is none.
pub async fn sign_out(cx: &RequestContext) -> ServerResult<()> {
    if let Some(signed_in) = &cx.signed_in {
        let transaction = cx.app.db.begin_write().await?;
        db::sessions::delete(&transaction, signed_in.session_id).await?;
        let event = AuditEvent::SignedOut { account: signed_in.account_id };
        audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
        transaction.commit().await?;
        tracing::info!(account = signed_in.account_id, "signed out");
    }
    Ok(())
}

fn has_ended(grant: &staff_roles::Model, now: DateTime<Utc>) -> bool {
    grant.ends_at.is_some_and(|end| end <= now)
}

/// Whether a session lives. It ends with any role that its account loses, and is shorter while one is used (controls 19 and 20).
fn lives(session: &rows::Model, grants: &[staff_roles::Model], now: DateTime<Utc>) -> bool {
    let has_lost_role = grants.iter().any(|grant| has_ended(grant, now) && grant.ends_at > Some(session.created_at));
    let is_staff = session.with_factor && grants.iter().any(|grant| !has_ended(grant, now));
    let life = if is_staff { STAFF_SESSION_LIFE } else { session_life(session.remembered) };
    !has_lost_role
        && now < session.last_used_at + Duration::minutes(life.idle_minutes)
        && now < session.created_at + Duration::minutes(life.total_minutes)
}

/// A page is still served when this cannot be written: on a full disk people can go on reading.
async fn note_use(app: &AppState, session_id: i64, account_id: i64, now: DateTime<Utc>) {
    let noted = async {
        let transaction = app.db.begin_write().await?;
        db::sessions::touch(&transaction, session_id, now).await?;
        db::accounts::touch(&transaction, account_id, now).await?;
        transaction.commit().await
    };
    if let Err(error) = noted.await {
        tracing::warn!(%error, "the use of a session could not be noted");
    }
}
