//! Demonstration data: believable Danish listings and organisations, every name in them invented.

mod organisations;
mod people;

use chrono::Duration;

use super::{
    db::listings as rows,
    interchange::import::{self, ImportError, Imported},
    state::AppState,
};

/// Hours between two demonstration listings, so that the board looks lived in.
const HOURS_APART: i64 = 4;

/// What `demo` did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demo {
    /// The board was empty and now shows these.
    Filled(Imported),
    /// The board has listings already; nothing was done.
    NotEmpty,
}

/// Fills an empty board.
pub async fn fill(app: &AppState) -> Result<Demo, ImportError> {
    if rows::any(app.db.read()).await? {
        return Ok(Demo::NotEmpty);
    }
    let listings = import::read(include_bytes!("demo/listings.jsonl").as_slice())?;
    let age = |at: usize| Duration::hours(i64::try_from(at).unwrap_or(0) * HOURS_APART);
    let transaction = app.db.begin_write().await?;
    let imported = import::store_in(&transaction, &listings, app.clock.now(), age).await?;
    people::fill(&transaction, app.clock.now()).await?;
    organisations::fill(&transaction, app.clock.now()).await?;
    transaction.commit().await?;
    Ok(Demo::Filled(imported))
}
