//! Writing the listings on the board to a file.

use std::io::Write;

use super::line::Line;
use crate::server::{db::listings as rows, error::ServerError, state::AppState};

/// Listings read at a time.
const BATCH: u64 = 500;

/// Why the export stopped.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file cannot be written.
    #[error("the file cannot be written: {0}")]
    Unwritable(#[from] std::io::Error),
    /// The database failed.
    #[error(transparent)]
    Server(#[from] ServerError),
}

/// Writes every listing on the board, one a line; tells how many.
pub async fn write(app: &AppState, out: &mut impl Write) -> Result<u64, ExportError> {
    let mut last_id = 0;
    let mut written = 0;
    loop {
        let batch = rows::published_after(app.db.read(), last_id, BATCH).await.map_err(ServerError::from)?;
        let Some((last, _)) = batch.last() else {
            out.flush()?;
            return Ok(written);
        };
        last_id = last.id;
        for (listing, owner) in &batch {
            let name = owner.as_ref().and_then(|owner| owner.first_name.clone()).or_else(|| listing.party_name.clone());
            let line = Line::of(listing.listing_id()?, listing.content()?, listing.listing_party()?, name, listing.expires_at);
            let json = serde_json::to_string(&line).map_err(|error| ServerError::Internal(error.to_string()))?;
            writeln!(out, "{json}")?;
            written += 1;
        }
    }
}
