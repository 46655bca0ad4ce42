//! The files of pictures, for those who may see the listing.

use axum::{
    Extension,
    extract::{Path, rejection::PathRejection},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::failure;
use crate::{
    domain::picture::{PictureId, PictureSize},
    server::{
        context::RequestContext,
        error::{ServerError, ServerResult},
        pictures::show::{self, Audience},
        reply::cache::CachePolicy,
    },
};

/// The address of a file.
pub const PATH: &str = "/billeder/{picture}/{file}";
/// A picture that somebody opens by itself can do nothing (control 51).
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox");

/// Gives a file. It never changes, but who may see it does: so browsers keep it and ask before they show it again, which costs
/// a few bytes, and a picture that was taken away is gone at once.
pub async fn show(
    Extension(context): Extension<RequestContext>,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let Ok(Path((picture, file))) = path else { return failure::answer(StatusCode::NOT_FOUND) };
    match answer(&context, &picture, &file, &headers).await {
        Ok(response) => response,
        Err(error) => {
            error.log();
            failure::answer(error.status())
        }
    }
}

async fn answer(cx: &RequestContext, picture: &str, file: &str, headers: &HeaderMap) -> ServerResult<Response> {
    let id = PictureId::parse(picture).ok_or(ServerError::NotFound)?;
    let size = PictureSize::from_file_name(file).ok_or(ServerError::NotFound)?;
    let policy = match show::audience(cx, &id).await? {
        Audience::Everybody => CachePolicy::Guests,
        Audience::Owner => CachePolicy::Never,
    };
    let tag = format!("\"{id}-{}\"", size.side());
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_known = known.split(',').any(|known| known.trim().trim_start_matches("W/") == tag);
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let bytes = cx.app.pictures.read(&id, size).await?;
        ([(header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg"))], bytes).into_response()
    };
    let headers = response.headers_mut();
    if let Ok(tag) = HeaderValue::try_from(tag) {
        headers.insert(header::ETAG, tag);
    }
    headers.insert(header::CACHE_CONTROL, policy.header());
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    Ok(response)
}
