//! The functions that islands call.

use axum::{
    Extension,
    extract::Request,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use leptos::{prelude::provide_context, server_fn::axum::get_server_fn_service};

use super::{cache::CachePolicy, failure};
use crate::server::context::RequestContext;

/// Calls the server function at the request's path.
pub async fn call(Extension(context): Extension<RequestContext>, mut request: Request) -> Response {
    if get_server_fn_service(request.uri().path(), request.method().clone()).is_none() {
        return failure::answer(StatusCode::NOT_FOUND);
    }
    // Forms go to pages. Without these two Leptos never answers with a redirect to wherever the request came from.
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    request.headers_mut().remove(header::REFERER);
    let provide = move || provide_context(context.clone());
    let mut response = leptos_axum::handle_server_fns_with_context(provide, request).await.into_response();
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(CachePolicy::Never.header());
    response
}
