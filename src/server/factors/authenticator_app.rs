//! An app that makes codes: set up with a picture, proved with a code, removed again.

use super::{factor_mail, own, recovery_codes, totp};
use crate::{
    domain::{field_error::Problem, sign_in::read_code},
    server::{
        context::RequestContext,
        db,
        error::{ServerError, ServerResult},
        random, rate_limit,
        sessions::{self, Begun},
    },
};

/// What an app has to be told.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The secret, for whoever types it.
    pub secret: String,
    /// The address with it, for a picture.
    pub address: String,
}

/// What came of the first code of an app.
#[derive(Debug)]
pub enum Confirmed {
    /// The app is set up.
    Yes {
        /// The session with a factor that takes the place of the one that asked.
        begun: Begun,
        /// New codes on paper, if there were none.
        recovery_codes: Vec<String>,
    },
    /// It is not.
    No(Problem),
}

/// Thinks up a secret for a new app.
pub async fn begin(cx: &RequestContext) -> ServerResult<()> {
    let account_id = own::may_change(cx).await?;
    db::authenticator_apps::begin(cx.app.db.write(), account_id, totp::encode(&random::authenticator_secret()), cx.app.clock.now()).await?;
    Ok(())
}

/// What the app that is being set up has to be told; none when none is.
pub async fn setup(cx: &RequestContext) -> ServerResult<Option<Setup>> {
    let (account_id, reader) = (cx.account_id()?, cx.app.db.read());
    let Some(app) = db::authenticator_apps::of_account(reader, account_id).await?.filter(|app| app.confirmed_at.is_none()) else {
        return Ok(None);
    };
    let account = db::accounts::by_id(reader, account_id).await?.ok_or(ServerError::NotFound)?;
    Ok(Some(Setup { address: totp::address(&app.secret, &account.email), secret: app.secret }))
}

/// Sets the app up, if it makes the right code.
pub async fn confirm(cx: &RequestContext, typed: &str) -> ServerResult<Confirmed> {
    let account_id = own::may_change(cx).await?;
    let app = &cx.app;
    let Some(code) = read_code(typed) else {
        return Ok(Confirmed::No(if typed.trim().is_empty() { Problem::Missing } else { Problem::WrongFactor }));
    };
    let row = db::authenticator_apps::of_account(app.db.read(), account_id).await?.filter(|row| row.confirmed_at.is_none());
    let row = row.ok_or(ServerError::Conflict)?;
    rate_limit::count(app, &[(rate_limit::FACTOR_TRIES_PER_ACCOUNT, &account_id.to_string())]).await?;
    let now = app.clock.now();
    let Some(step) = totp::step_of(&row.secret, &code, now.timestamp()) else {
        return Ok(Confirmed::No(Problem::WrongFactor));
    };
    let has_codes = db::recovery_codes::count_left(app.db.read(), account_id).await? > 0;
    let codes = if has_codes { None } else { Some(recovery_codes::new_codes(app).await?) };
    let transaction = app.db.begin_write().await?;
    if !db::authenticator_apps::confirm(&transaction, &row, step, now).await? {
        transaction.rollback().await?;
        return Err(ServerError::Conflict);
    }
    let recovery_codes = match codes {
        Some(codes) => recovery_codes::store(&transaction, app, account_id, codes).await?,
        None => Vec::new(),
    };
    factor_mail::tell(&transaction, cx, account_id, cx.locale.factor_mail_app_added()).await?;
    let remembered = cx.signed_in.as_ref().is_some_and(|signed_in| signed_in.remembered);
    let begun = sessions::begin_with_factor(&transaction, cx, account_id, remembered).await?;
    transaction.commit().await?;
    app.bell.ring();
    tracing::info!(account = account_id, "an authenticator app was set up");
    Ok(Confirmed::Yes { begun, recovery_codes })
}

/// Removes the app, and the codes on paper if nothing else is left that they could stand in for.
pub async fn remove(cx: &RequestContext) -> ServerResult<()> {
    let account_id = own::may_change(cx).await?;
    let transaction = cx.app.db.begin_write().await?;
    if !db::authenticator_apps::delete(&transaction, account_id).await? {
        transaction.rollback().await?;
        return Err(ServerError::NotFound);
    }
    own::forget_codes_without_factor(&transaction, account_id).await?;
    factor_mail::tell(&transaction, cx, account_id, cx.locale.factor_mail_app_removed()).await?;
    transaction.commit().await?;
    cx.app.bell.ring();
    tracing::info!(account = account_id, "an authenticator app was removed");
    Ok(())
}
