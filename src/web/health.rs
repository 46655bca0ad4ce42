//! What machines ask: does it run, and can it work.

use axum::{extract::State, response::IntoResponse};
use http::StatusCode;

use crate::server::state::AppState;

/// `/healthz`: the program runs.
pub async fn healthz() -> &'static str {
    "ok"
}

/// `/readyz`: the database answers and its schema is the one this program was built for.
///
/// A store of uploads that is away is told but refuses nothing: all servers share it, and without pictures the board is still a board.
pub async fn readyz(State(app): State<AppState>) -> impl IntoResponse {
    if !app.db.is_ready().await {
        (StatusCode::SERVICE_UNAVAILABLE, "the database is not ready")
    } else if app.pictures.store().answers().await {
        (StatusCode::OK, "ok")
    } else {
        (StatusCode::OK, "ok, but the store of uploads does not answer")
    }
}
