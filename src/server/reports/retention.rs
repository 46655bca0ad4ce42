//! What is forgotten of reports, and when.

use chrono::Months;

use crate::server::{db::reports as rows, error::ServerResult, state::AppState};

/// How long after a decision it can be complained about: until then it is known who reported what, and what it looked like.
pub const COMPLAINTS: Months = Months::new(6);
/// How long a case is kept after its decision, or after it was made when nobody decides.
pub const KEPT: Months = Months::new(24);

/// Forgets who reported cases that cannot be complained about any more and what they looked like, and deletes the oldest; tells
/// how many changed.
pub async fn purge(app: &AppState) -> ServerResult<u64> {
    let now = app.clock.now();
    let transaction = app.db.begin_write().await?;
    let mut changed = rows::forget_people_of_decided_before(&transaction, now - COMPLAINTS).await?;
    changed += rows::delete_before(&transaction, now - KEPT).await?;
    transaction.commit().await?;
    Ok(changed)
}
