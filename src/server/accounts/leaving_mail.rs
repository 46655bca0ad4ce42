//! The mails that tell when an account will be erased.

use chrono::{DateTime, Utc};

use crate::{
    i18n::Locale,
    server::{
        config::Config,
        mail::{Letter, Part},
    },
};

/// To somebody who has asked for it.
pub fn as_asked(locale: Locale, config: &Config, leaves_at: DateTime<Utc>) -> Letter {
    let date = locale.long_date(leaves_at);
    Letter {
        locale,
        subject: locale.leaving_mail_subject(&date),
        parts: vec![
            Part::Text(locale.mail_hello().to_owned()),
            Part::Text(locale.leaving_mail_as_asked(&date)),
            Part::Link { label: locale.code_mail_button().to_owned(), url: config.address_of("/log-ind") },
            Part::Text(locale.leaving_mail_not_you().to_owned()),
        ],
    }
}

/// To somebody who has not been here for long. Nobody knows any more which language they read, so it says the most important
/// thing in the other one, too.
pub fn unused(config: &Config, leaves_at: DateTime<Utc>) -> Letter {
    let (locale, other) = (Locale::Danish, Locale::English);
    Letter {
        locale,
        subject: locale.unused_mail_subject().to_owned(),
        parts: vec![
            Part::Text(locale.mail_hello().to_owned()),
            Part::Text(locale.unused_mail(&locale.long_date(leaves_at))),
            Part::Link { label: locale.code_mail_button().to_owned(), url: config.address_of("/log-ind") },
            Part::Text(locale.unused_mail_or_not().to_owned()),
            Part::TextIn(other, other.unused_mail(&other.long_date(leaves_at))),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_who_has_been_away_can_read_it_in_either_language() {
        let config = Config::read(|_| None).expect("settings");
        let letter = unused(&config, DateTime::UNIX_EPOCH).render(&config.contact);
        assert!(letter.text.contains("januar\u{a0}1970") && letter.text.contains("January\u{a0}1970"), "{}", letter.text);
        assert!(letter.html.contains("<p lang=\"en\""), "{}", letter.html);
    }
}
