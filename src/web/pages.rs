//! Pages: GET shows one, POST gives it the form it was sent. Rendered whole, so that status, cookies and redirects that a
//! page decides while it waits for the database still count.

use std::{
    hash::{DefaultHasher, Hasher},
    sync::{Arc, OnceLock},
};

use axum::{
    Extension,
    body::{Body, Bytes},
    extract::Request,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header, request::Parts};
use leptos::{nonce::use_nonce, prelude::provide_context};
use leptos_axum::ResponseOptions;
use memchr::memmem;

use super::{body, failure, headers, whole};
use crate::{
    app::shell::{Content, shell},
    server::{
        context::{RequestContext, Submission},
        pictures::upload::Received,
        reply::cache::CachePolicy,
    },
};

/// What was sent to a page.
#[derive(Clone, Default)]
struct Sent {
    form: Option<Submission>,
    files: Option<Received>,
}

/// Shows a page.
pub async fn show(Extension(context): Extension<RequestContext>, request: Request) -> Response {
    render(context, Sent::default(), request.into_parts().0, Content::Site).await
}

/// Gives a page the form it was sent.
pub async fn submit(Extension(context): Extension<RequestContext>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else { return failure::answer(StatusCode::BAD_REQUEST) };
    match body::form_fields(&head.headers, &bytes) {
        Ok(form) => render(context, Sent { form: Some(form), files: None }, head, Content::Site).await,
        Err(status) => failure::answer(status),
    }
}

/// Gives a page a form whose files have been received already.
pub async fn submit_with_files(context: RequestContext, form: Submission, files: Received, head: Parts) -> Response {
    render(context, Sent { form: Some(form), files: Some(files) }, head, Content::Site).await
}

/// Gives a page the bare fact that something was sent, whatever it was: mail programs that press a button for somebody send forms
/// of their own.
pub async fn submit_anything(Extension(context): Extension<RequestContext>, request: Request) -> Response {
    let form = Submission(Arc::from([]));
    render(context, Sent { form: Some(form), files: None }, request.into_parts().0, Content::Site).await
}

/// There is no such page.
pub async fn not_found() -> Response {
    failure::answer(StatusCode::NOT_FOUND)
}

/// The page for a failure. A second failure on the way to it ends in a line of text.
pub async fn failure(context: RequestContext, status: StatusCode, sent: Option<Submission>) -> Response {
    let (head, ()) = http::Request::new(()).into_parts();
    let sent = Sent { form: sent, files: None };
    let page = tokio::spawn(render(context, sent, head, Content::Failure(status)));
    let mut response = page.await.unwrap_or_else(|_| failure::plain(status));
    *response.status_mut() = status;
    response
}

async fn render(context: RequestContext, sent: Sent, head: Parts, content: Content) -> Response {
    let is_personal = context.is_personal() || sent.form.is_some();
    let nonce_of_page = Arc::new(OnceLock::new());
    let told_nonce = nonce_of_page.clone();
    let provide = move || {
        if let (Some(nonce), Some(options)) = (use_nonce(), leptos::prelude::use_context::<ResponseOptions>()) {
            options.insert_header(header::CONTENT_SECURITY_POLICY, headers::page_policy(&nonce, &context.app.config));
            // Provided once.
            let _ = told_nonce.set(nonce.to_string());
        }
        provide_context(context.clone());
        if let Some(form) = &sent.form {
            provide_context(form.clone());
        }
        if let Some(files) = &sent.files {
            provide_context(files.clone());
        }
    };
    let request = Request::from_parts(head, Body::empty());
    let (mut parts, body) = leptos_axum::handle_response_inner(provide, move || shell(content), request, whole::whole).await.into_parts();
    let html = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_else(|_| Bytes::new());
    let may_be_kept = parts.status.is_success() && !is_personal;
    let policy = if may_be_kept { CachePolicy::Guests } else { CachePolicy::Never };
    parts.headers.entry(header::CACHE_CONTROL).or_insert(policy.header());
    if let Some(tag) = nonce_of_page.get().filter(|_| may_be_kept).and_then(|nonce| entity_tag(&html, nonce)) {
        parts.headers.insert(header::ETAG, tag);
    }
    parts.headers.insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language"));
    (parts, html).into_response()
}

/// Names what a page says. Weak, because the same words come with another nonce every time.
fn entity_tag(html: &[u8], nonce: &str) -> Option<HeaderValue> {
    let mut hasher = DefaultHasher::new();
    let mut rest = html;
    while let Some(at) = memmem::find(rest, nonce.as_bytes()) {
        hasher.write(&rest[..at]);
        rest = &rest[at + nonce.len()..];
    }
    hasher.write(rest);
    HeaderValue::try_from(format!("W/\"{:016x}\"", hasher.finish())).ok()
}
