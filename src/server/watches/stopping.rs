//! The link in a mail that stops it, for whoever holds the mail.

use super::keeping::shown;
use crate::{
    features::watches::model::ShownWatch,
    server::{config::Config, db, error::ServerResult, random, state::AppState},
};

/// The start of its path; the rest is the token.
pub const PATH: &str = "/sig-til/stop/";

/// The address of a link. Opening it changes nothing; sending a form there stops the mails, whatever the form says, because mail
/// programs do that on a press of their own button (RFC 8058).
pub(super) fn link(config: &Config, token: &str) -> String {
    config.address_of(&[PATH, token].concat())
}

/// What a link would stop: everything the mail told about, or the one thing it stands below.
pub async fn by_token(app: &AppState, token: &str) -> ServerResult<Vec<ShownWatch>> {
    let found = db::watches::by_link(app.db.read(), &random::token_hash(token)).await?;
    found.into_iter().map(|(watch, listing)| shown(watch, listing)).collect()
}

/// Stops what the link belongs to. A link that stops nothing, or has done so, does no harm.
pub async fn stop(app: &AppState, token: &str) -> ServerResult<()> {
    let transaction = app.db.begin_write().await?;
    for (watch, _) in db::watches::by_link(&transaction, &random::token_hash(token)).await? {
        db::watches::stop(&transaction, &watch).await?;
    }
    Ok(transaction.commit().await?)
}
