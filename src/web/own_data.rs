//! "Hent mine oplysninger": files with everything the board keeps about the one who asks.

use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};

use super::failure;
use crate::server::{
    context::RequestContext,
    error::ServerResult,
    privacy::{archive, own_data},
    reply::cache::CachePolicy,
};

/// The address of the file for people: a page to read, the pictures, and the same for programs.
pub const ARCHIVE_PATH: &str = "/profil/oplysninger.zip";
/// The address of the file for programs alone.
pub const PATH: &str = "/profil/oplysninger.json";

/// Gives the file for people.
pub async fn download_archive(Extension(context): Extension<RequestContext>) -> Response {
    let packed = archive::pack(&context).await;
    saved("application/zip", "attachment; filename=\"mine-oplysninger.zip\"", packed)
}

/// Gives the file for programs.
pub async fn download(Extension(context): Extension<RequestContext>) -> Response {
    let written = own_data::collect(&context).await.map(|collected| format!("{:#}\n", own_data::as_json(&collected)).into_bytes());
    saved("application/json; charset=utf-8", "attachment; filename=\"mine-oplysninger.json\"", written)
}

/// A file to be saved rather than shown.
fn saved(content_type: &'static str, disposition: &'static str, file: ServerResult<Vec<u8>>) -> Response {
    match file {
        Ok(file) => (
            [
                (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static(disposition)),
                (header::CACHE_CONTROL, CachePolicy::Never.header()),
            ],
            file,
        )
            .into_response(),
        Err(error) => {
            error.log();
            failure::answer(error.status())
        }
    }
}
