//! `/sitemap.xml`: the addresses that search engines may show, as sitemaps.org describes it.

use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, SecondsFormat, Utc};
use http::{HeaderValue, header};

use super::{failure, xml::Xml};
use crate::{
    domain::board_filter::BOARD_PATH,
    i18n::content::ContentPage,
    server::{
        config::Config,
        context::RequestContext,
        listings::sharing::{self, ListingAddress},
        reply::cache::CachePolicy,
    },
};

/// Where it lies.
pub const PATH: &str = "/sitemap.xml";
/// As many addresses as one file may hold.
const AT_MOST: usize = 50_000;
/// The front page and the board.
const CHANGING_PAGES: [&str; 2] = ["/", BOARD_PATH];

/// Gives the site map. Like a page, it is kept for all guests: it may be long.
pub async fn show(Extension(cx): Extension<RequestContext>) -> Response {
    let still_pages = still_pages(&cx.app.config);
    let room = AT_MOST - CHANGING_PAGES.len() - still_pages.len();
    match sharing::addresses(&cx, room as u64).await {
        Ok(listings) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/xml; charset=utf-8")),
                (header::CACHE_CONTROL, CachePolicy::Guests.header()),
            ];
            (headers, write(&cx.app.config, &still_pages, &listings)).into_response()
        }
        Err(error) => {
            error.log();
            failure::answer(error.status())
        }
    }
}

/// The pages about the board. The accessibility statement may live elsewhere.
fn still_pages(config: &Config) -> Vec<&'static str> {
    let is_here = |page: &ContentPage| *page != ContentPage::Accessibility || config.was_url.is_none();
    ContentPage::ALL.iter().copied().filter(is_here).map(ContentPage::path).collect()
}

fn write(config: &Config, still_pages: &[&str], listings: &[ListingAddress]) -> String {
    let newest = listings.iter().map(|listing| listing.updated).max();
    Xml::document("urlset", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")], |xml| {
        for path in CHANGING_PAGES {
            write_page(xml, config, path, newest);
        }
        for path in still_pages {
            write_page(xml, config, path, None);
        }
        for listing in listings {
            write_page(xml, config, &listing.path, Some(listing.updated));
        }
    })
}

fn write_page(xml: &mut Xml, config: &Config, path: &str, changed: Option<DateTime<Utc>>) {
    xml.element("url", &[], |url| {
        url.text("loc", &[], &config.address_of(path));
        if let Some(changed) = changed {
            url.text("lastmod", &[], &changed.to_rfc3339_opts(SecondsFormat::Secs, true));
        }
    });
}
