//! The bodies of requests: read at once, within a limit and a time, and forms decoded strictly.

use std::sync::{Arc, OnceLock};

use axum::{
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode, header};
use http_body_util::BodyExt;

use super::{
    failure,
    limits::{self, BODY_BYTES_DISCARDED, Limits},
};
use crate::server::{context::Submission, form_encoding};

/// The form of a request, for whoever is outside of where its body is read.
#[derive(Clone, Debug, Default)]
pub struct SentForm(Arc<OnceLock<Submission>>);

impl SentForm {
    fn keep(&self, form: Submission) {
        // A body is read once.
        let _ = self.0.set(form);
    }

    /// The form, if the request had one and it could be read.
    pub fn form(&self) -> Option<Submission> {
        self.0.get().cloned()
    }
}

/// Reads the body before anything else happens; what comes after has it in memory.
pub async fn read_within_limits(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    if request.method().is_safe() || limits::is_upload(&request) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let at_most = limits::body_bytes(parts.uri.path());
    match tokio::time::timeout(limits.body_time, read(body, at_most)).await {
        Ok(Ok(bytes)) => {
            if let (Some(sent), Ok(form)) = (parts.extensions.get::<SentForm>(), form_fields(&parts.headers, &bytes)) {
                sent.keep(form);
            }
            next.run(Request::from_parts(parts, Body::from(bytes))).await
        }
        Ok(Err(status)) => failure::answer(status),
        Err(_) => failure::answer(StatusCode::REQUEST_TIMEOUT),
    }
}

async fn read(mut body: Body, at_most: usize) -> Result<Bytes, StatusCode> {
    let mut kept = BytesMut::new();
    let mut seen = 0;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Err(StatusCode::BAD_REQUEST) };
        let Ok(data) = frame.into_data() else { continue };
        seen += data.len();
        if seen <= at_most {
            kept.extend_from_slice(&data);
        } else if seen > BODY_BYTES_DISCARDED {
            break;
        } else {
            kept.clear();
        }
    }
    if seen <= at_most { Ok(kept.freeze()) } else { Err(StatusCode::PAYLOAD_TOO_LARGE) }
}

/// The fields of a form, in their order.
///
/// # Errors
/// The answer to a body that is no such form.
pub fn form_fields(headers: &HeaderMap, body: &[u8]) -> Result<Submission, StatusCode> {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    form_encoding::decode(body).ok_or(StatusCode::BAD_REQUEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn fields(content_type: &'static str, body: &[u8]) -> Result<Vec<(String, String)>, StatusCode> {
        let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, HeaderValue::from_static(content_type))]);
        form_fields(&headers, body).map(|submission| submission.0.to_vec())
    }

    const FORM: &str = "application/x-www-form-urlencoded";

    #[test]
    fn a_form_is_known_by_its_content_type() {
        let read = fields("Application/X-WWW-Form-Urlencoded; charset=UTF-8", b"titel=S%C3%B8g");
        assert_eq!(read, Ok(vec![("titel".to_owned(), "Søg".to_owned())]));
        assert_eq!(fields(FORM, b""), Ok(Vec::new()));
    }

    #[test]
    fn what_is_no_form_is_refused() {
        assert_eq!(fields("multipart/form-data; boundary=x", b"a=b"), Err(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        assert_eq!(fields("", b"a=b"), Err(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        assert_eq!(fields(FORM, b"a=%zz"), Err(StatusCode::BAD_REQUEST));
    }
}
