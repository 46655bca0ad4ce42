//! The ledger of erased accounts: whoever was erased stays erased when an old backup is restored.
//!
//! An entry is an object in the store of uploads, named by the random id of the account; it holds the day, and nothing about
//! anybody. The store is the one place that all processes share and that restoring a backup does not set back: the database is
//! what gets lost or set back, and a bucket outlives even the machine. A backup takes the ledger along with the uploads, so that
//! it moves with the board. Entries are not deleted: only whoever keeps the backups knows how old the oldest one is.

use chrono::{DateTime, Utc};
use object_store::path::Path as Key;

use super::{
    error::{ServerError, ServerResult},
    upload_store::UploadStore,
};

/// How the keys of entries begin.
pub const FOLDER: &str = "erasures";

/// Notes that an account is erased. Call it before the commit: an entry too many names an account that is erased next time, an
/// entry too few would bring somebody back.
pub async fn note(store: &UploadStore, erasure_id: &str, now: DateTime<Utc>) -> ServerResult<()> {
    let day = format!("{}\n", now.format("%Y-%m-%d"));
    store.put(&key(erasure_id), day.into()).await.map_err(unusable)
}

/// Takes a note back, because the account was not erased after all.
pub async fn take_back(store: &UploadStore, erasure_id: &str) -> ServerResult<()> {
    store.delete(&key(erasure_id)).await.map_err(unusable)
}

/// The id that an object of the store tells about, if it is an entry.
pub fn erasure_id(key: &Key) -> Option<&str> {
    key.as_ref().strip_prefix(FOLDER)?.strip_prefix('/')
}

fn key(erasure_id: &str) -> Key {
    Key::from_iter([FOLDER, erasure_id])
}

fn unusable(error: object_store::Error) -> ServerError {
    ServerError::Files(error.to_string())
}
