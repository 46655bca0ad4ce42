//! Sending fewer bytes over slow lines.

use std::io::Write;

use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use http::{HeaderMap, HeaderValue, header, response::Parts};

/// What is smaller than this fits into one packet anyway.
const WORTH_IT: usize = 1_200;

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

/// Compresses a page for a browser that takes gzip, and says so in its head.
///
/// Only for pages without anything personal: the size of a page that mixes secrets with what a stranger can make the browser
/// ask for tells the stranger about the secrets.
pub fn compress(html: Bytes, head: &mut Parts) -> Bytes {
    if html.len() < WORTH_IT {
        return html;
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(html.len() / 3), Compression::fast());
    match encoder.write_all(&html).and_then(|()| encoder.finish()) {
        Ok(compressed) => {
            head.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            compressed.into()
        }
        Err(_) => html,
    }
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
