//! From the outcome of a use-case to a page: the page itself, or the way on when it cannot be shown.

use leptos::prelude::*;

use crate::{
    domain::local_path::LocalPath,
    server::{
        context::RequestContext,
        error::{ServerError, ServerResult},
        reply,
    },
};

/// The page, or the page for the error with its status; a guest who must sign in is led there and back.
pub fn shown(cx: &RequestContext, outcome: ServerResult<AnyView>) -> AnyView {
    match outcome {
        Ok(page) => page,
        Err(ServerError::NotSignedIn) => {
            reply::redirect_to(&sign_in_path(&cx.path));
            ().into_any()
        }
        Err(error) => super::errors::pages::error_page(cx.locale, &error),
    }
}

/// The sign-in page with the way back to `path`.
pub fn sign_in_path(path: &str) -> LocalPath {
    let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
    LocalPath::parse(&format!("/log-ind?next={next}")).unwrap_or_else(LocalPath::front_page)
}
