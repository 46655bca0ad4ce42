//! Browsers that are signed in.

use super::{context::SignedIn, error::ServerResult, state::AppState};

/// Who is signed in with this token.
pub async fn find(_app: &AppState, _token: &str) -> ServerResult<Option<SignedIn>> {
    Ok(None)
}
