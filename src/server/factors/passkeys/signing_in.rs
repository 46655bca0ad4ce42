//! Signing in with a passkey, or proving with one that one is still there.

use subtle::ConstantTimeEq;

use super::{
    adding::user_of,
    ceremony::{self, Ceremony, Challenge, Sent, decode},
    public_key::PublicKey,
};
use crate::{
    domain::local_path::LocalPath,
    server::{
        accounts::sign_in,
        context::RequestContext,
        db::{self, entities::passkeys},
        error::ServerResult,
        sessions::{self, Begun},
    },
};

/// What a device answered.
#[derive(Clone, Copy, Debug)]
pub struct SignedAnswer<'a> {
    /// Which key it used.
    pub credential_id: &'a str,
    /// Whose it says the key is.
    pub user: &'a str,
    /// What the browser says about the page.
    pub client_data: &'a str,
    /// What the device says.
    pub authenticator_data: &'a str,
    /// Its signature over both.
    pub signature: &'a str,
}

/// What to ask a device: of whoever is signed in, or of anybody who wants to.
pub async fn begin(cx: &RequestContext) -> ServerResult<Challenge> {
    ceremony::begin(cx, cx.account_id().ok()).await
}

/// Begins a session for the owner of the key; none when something about the answer is wrong, or the key is somebody else's than who
/// asks.
pub async fn finish(cx: &RequestContext, answer: SignedAnswer<'_>, next: Option<&LocalPath>) -> ServerResult<Option<Begun>> {
    let (app, now, asking) = (&cx.app, cx.app.clock.now(), cx.account_id().ok());
    let sent = Sent { client_data: answer.client_data, authenticator_data: answer.authenticator_data };
    let Some(checked) = ceremony::finish(app.db.write(), cx, Ceremony::Get, asking, &sent).await? else { return refused() };
    let passkey = db::passkeys::by_credential(app.db.read(), answer.credential_id).await?;
    let Some(passkey) = passkey.filter(|passkey| asking.is_none_or(|asking| asking == passkey.account_id)) else { return refused() };
    if !is_signed(&passkey, &answer, &checked.signed) {
        return refused();
    }
    let transaction = app.db.begin_write().await?;
    let Some(account) = db::accounts::by_id(&transaction, passkey.account_id).await? else { return refused() };
    if !db::passkeys::note_use(&transaction, passkey.id, i64::from(checked.device.sign_count), now).await? {
        transaction.rollback().await?;
        tracing::warn!(account = account.id, "a passkey seems to exist twice");
        return refused();
    }
    sign_in::welcome(&transaction, cx, &account, next.map(LocalPath::as_str).unwrap_or_default()).await?;
    let remembered = cx.signed_in.as_ref().is_some_and(|signed_in| signed_in.remembered);
    let begun = sessions::begin_with_factor(&transaction, cx, account.id, remembered).await?;
    sign_in::note(&transaction, cx, &account, false).await?;
    transaction.commit().await?;
    metrics::counter!("byttebors_sign_ins_total").increment(1);
    tracing::info!(account = account.id, "signed in with a passkey");
    Ok(Some(begun))
}

fn is_signed(passkey: &passkeys::Model, answer: &SignedAnswer<'_>, signed: &[u8]) -> bool {
    let is_owner = bool::from(user_of(passkey.account_id).as_bytes().ct_eq(answer.user.as_bytes()));
    let key = decode(&passkey.public_key).and_then(|key| PublicKey::read(&key));
    let signature = decode(answer.signature);
    is_owner && key.zip(signature).is_some_and(|(key, signature)| key.has_signed(signed, &signature))
}

fn refused() -> ServerResult<Option<Begun>> {
    tracing::warn!("an answer of a device was refused");
    Ok(None)
}
