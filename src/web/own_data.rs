//! "Hent mine oplysninger": a file with everything the board keeps about the one who asks.

use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};

use super::failure;
use crate::server::{accounts::own_data, context::RequestContext, reply::cache::CachePolicy};

/// The address of the file.
pub const PATH: &str = "/profil/oplysninger.json";

/// Gives the file, to be saved rather than shown.
pub async fn download(Extension(context): Extension<RequestContext>) -> Response {
    match own_data::collect(&context).await {
        Ok(data) => (
            [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8")),
                (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"mine-oplysninger.json\"")),
                (header::CACHE_CONTROL, CachePolicy::Never.header()),
            ],
            format!("{data:#}\n"),
        )
            .into_response(),
        Err(error) => {
            error.log();
            failure::answer(error.status())
        }
    }
}
