//! The mail that tells what was changed about signing in, to whoever did it or did not.

use sea_orm::ConnectionTrait;

use crate::{
    domain::email::EmailAddress,
    i18n::Locale,
    server::{
        config::Config,
        context::RequestContext,
        db,
        error::{ServerError, ServerResult},
        mail::{self, Letter, NewMail, Part},
        random,
    },
};

fn letter(locale: Locale, config: &Config, what: &str) -> Letter {
    Letter {
        locale,
        subject: locale.factor_mail_subject().to_owned(),
        parts: vec![
            Part::Text(locale.mail_hello().to_owned()),
            Part::Text(what.to_owned()),
            Part::Text(locale.factor_mail_not_you().to_owned()),
            Part::Link { label: locale.factor_mail_button().to_owned(), url: config.address_of("/profil/sikkerhed") },
        ],
    }
}

/// Writes to the address on file, within the transaction of what it tells about; the caller rings the bell after its commit.
pub(super) async fn tell(db: &impl ConnectionTrait, cx: &RequestContext, account_id: i64, what: &str) -> ServerResult<()> {
    let account = db::accounts::by_id(db, account_id).await?.ok_or(ServerError::NotFound)?;
    if let Some(recipient) = EmailAddress::parse(&account.email) {
        let letter = letter(cx.locale, &cx.app.config, what);
        let key = format!("factor {}", random::short_id());
        mail::enqueue(db, &cx.app, NewMail { key, recipient: &recipient, letter: &letter, give_up_at: None, unsubscribe_url: None })
            .await?;
    }
    Ok(())
}
