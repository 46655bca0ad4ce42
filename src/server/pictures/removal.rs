//! Deleting the files of pictures that belong to no listing.

use chrono::Duration;

use crate::{
    domain::picture::PictureId,
    server::{db::pictures as rows, error::ServerResult, state::AppState},
};

/// How long a picture may have no listing: its files may just be being written.
const GRACE: Duration = Duration::hours(1);
/// Pictures deleted at a time.
const BATCH: u64 = 100;

/// Deletes pictures that lost their listing or never got one, the files before the row; tells how many.
pub async fn remove_unused(app: &AppState) -> ServerResult<u64> {
    let mut removed = 0;
    loop {
        let batch = rows::without_listing(app.db.read(), app.clock.now() - GRACE, BATCH).await?;
        if batch.is_empty() {
            return Ok(removed);
        }
        for picture in batch {
            if let Some(id) = PictureId::parse(&picture.public_id) {
                app.pictures.delete(&id).await?;
            }
            rows::forget(app.db.write(), picture.id).await?;
            removed += 1;
        }
    }
}
