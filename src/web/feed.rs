//! `/opslag/feed.atom`: the newest listings of a search as an Atom feed (RFC 4287).

use axum::{
    Extension,
    extract::RawQuery,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, SecondsFormat, Utc};
use http::{HeaderValue, header};
use sha2::{Digest, Sha256};

use super::{
    failure,
    xml::{Xml, escape},
};
use crate::{
    domain::board_filter::BoardFilter,
    i18n::Locale,
    server::{
        config::Config,
        context::RequestContext,
        error::ServerResult,
        listings::{
            board::read_filter,
            sharing::{self, FeedEntry},
        },
        reply::cache::CachePolicy,
    },
};

/// Gives the feed of what the query string asks the board for. Like a page, it is kept for all guests.
pub async fn show(Extension(cx): Extension<RequestContext>, RawQuery(query): RawQuery) -> Response {
    match write(&cx, &query.unwrap_or_default()).await {
        Ok((changed, feed)) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/atom+xml; charset=utf-8")),
                (header::CACHE_CONTROL, CachePolicy::Guests.header()),
                (header::VARY, HeaderValue::from_static("Cookie, Accept-Language")),
            ];
            let version = [(header::ETAG, entity_tag(&feed)), (header::LAST_MODIFIED, http_date(changed))];
            (headers, version, feed).into_response()
        }
        Err(error) => {
            error.log();
            failure::answer(error.status())
        }
    }
}

/// A weak tag: the same feed may come compressed.
fn entity_tag(feed: &str) -> String {
    let fingerprint: String = Sha256::digest(feed).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("W/\"{fingerprint}\"")
}

fn http_date(moment: DateTime<Utc>) -> String {
    moment.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// The feed, and when it changed last: never, where nothing has been put up.
async fn write(cx: &RequestContext, query: &str) -> ServerResult<(DateTime<Utc>, String)> {
    let filter = read_filter(query)?.for_feed();
    let entries = sharing::feed(cx, &filter).await?;
    let changed = entries.iter().map(|entry| entry.updated).max().unwrap_or(DateTime::UNIX_EPOCH);
    Ok((changed, feed(&cx.app.config, cx.locale, &filter, changed, &entries)))
}

fn feed(config: &Config, locale: Locale, filter: &BoardFilter, changed: DateTime<Utc>, entries: &[FeedEntry]) -> String {
    let address = config.address_of(&filter.feed_path());
    Xml::document("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", locale.slug())], |feed| {
        feed.text("id", &[], &address);
        feed.text("title", &[], &locale.feed_title(filter));
        feed.text("updated", &[], &timestamp(changed));
        feed.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &address)]);
        feed.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &config.address_of(&filter.path()))]);
        feed.text("icon", &[], &config.address_of("/favicon.svg"));
        for entry in entries {
            write_entry(feed, config, locale, entry);
        }
    })
}

fn write_entry(feed: &mut Xml, config: &Config, locale: Locale, entry: &FeedEntry) {
    let card = &entry.card;
    let address = config.address_of(&card.id.path());
    feed.element("entry", &[], |xml| {
        xml.text("id", &[], &address);
        xml.text("title", &[], &format!("{}: {}", locale.kind(card.kind), card.title));
        xml.text("published", &[], &timestamp(entry.published));
        xml.text("updated", &[], &timestamp(entry.updated));
        xml.element("author", &[], |author| author.text("name", &[], &card.party));
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
        xml.empty("category", &[("term", card.kind.path_word()), ("label", locale.kind(card.kind))]);
        xml.empty("category", &[("term", entry.category.slug()), ("label", locale.category(entry.category))]);
        let facts = [Some(&card.party), Some(&card.place), Some(&card.when), card.quantity.as_ref()];
        let facts: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
        xml.text("summary", &[], &facts.join(" · "));
        xml.text("content", &[("type", "html"), ("xml:lang", card.language.slug())], &html(&entry.body));
    });
}

/// A description as the HTML that readers of feeds show.
fn html(body: &str) -> String {
    let paragraphs = body.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| format!("<p>{}</p>", escape(paragraph).replace('\n', "<br>"))).collect()
}

fn timestamp(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, true)
}
