//! The functions that islands call.

use axum::{
    Extension,
    body::Body,
    extract::Request,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use http_body_util::BodyExt;
use leptos::{prelude::provide_context, server_fn::axum::get_server_fn_service};

use super::{body, failure};
use crate::{
    features::app_error::AppError,
    server::{context::RequestContext, form_encoding, reply::cache::CachePolicy},
};

/// Calls the server function at the request's path.
pub async fn call(Extension(context): Extension<RequestContext>, request: Request) -> Response {
    if get_server_fn_service(request.uri().path(), request.method().clone()).is_none() {
        return failure::answer(StatusCode::NOT_FOUND);
    }
    let request = match strictly_read(request).await {
        Ok(request) => request,
        Err(status) => return failure::answer(status),
    };
    answer(context, request).await
}

/// The same request, if its arguments can be decoded as strictly as a form; Leptos would put other letters in place of broken ones.
async fn strictly_read(request: Request) -> Result<Request, StatusCode> {
    let (head, body) = request.into_parts();
    let bytes = body.collect().await.map_err(|_| StatusCode::BAD_REQUEST)?.to_bytes();
    if head.method.is_safe() {
        form_encoding::decode(head.uri.query().unwrap_or_default().as_bytes()).ok_or(StatusCode::BAD_REQUEST)?;
    } else {
        body::form_fields(&head.headers, &bytes)?;
    }
    Ok(Request::from_parts(head, Body::from(bytes)))
}

async fn answer(context: RequestContext, mut request: Request) -> Response {
    // Forms go to pages. Without these two Leptos never answers with a redirect to wherever the request came from.
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    request.headers_mut().remove(header::REFERER);
    let provide = move || provide_context(context.clone());
    let mut response = leptos_axum::handle_server_fns_with_context(provide, request).await.into_response();
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(CachePolicy::Never.header());
    if response.status() == StatusCode::INTERNAL_SERVER_ERROR { with_own_status(response).await } else { response }
}

/// Leptos answers arguments that it cannot read as if that were our fault; the code in the body knows better.
async fn with_own_status(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else { return failure::answer(StatusCode::INTERNAL_SERVER_ERROR) };
    if serde_json::from_slice(&bytes).is_ok_and(|error: AppError| error == AppError::BadRequest) {
        head.status = StatusCode::BAD_REQUEST;
    }
    Response::from_parts(head, Body::from(bytes))
}
