//! The mail that tells about new listings. It holds headlines and links, and nothing else about anybody.

use super::{keeping::parse_search, telling::Told};
use crate::{
    domain::kind::Kind,
    i18n::Locale,
    server::{
        config::Config,
        db::entities::listings,
        error::ServerResult,
        mail::{Letter, Part},
    },
};

/// The mail about what watches have found, a passage for each. `stop_all` leads to where all of it is stopped.
pub(super) fn about(config: &Config, told: &[Told], stop_all: &str) -> ServerResult<Letter> {
    // Watches may be of different languages, a mail is in one: that of what has waited longest.
    let locale = told.first().and_then(|told| Locale::from_slug(&told.watch.language)).unwrap_or(Locale::Danish);
    let mut parts = vec![Part::Text(locale.mail_hello().to_owned())];
    for told in told {
        parts.extend(passage(config, told, locale)?);
    }
    parts.push(Part::LesserLink { label: locale.watch_mail_change().to_owned(), url: config.address_of("/mit") });
    if told.len() > 1 {
        parts.push(Part::LesserLink { label: locale.watch_mail_stop_all().to_owned(), url: stop_all.to_owned() });
    }
    parts.push(Part::Text(locale.watch_mail_no_sign_in().to_owned()));
    let titles: Vec<&str> = told.iter().flat_map(|told| &told.found).map(|listing| listing.title.as_str()).collect();
    Ok(Letter { locale, subject: locale.watch_mail_subject(&titles), parts })
}

/// What is told of one watch, and the link that stops it.
fn passage(config: &Config, told: &Told, locale: Locale) -> ServerResult<Vec<Part>> {
    let link_to = |listing: &listings::Model, label: String| -> ServerResult<Part> {
        Ok(Part::LesserLink { label, url: config.address_of(&listing.listing_id()?.path()) })
    };
    let (why, stop) = match &told.own {
        Some(own) => (locale.watch_mail_of_listing(&own.title), locale.watch_mail_stop_listing(&own.title)),
        None => {
            let words = locale.search_in_words(&parse_search(told.watch.search.as_deref().unwrap_or_default())?);
            (locale.watch_mail_of_search(&words), locale.watch_mail_stop_search(&words))
        }
    };
    let mut parts = vec![Part::Text(why)];
    for listing in &told.found {
        let label = match Kind::from_slug(&listing.kind) {
            Some(kind) => locale.listing_in_mail(kind, &listing.title),
            None => listing.title.clone(),
        };
        parts.push(link_to(listing, label)?);
    }
    if let Some(own) = &told.own {
        parts.push(link_to(own, locale.watch_mail_own().to_owned())?);
    }
    parts.push(Part::LesserLink { label: stop, url: told.stop.clone() });
    Ok(parts)
}
