//! Which handler answers which path.

use axum::Router;

use crate::{app::shell::shell, server::state::AppState};

/// The whole site.
pub fn router(state: AppState) -> Router {
    let page = leptos_axum::render_app_async_with_context(move || leptos::prelude::provide_context(state.clone()), shell);
    Router::new().route("/", axum::routing::get(page))
}
