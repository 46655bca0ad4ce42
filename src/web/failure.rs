//! Answers that are not what was asked for. Whoever refuses a request says only why; here the words are put to it.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header, request::Parts};

use super::{body::SentForm, pages};
use crate::server::{
    context::{RequestContext, Submission},
    reply::cache::CachePolicy,
};

/// Marks an answer whose words are still missing.
#[derive(Clone, Copy, Debug)]
struct WithoutWords;

/// An answer with this status, to be given words by [`dress`].
pub fn answer(status: StatusCode) -> Response {
    let mut response = status.into_response();
    response.extensions_mut().insert(WithoutWords);
    response
}

/// Gives failures their page, or a plain line for machines. Knows axum's own refusals by their missing content type.
pub async fn dress(request: Request, next: Next) -> Response {
    let context = request.extensions().get::<RequestContext>().cloned();
    let (mut parts, body) = request.into_parts();
    let sent = SentForm::default();
    parts.extensions.insert(sent.clone());
    let head = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    let is_failure = status.is_client_error() || status.is_server_error();
    let has_words = response.headers().contains_key(header::CONTENT_TYPE);
    if !is_failure || (has_words && response.extensions().get::<WithoutWords>().is_none()) {
        return response;
    }
    let mut dressed = match context {
        Some(context) if wants_page(&head) => page(context, status, sent.form()).await,
        _ => plain(status),
    };
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        dressed.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    dressed
}

/// Whether a person reads the answer: it is not for a script or a picture, and HTML is welcome.
fn wants_page(head: &Parts) -> bool {
    let text = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepts = text("accept");
    let is_for_a_part = !matches!(text("sec-fetch-dest"), "" | "document" | "iframe");
    !head.uri.path().starts_with("/api/")
        && (accepts.contains("text/html") || (!is_for_a_part && (accepts.is_empty() || accepts.contains("*/*"))))
}

/// The page for a failure, in the frame of all pages; it gives back what was sent.
async fn page(context: RequestContext, status: StatusCode, sent: Option<Submission>) -> Response {
    let mut page = pages::failure(context, status, sent).await;
    set_headers(&mut page);
    page
}

/// A failure in a line of text.
pub fn plain(status: StatusCode) -> Response {
    let words = format!("{} {}\n", status.as_u16(), status.canonical_reason().unwrap_or("Error"));
    let mut response = (status, words).into_response();
    set_headers(&mut response);
    response
}

fn set_headers(response: &mut Response) {
    let may_come_back = response.status() == StatusCode::SERVICE_UNAVAILABLE;
    response.headers_mut().insert(header::CACHE_CONTROL, CachePolicy::Never.header());
    if may_come_back {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
}
