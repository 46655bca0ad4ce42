//! From the outcome of a use-case to a page: the page itself, or the way on when it cannot be shown.

use leptos::prelude::*;

use super::accounts::pages::{
    prove::{PROVE_PATH, ask_to_prove},
    with_next,
};
use crate::{
    domain::local_path::LocalPath,
    server::{
        context::{RequestContext, submission},
        error::{ServerError, ServerResult},
        reply,
    },
};

/// The page, or the page for the error with its status.
///
/// A guest who must sign in is led there and back, and so is whoever must prove once
/// more who they are: a form that was sent comes along, so that nothing typed is lost.
pub fn shown(cx: &RequestContext, outcome: ServerResult<AnyView>) -> AnyView {
    match outcome {
        Ok(page) => page,
        Err(ServerError::NotSignedIn) => {
            reply::redirect_to(&sign_in_path(&cx.path));
            ().into_any()
        }
        Err(ServerError::FactorMissing) => {
            reply::redirect_to(&with_next("/log-ind/faktor", LocalPath::parse(&cx.path).as_ref()));
            ().into_any()
        }
        Err(ServerError::NotProvedLately) => match submission() {
            Some(sent) => ask_to_prove(cx, &sent),
            None => {
                reply::redirect_to(&with_next(PROVE_PATH, LocalPath::parse(&cx.path).as_ref()));
                ().into_any()
            }
        },
        Err(error) => super::errors::pages::error_page(cx.locale, &error),
    }
}

/// The sign-in page with the way back to `path`.
pub fn sign_in_path(path: &str) -> LocalPath {
    with_next("/log-ind", LocalPath::parse(path).as_ref())
}
