//! Seen from outside: a line in the log and a number in the metrics for every request, and the headers none goes without.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderName, HeaderValue, Method};
use tracing::Instrument;

use super::headers;
use crate::server::{random, state::AppState};

/// Names one request in the log and on its error page.
#[derive(Clone, Debug)]
pub struct RequestId(pub Arc<str>);

/// Marks answers that nobody looks for in the log: files, and what machines ask all the time.
#[derive(Clone, Copy, Debug)]
pub struct Unremarkable;

/// Follows a request from its head to its answer. The log never holds the path itself: it may be a sign-in link.
pub async fn observe(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = RequestId(random::request_id().into());
    request.extensions_mut().insert(id.clone());
    let method = method_name(request.method());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("(none)", MatchedPath::as_str).to_owned();
    let span = tracing::info_span!("request", id = %id.0);
    let mut response = next.run(request).instrument(span.clone()).await;
    headers::complete(&mut response, &app.config);
    if let Ok(value) = HeaderValue::try_from(&*id.0) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    let status = response.status().as_u16();
    let took = began.elapsed();
    let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    span.in_scope(|| match response.extensions().get::<Unremarkable>() {
        Some(_) if status < 500 => tracing::debug!(method, route, status, microseconds, "answered"),
        _ => tracing::info!(method, route, status, microseconds, "answered"),
    });
    metrics::counter!("http_requests_total", "method" => method, "route" => route.clone(), "status" => status.to_string()).increment(1);
    metrics::histogram!("http_request_seconds", "method" => method, "route" => route).record(took.as_secs_f64());
    response
}

/// The usual methods by name; anybody can invent others.
fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
