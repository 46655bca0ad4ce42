//! Ten codes on paper. Each works once; new ones make the old ones void.

use sea_orm::ConnectionTrait;

use super::{factor_mail, own};
use crate::{
    domain::recovery_code::{NAME_LETTERS, RECOVERY_CODES, RecoveryCode, show_recovery_code},
    server::{context::RequestContext, db, error::ServerResult, random, state::AppState},
};

/// What stands in for a hash where there is none, so that a name nobody has takes as long as one somebody has.
const NO_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$0jfl6RyWqFmqUUBuFoWh46dVtTvkwlePgE7MLhHOTI8";

/// New codes as they are shown, and as they are stored.
pub(super) struct NewCodes {
    /// For the person, this once.
    pub shown: Vec<String>,
    hashed: Vec<db::recovery_codes::Hashed>,
}

/// Thinks up new codes.
pub(super) async fn new_codes(app: &AppState) -> ServerResult<NewCodes> {
    let (mut shown, mut hashed) = (Vec::new(), Vec::new());
    while shown.len() < RECOVERY_CODES {
        let letters = random::recovery_code();
        let (name, secret) = letters.split_at(NAME_LETTERS);
        if hashed.iter().any(|(other, _)| other == name) {
            continue;
        }
        hashed.push((name.to_owned(), app.code_hasher.hash(secret.to_owned()).await?));
        shown.push(show_recovery_code(&letters));
    }
    Ok(NewCodes { shown, hashed })
}

/// Stores new codes in place of the old ones.
pub(super) async fn store(db: &impl ConnectionTrait, app: &AppState, account_id: i64, codes: NewCodes) -> ServerResult<Vec<String>> {
    db::recovery_codes::replace(db, account_id, codes.hashed, app.clock.now()).await?;
    Ok(codes.shown)
}

/// Makes new codes for the one who asks, and tells by mail.
pub async fn renew(cx: &RequestContext) -> ServerResult<Vec<String>> {
    let account_id = own::may_change(cx).await?;
    let codes = new_codes(&cx.app).await?;
    let transaction = cx.app.db.begin_write().await?;
    let shown = store(&transaction, &cx.app, account_id, codes).await?;
    factor_mail::tell(&transaction, cx, account_id, cx.locale.factor_mail_new_codes()).await?;
    transaction.commit().await?;
    cx.app.bell.ring();
    tracing::info!(account = account_id, "new recovery codes were made");
    Ok(shown)
}

/// The inner id of a code, if it is one of the account's that can still be used.
pub(super) async fn find(app: &AppState, account_id: i64, code: RecoveryCode) -> ServerResult<Option<i64>> {
    let row = db::recovery_codes::by_name(app.db.read(), account_id, &code.name).await?;
    let hash = row.as_ref().map_or(NO_HASH, |row| row.code_hash.as_str()).to_owned();
    let fits = app.code_hasher.matches(code.secret, hash).await?;
    Ok(row.filter(|_| fits).map(|row| row.id))
}
