//! The files of the front end on their way to a browser.

use std::collections::BTreeMap;

use axum::{
    extract::{Path, Query, State, rejection::PathRejection},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::{encoding::accepts, failure};
use crate::server::{assets::File, reply::cache::CachePolicy, state::AppState};

/// `/pkg/{hash}/{*path}`: any file of the site, for ever.
pub async fn hashed(State(app): State<AppState>, path: Result<Path<(String, String)>, PathRejection>, headers: HeaderMap) -> Response {
    let Ok(Path((hash, path))) = path else { return failure::plain(StatusCode::NOT_FOUND) };
    match app.assets.find(&path).filter(|_| app.assets.is_current(&hash)) {
        // The hash is of the start; what a developer changes later has the same address.
        Some(file) if app.assets.may_change() => respond(file, &path, &headers, CachePolicy::Guests),
        Some(file) => respond(file, &path, &headers, CachePolicy::Forever),
        None => failure::plain(StatusCode::NOT_FOUND),
    }
}

/// A file at the root of the site; with `?v=` its address changes with its content.
pub async fn at_root(app: AppState, path: String, Query(query): Query<BTreeMap<String, String>>, headers: HeaderMap) -> Response {
    let policy = if query.contains_key("v") { CachePolicy::Forever } else { CachePolicy::AnHour };
    match app.assets.find(&path) {
        Some(file) => respond(file, &path, &headers, policy),
        None => failure::plain(StatusCode::NOT_FOUND),
    }
}

fn respond(file: File, path: &str, asked: &HeaderMap, policy: CachePolicy) -> Response {
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let tag = file.tag.clone();
    let (bytes, encoding) = for_browser(file, asked);
    let tag = format!("\"{tag}{}\"", encoding.map(|name| format!("-{name}")).unwrap_or_default());
    let mut response = if known.split(',').any(|known| known.trim().trim_start_matches("W/") == tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = bytes.into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, content_type(path));
        if let Some(encoding) = encoding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    };
    let headers = response.headers_mut();
    if let Ok(tag) = HeaderValue::try_from(tag) {
        headers.insert(header::ETAG, tag);
    }
    headers.insert(header::CACHE_CONTROL, policy.header());
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    response
}

/// The smallest form the browser takes, with the name of its encoding.
fn for_browser(file: File, asked: &HeaderMap) -> (Bytes, Option<&'static str>) {
    if let Some(brotli) = file.brotli.filter(|_| accepts(asked, "br")) {
        return (brotli, Some("br"));
    }
    if let Some(gzip) = file.gzip.filter(|_| accepts(asked, "gzip")) {
        return (gzip, Some("gzip"));
    }
    (file.identity, None)
}

fn content_type(path: &str) -> HeaderValue {
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let is_text =
        guess.type_() == "text" || matches!(guess.essence_str(), "application/json" | "application/manifest+json" | "image/svg+xml");
    let value = if is_text { format!("{guess}; charset=utf-8") } else { guess.to_string() };
    HeaderValue::try_from(value).unwrap_or(HeaderValue::from_static("application/octet-stream"))
}
