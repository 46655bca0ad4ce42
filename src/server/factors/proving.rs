//! Proving who one is once more: with a second factor, which makes roles count, or with a code to the address on file. Either way a
//! new session takes the place of the one that asks (control 18).

use sea_orm::ConnectionTrait;

use super::{factor_mail, recovery_codes, totp};
use crate::{
    domain::{field_error::Problem, notice::Notice, recovery_code::RecoveryCode, sign_in::read_code},
    server::{
        context::RequestContext,
        db,
        error::{ServerError, ServerResult},
        flash, rate_limit,
        sessions::{self, Begun},
    },
};

/// What came of a code.
#[derive(Debug)]
pub enum Proved {
    /// A new session has begun.
    Yes(Begun),
    /// Nothing has changed.
    No(Problem),
}

/// A code that fits and was not used yet.
enum Fitting {
    App { step: i64 },
    Paper { id: i64 },
}

/// Tries a code from an app or from paper.
pub async fn with_code(cx: &RequestContext, typed: &str) -> ServerResult<Proved> {
    let (app, account_id) = (&cx.app, cx.account_id()?);
    if typed.trim().is_empty() {
        return Ok(Proved::No(Problem::Missing));
    }
    // Counted before anything is compared, so that many guesses at once are no more than guesses one by one.
    rate_limit::count(app, &[(rate_limit::FACTOR_TRIES_PER_ACCOUNT, &account_id.to_string())]).await?;
    let Some(fitting) = fitting(cx, account_id, typed).await? else {
        tracing::warn!(account = account_id, "a wrong code of a second factor was typed");
        return Ok(Proved::No(Problem::WrongFactor));
    };
    let transaction = app.db.begin_write().await?;
    if !use_up(&transaction, cx, account_id, &fitting).await? {
        transaction.rollback().await?;
        return Ok(Proved::No(Problem::WrongFactor));
    }
    if matches!(fitting, Fitting::Paper { .. }) {
        flash::leave(&transaction, app, account_id, Notice::RecoveryCodeUsed).await?;
        factor_mail::tell(&transaction, cx, account_id, cx.locale.factor_mail_code_used()).await?;
    }
    let remembered = cx.signed_in.as_ref().is_some_and(|signed_in| signed_in.remembered);
    let begun = sessions::begin_with_factor(&transaction, cx, account_id, remembered).await?;
    transaction.commit().await?;
    app.bell.ring();
    tracing::info!(account = account_id, "proved with a second factor");
    Ok(Proved::Yes(begun))
}

async fn fitting(cx: &RequestContext, account_id: i64, typed: &str) -> ServerResult<Option<Fitting>> {
    if let Some(code) = read_code(typed) {
        let row = db::authenticator_apps::of_account(cx.app.db.read(), account_id).await?.filter(|row| row.confirmed_at.is_some());
        let step = row.and_then(|row| totp::step_of(&row.secret, &code, cx.app.clock.now().timestamp()));
        return Ok(step.map(|step| Fitting::App { step }));
    }
    let Some(code) = RecoveryCode::read(typed) else { return Ok(None) };
    Ok(recovery_codes::find(&cx.app, account_id, code).await?.map(|id| Fitting::Paper { id }))
}

async fn use_up(db: &impl ConnectionTrait, cx: &RequestContext, account_id: i64, fitting: &Fitting) -> ServerResult<bool> {
    Ok(match fitting {
        Fitting::App { step } => db::authenticator_apps::use_step(db, account_id, *step).await?,
        Fitting::Paper { id } => db::recovery_codes::consume(db, *id, cx.app.clock.now()).await?,
    })
}

/// Whether the one who asks may prove it with a code to the address on file: not whoever works for the board with a second factor.
pub fn may_use_mail(cx: &RequestContext) -> ServerResult<bool> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    Ok(signed_in.roles().is_empty())
}
