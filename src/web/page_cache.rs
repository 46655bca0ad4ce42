//! Answers guests from the pages that are kept, and keeps what others may be answered with.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{Request, State},
    http::response::Parts,
    middleware::Next,
    response::Response,
};
use http::{Method, StatusCode, header};

use super::{conditional::Known, encoding::accepts, headers::PolicyStays};
use crate::{
    features::matches::api::WHILE_WRITING,
    server::{
        context::RequestContext,
        kept_pages::{Kept, Key, Page},
        reply::cache::CachePolicy,
        state::AppState,
    },
};

/// Longer addresses are not worth their place.
const TARGET_AT_MOST: usize = 300;

/// Lets go of the kept pages when it goes, even if nobody waits for the answer any more.
struct ForgetPages(AppState);

impl Drop for ForgetPages {
    fn drop(&mut self) {
        self.0.pages.forget();
    }
}

/// Answers from the kept pages where that is possible, and keeps what others may be answered with.
pub async fn answer_from_kept(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if !request.method().is_safe() && request.uri().path() != WHILE_WRITING {
        let _forget = ForgetPages(app);
        return next.run(request).await;
    }
    let known = Known::of(request.headers());
    let key = request.extensions().get::<RequestContext>().and_then(|context| key(&request, context));
    let Some(key) = key else { return unless_known(&known, next.run(request).await) };
    // Whoever asks for a page that is being made waits for it.
    let answer = match app.pages.find(&key).await {
        Ok(Some(page)) => answer(&page),
        Ok(None) => next.run(request).await,
        Err(place) => {
            let (page, answer) = kept(next.run(request).await).await;
            // It may have been pushed out already.
            let _ = place.insert(page);
            answer
        }
    };
    unless_known(&known, answer)
}

/// What the page that is asked for is kept under, if it is one that guests share.
fn key(request: &Request, context: &RequestContext) -> Option<Key> {
    let target = request.uri().path_and_query()?.as_str();
    let is_kept = request.method() == Method::GET && !context.is_personal() && target.len() <= TARGET_AT_MOST;
    is_kept.then(|| context.app.pages.key(target, context.locale, accepts(request.headers(), "gzip"), context.app.clock.now()))
}

/// The answer, and the page to keep if all guests may have it.
async fn kept(answered: Response) -> (Kept, Response) {
    let headers = answered.headers();
    let is_for_guests = headers.get(header::CACHE_CONTROL).is_some_and(|value| *value == CachePolicy::Guests.header());
    // Pictures are files already, and large.
    let is_picture = headers.get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"image/"));
    if answered.status() != StatusCode::OK || !is_for_guests || is_picture || headers.contains_key(header::SET_COOKIE) {
        return (None, answered);
    }
    let (Parts { headers: head, .. }, body) = answered.into_parts();
    match axum::body::to_bytes(body, usize::MAX).await {
        Ok(body) => {
            let page = Arc::new(Page { head, body });
            {
                let answer = answer(&page);
                (Some(page), answer)
            }
        }
        Err(_) => (None, super::failure::plain(StatusCode::INTERNAL_SERVER_ERROR)),
    }
}

fn answer(page: &Page) -> Response {
    let mut response = Response::new(Body::from(page.body.clone()));
    *response.headers_mut() = page.head.clone();
    response
}

/// Says that nothing has changed to a browser that has the page already, perhaps made with another nonce.
fn unless_known(known: &Known, mut answer: Response) -> Response {
    if answer.status() != StatusCode::OK || !known.is_current(answer.headers()) {
        return answer;
    }
    *answer.status_mut() = StatusCode::NOT_MODIFIED;
    answer.extensions_mut().insert(PolicyStays);
    for name in [header::CONTENT_TYPE, header::CONTENT_ENCODING, header::CONTENT_LENGTH, header::CONTENT_SECURITY_POLICY] {
        answer.headers_mut().remove(name);
    }
    *answer.body_mut() = Body::empty();
    answer
}
