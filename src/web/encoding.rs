//! Sending fewer bytes over slow lines.

use std::io::Write;

use axum::{
    body::{Body, Bytes},
    extract::Request,
    middleware::Next,
    response::Response,
};
use flate2::{Compression, write::GzEncoder};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};

use super::failure;
use crate::server::context::RequestContext;

/// What is smaller than this fits into one packet anyway.
const WORTH_IT: usize = 1_200;

/// The types that are written anew for every answer.
const COMPRESSED: [&str; 4] = ["text/html", "application/json", "application/atom+xml", "application/xml"];

/// Whether the browser takes an encoding.
pub fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let header = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    header.split(',').any(|part| {
        let mut pieces = part.split(';').map(str::trim);
        let named = pieces.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let weight = pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(Ok(1.0), str::parse::<f32>);
        named && weight.is_ok_and(|weight| weight > 0.0)
    })
}

/// Compresses pages and answers to islands for browsers that take gzip.
///
/// Only where nothing is personal: the size of an answer that mixes secrets with what a stranger can make the browser ask for
/// tells the stranger about the secrets.
pub async fn compress_for_guests(request: Request, next: Next) -> Response {
    let is_personal = request.extensions().get::<RequestContext>().is_none_or(RequestContext::is_personal);
    let is_for_gzip = !is_personal && request.method() == Method::GET && accepts(request.headers(), "gzip");
    let response = next.run(request).await;
    if !is_for_gzip || !is_text(&response) {
        return response;
    }
    let (mut head, body) = response.into_parts();
    // The body lies in memory as a whole; this takes it out.
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else { return failure::answer(StatusCode::INTERNAL_SERVER_ERROR) };
    head.headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    let body = match gzip(&bytes) {
        Some(compressed) => {
            head.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            head.headers.remove(header::CONTENT_LENGTH);
            compressed
        }
        None => bytes,
    };
    Response::from_parts(head, Body::from(body))
}

fn is_text(response: &Response) -> bool {
    let content_type = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    !response.headers().contains_key(header::CONTENT_ENCODING) && COMPRESSED.iter().any(|known| content_type.starts_with(known))
}

fn gzip(bytes: &[u8]) -> Option<Bytes> {
    if bytes.len() < WORTH_IT {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::fast());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).ok().map(Bytes::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_taken_when_it_is_named_and_not_refused() {
        for (header, taken) in [
            ("gzip", true),
            ("deflate, GZIP;q=0.5", true),
            ("br", false),
            ("", false),
            ("gzip;q=0", false),
            ("gzip;q=0.000, br", false),
            ("gzip;q=nonsense", false),
            ("x-gzip", false),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(header))]);
            assert_eq!(accepts(&headers, "gzip"), taken, "{header}");
        }
    }
}
