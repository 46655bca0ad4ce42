//! One address a page: a path with a slash at its end leads to the one without.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, Method, StatusCode, header};

use crate::domain::local_path::LocalPath;

/// Sends GET requests for `/opslag/` on to `/opslag`, for good.
pub async fn redirect(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !(request.method() == Method::GET || request.method() == Method::HEAD) || path.len() < 2 || !path.ends_with('/') {
        return next.run(request).await;
    }
    let mut target = path.trim_end_matches('/').to_owned();
    if let Some(query) = request.uri().query() {
        target = format!("{target}?{query}");
    }
    let location = LocalPath::parse(&target).and_then(|path| HeaderValue::try_from(path.as_str()).ok());
    match location {
        Some(location) => (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, location)]).into_response(),
        None => next.run(request).await,
    }
}
