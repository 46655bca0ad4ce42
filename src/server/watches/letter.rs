//! The mail that tells about new listings. It holds headlines and links, and nothing else about anybody.

use super::keeping::parse_search;
use crate::{
    domain::kind::Kind,
    i18n::Locale,
    server::{
        config::Config,
        db::entities::{listings, watches},
        error::ServerResult,
        mail::{Letter, Part},
    },
};

/// The mail about what a watch has found. `own` is the listing that it watches, if it watches one.
pub(super) fn about(
    config: &Config,
    watch: &watches::Model,
    own: Option<&listings::Model>,
    found: &[listings::Model],
    stop: &str,
) -> ServerResult<Letter> {
    let locale = Locale::from_slug(&watch.language).unwrap_or(Locale::Danish);
    let why = match own {
        Some(own) => locale.watch_mail_of_listing(&own.title),
        None => locale.watch_mail_of_search(&locale.search_in_words(&parse_search(watch.search.as_deref().unwrap_or_default())?)),
    };
    let mut parts = vec![Part::Text(locale.mail_hello().to_owned()), Part::Text(why)];
    for listing in found {
        let label = match Kind::from_slug(&listing.kind) {
            Some(kind) => locale.listing_in_mail(kind, &listing.title),
            None => listing.title.clone(),
        };
        parts.push(Part::LesserLink { label, url: config.address_of(&listing.listing_id()?.path()) });
    }
    if let Some(own) = own {
        let url = config.address_of(&own.listing_id()?.path());
        parts.push(Part::LesserLink { label: locale.watch_mail_own().to_owned(), url });
    }
    parts.extend([
        Part::LesserLink { label: locale.watch_mail_change().to_owned(), url: config.address_of("/mit") },
        Part::LesserLink { label: locale.watch_mail_stop().to_owned(), url: stop.to_owned() },
        Part::Text(locale.watch_mail_no_sign_in().to_owned()),
    ]);
    let titles: Vec<&str> = found.iter().map(|listing| listing.title.as_str()).collect();
    Ok(Letter { locale, subject: locale.watch_mail_subject(&titles), parts })
}
