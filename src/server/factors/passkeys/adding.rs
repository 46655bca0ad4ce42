//! Adding a passkey and removing it.

use sea_orm::ActiveValue::Set;

use super::{
    ceremony::{self, Ceremony, Challenge, Sent, encode},
    public_key::PublicKey,
};
use crate::{
    domain::{passkey_name::PasskeyName, sign_in::PASSKEYS_AT_MOST},
    server::{
        context::RequestContext,
        db::{self, entities::passkeys},
        error::{ServerError, ServerResult},
        factors::{factor_mail, own, recovery_codes},
        random,
        sessions::{self, Begun},
    },
};

pub use super::public_key::ALGORITHMS;

/// What a page asks a device that shall make a key.
#[derive(Clone, Debug)]
pub struct NewKeyQuestion {
    /// What to sign, and for which site.
    pub challenge: Challenge,
    /// Names the account to the device; it says nothing about anybody.
    pub user: String,
    /// What the device shows its owner.
    pub email: String,
    /// Keys that are here already, so that a device does not make a second one.
    pub known: Vec<String>,
}

/// What the device answered.
#[derive(Clone, Copy, Debug)]
pub struct NewKeyAnswer<'a> {
    /// What the browser says about the page.
    pub client_data: &'a str,
    /// What the device says, with the key.
    pub authenticator_data: &'a str,
}

/// A passkey that was just added.
#[derive(Debug)]
pub struct Added {
    /// The session with a factor that takes the place of the one that asked.
    pub begun: Begun,
    /// Codes on paper for somebody who works for the board and had none.
    pub recovery_codes: Vec<String>,
}

/// How an account is named to devices.
pub(super) fn user_of(account_id: i64) -> String {
    random::token_hash(&format!("the passkeys of account {account_id}"))
}

/// What to ask a device that shall make a key.
pub async fn begin(cx: &RequestContext) -> ServerResult<NewKeyQuestion> {
    let account_id = own::may_change(cx).await?;
    let reader = cx.app.db.read();
    let account = db::accounts::by_id(reader, account_id).await?.ok_or(ServerError::NotFound)?;
    let known: Vec<String> = db::passkeys::of_account(reader, account_id).await?.into_iter().map(|passkey| passkey.credential_id).collect();
    if known.len() >= PASSKEYS_AT_MOST {
        return Err(ServerError::Conflict);
    }
    let challenge = ceremony::begin(cx, Some(account_id)).await?;
    Ok(NewKeyQuestion { challenge, user: user_of(account_id), email: account.email, known })
}

/// Adds the key that the device has made; none when something about the answer is wrong.
pub async fn finish(cx: &RequestContext, name: &PasskeyName, answer: NewKeyAnswer<'_>) -> ServerResult<Option<Added>> {
    let account_id = own::may_change(cx).await?;
    let (app, now) = (&cx.app, cx.app.clock.now());
    let sent = Sent { client_data: answer.client_data, authenticator_data: answer.authenticator_data };
    let Some(answer) = ceremony::finish(app.db.write(), cx, Ceremony::Create, Some(account_id), &sent).await? else { return Ok(None) };
    let Some(key) = answer.device.new_key.filter(|key| PublicKey::read(&key.public_key).is_some()) else { return Ok(None) };
    let works_here = cx.signed_in.as_ref().is_some_and(|signed_in| !signed_in.held_roles.is_empty());
    let needs_codes = works_here && db::recovery_codes::count_left(app.db.read(), account_id).await? == 0;
    let codes = if needs_codes { Some(recovery_codes::new_codes(app).await?) } else { None };

    let transaction = app.db.begin_write().await?;
    let passkey = passkeys::ActiveModel {
        account_id: Set(account_id),
        public_id: Set(random::short_id()),
        credential_id: Set(encode(&key.credential_id)),
        public_key: Set(encode(&key.public_key)),
        sign_count: Set(i64::from(answer.device.sign_count)),
        name: Set(name.as_str().to_owned()),
        made_at: Set(now),
        used_at: Set(None),
        ..Default::default()
    };
    if !db::passkeys::insert(&transaction, passkey).await? {
        transaction.rollback().await?;
        return Ok(None);
    }
    let recovery_codes = match codes {
        Some(codes) => recovery_codes::store(&transaction, app, account_id, codes).await?,
        None => Vec::new(),
    };
    factor_mail::tell(&transaction, cx, account_id, &cx.locale.factor_mail_passkey_added(name.as_str())).await?;
    let remembered = cx.signed_in.as_ref().is_some_and(|signed_in| signed_in.remembered);
    let begun = sessions::begin_with_factor(&transaction, cx, account_id, remembered).await?;
    transaction.commit().await?;
    app.bell.ring();
    tracing::info!(account = account_id, "a passkey was added");
    Ok(Some(Added { begun, recovery_codes }))
}

/// Removes one of the own passkeys.
pub async fn remove(cx: &RequestContext, public_id: &str) -> ServerResult<()> {
    let account_id = own::may_change(cx).await?;
    let transaction = cx.app.db.begin_write().await?;
    if !db::passkeys::delete_own(&transaction, account_id, public_id).await? {
        transaction.rollback().await?;
        return Err(ServerError::NotFound);
    }
    own::forget_codes_without_factor(&transaction, account_id).await?;
    factor_mail::tell(&transaction, cx, account_id, cx.locale.factor_mail_passkey_removed()).await?;
    transaction.commit().await?;
    cx.app.bell.ring();
    tracing::info!(account = account_id, "a passkey was removed");
    Ok(())
}
