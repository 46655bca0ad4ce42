//! Pages that every guest sees alike, kept in memory as they went over the wire.
//!
//! A page is kept for the second it was made in: that is how long another process, or the passing of time, may go unnoticed.
//! What a request to this process changes ends the life of all kept pages at once, before the request is answered.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::response::Parts,
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, Method, StatusCode, header};
use quick_cache::{Weighter, sync::Cache};

use super::{cache::CachePolicy, conditional::Known, encoding::accepts, headers::PolicyStays};
use crate::{
    i18n::Locale,
    server::{context::RequestContext, state::AppState},
};

/// Bytes that all kept pages may take together.
const BYTES: u64 = 64 * 1_024 * 1_024;
/// Pages that are expected to be kept at the same time.
const PAGES: usize = 4_000;
/// Longer addresses are not worth their place.
const TARGET_AT_MOST: usize = 300;

/// The kept pages of this process.
pub struct PageCache {
    pages: Cache<Key, Option<Arc<Page>>, Weight>,
    /// Counts what may have changed pages; a page is never found under a later number than it was made under.
    changes: AtomicU64,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    target: Box<str>,
    locale: Locale,
    compressed: bool,
    second: i64,
    changes: u64,
}

struct Page {
    head: HeaderMap,
    body: Bytes,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Key, Option<Arc<Page>>> for Weight {
    fn weight(&self, key: &Key, page: &Option<Arc<Page>>) -> u64 {
        let bytes = key.target.len() + page.as_ref().map_or(0, |page| page.body.len());
        bytes as u64 + 1_000
    }
}

impl PageCache {
    /// Nothing is kept yet.
    pub(in crate::server) fn new() -> Self {
        Self { pages: Cache::with_weighter(PAGES, BYTES, Weight), changes: AtomicU64::new(0) }
    }

    /// Lets go of every page, because something they show may have changed. Call it after the change can be read.
    pub fn forget(&self) {
        self.changes.fetch_add(1, Ordering::SeqCst);
    }

    fn key(&self, request: &Request, context: &RequestContext) -> Option<Key> {
        let target = request.uri().path_and_query()?.as_str();
        let is_kept = request.method() == Method::GET && !context.is_personal() && target.len() <= TARGET_AT_MOST;
        is_kept.then(|| Key {
            target: target.into(),
            locale: context.locale,
            compressed: accepts(request.headers(), "gzip"),
            second: context.app.clock.now().timestamp(),
            changes: self.changes.load(Ordering::SeqCst),
        })
    }
}

/// Lets go of the kept pages when it goes, even if nobody waits for the answer any more.
struct ForgetPages(AppState);

impl Drop for ForgetPages {
    fn drop(&mut self) {
        self.0.pages.forget();
    }
}

/// Answers from the kept pages where that is possible, and keeps what others may be answered with.
pub async fn answer_from_kept(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if !request.method().is_safe() {
        let _forget = ForgetPages(app);
        return next.run(request).await;
    }
    let known = Known::of(request.headers());
    let key = request.extensions().get::<RequestContext>().and_then(|context| app.pages.key(&request, context));
    let Some(key) = key else { return unless_known(&known, next.run(request).await) };
    // Whoever asks for a page that is being made waits for it.
    let answer = match app.pages.pages.get_value_or_guard_async(&key).await {
        Ok(Some(page)) => page.answer(),
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

/// The answer, and the page to keep if all guests may have it.
async fn kept(answer: Response) -> (Option<Arc<Page>>, Response) {
    let headers = answer.headers();
    let is_for_guests = headers.get(header::CACHE_CONTROL).is_some_and(|value| *value == CachePolicy::Guests.header());
    // Pictures are files already, and large.
    let is_picture = headers.get(header::CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"image/"));
    if answer.status() != StatusCode::OK || !is_for_guests || is_picture || headers.contains_key(header::SET_COOKIE) {
        return (None, answer);
    }
    let (Parts { headers: head, .. }, body) = answer.into_parts();
    match axum::body::to_bytes(body, usize::MAX).await {
        Ok(body) => {
            let page = Arc::new(Page { head, body });
            (Some(page.clone()), page.answer())
        }
        Err(_) => (None, super::failure::plain(StatusCode::INTERNAL_SERVER_ERROR)),
    }
}

impl Page {
    fn answer(&self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.headers_mut() = self.head.clone();
        response
    }
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
