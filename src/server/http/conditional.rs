//! Answers that are not sent again to somebody who has them already.

use axum::response::{IntoResponse, Response};
use chrono::{DateTime, SubsecRound, Utc};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

/// Whether the one who asks has the version with this tag, quoted as in `ETag`.
pub fn has_version(asked: &HeaderMap, tag: &str) -> bool {
    let plain = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    text(asked, &header::IF_NONE_MATCH).is_some_and(|known| known.split(',').any(|known| plain(known) == plain(tag)))
}

/// A document that changed last at `changed`, or only the word that it has not changed since it was asked for.
pub fn document(asked: &HeaderMap, content_type: &'static str, changed: DateTime<Utc>, body: String) -> Response {
    // A weak tag: the same document may come compressed.
    let fingerprint: String = Sha256::digest(&body).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("W/\"{fingerprint}\"");
    let is_known = if asked.contains_key(header::IF_NONE_MATCH) { has_version(asked, &tag) } else { is_unchanged_since(asked, changed) };
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, HeaderValue::from_static(content_type))], body).into_response()
    };
    for (name, value) in [(header::ETAG, tag), (header::LAST_MODIFIED, http_date(changed))] {
        if let Ok(value) = HeaderValue::try_from(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn is_unchanged_since(asked: &HeaderMap, changed: DateTime<Utc>) -> bool {
    let since = text(asked, &header::IF_MODIFIED_SINCE).and_then(|date| DateTime::parse_from_rfc2822(date).ok());
    since.is_some_and(|since| changed.trunc_subsecs(0) <= since)
}

fn http_date(moment: DateTime<Utc>) -> String {
    moment.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

fn text<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: header::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::try_from(value).expect("a header"))])
    }

    #[test]
    fn a_version_is_known_by_any_of_its_tags() {
        for (known, is_known) in [("\"a\"", true), ("\"b\", W/\"a\"", true), ("\"b\"", false), ("a", false), ("", false)] {
            assert_eq!(has_version(&asked(header::IF_NONE_MATCH, known), "\"a\""), is_known, "{known}");
        }
    }

    #[test]
    fn a_document_is_unchanged_since_the_second_of_its_last_change() {
        let changed: DateTime<Utc> = "2026-11-23T12:00:00.250Z".parse().expect("a moment");
        assert_eq!(http_date(changed), "Mon, 23 Nov 2026 12:00:00 GMT");
        for (since, status) in [("Mon, 23 Nov 2026 12:00:00 GMT", 304), ("Mon, 23 Nov 2026 11:59:59 GMT", 200), ("in the morning", 200)] {
            assert_eq!(
                document(&asked(header::IF_MODIFIED_SINCE, since), "text/plain", changed, String::new()).status(),
                status,
                "{since}"
            );
        }
    }
}
