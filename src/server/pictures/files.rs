//! The files of pictures in the store of uploads, and the places for work with them.

use std::sync::Arc;

use bytes::Bytes;
use object_store::path::Path as Key;
use tokio::sync::Semaphore;

use super::{
    places::{Place, Places},
    process::{self, Processed},
};
use crate::{
    domain::picture::{PictureId, PictureProblem, PictureSize},
    server::{
        error::{ServerError, ServerResult},
        upload_store::UploadStore,
    },
};

/// Forms with files that are received at the same time, each with at most one file in memory; the others wait.
const RECEIVED_AT_ONCE: usize = 32;
/// Those of one account: a family's phones, and not a line that is held open on purpose.
const RECEIVED_OF_ACCOUNT: usize = 4;
/// Pictures that are read and written anew at the same time; a large one takes some hundred megabytes for a moment.
const PROCESSED_AT_ONCE: usize = 2;

/// The files of all pictures, and the places for work with them. Cheap to clone.
#[derive(Clone, Debug)]
pub struct PictureFiles {
    store: UploadStore,
    receiving: Places,
    processing: Arc<Semaphore>,
}

impl PictureFiles {
    /// The files in this store.
    pub fn new(store: UploadStore) -> Self {
        Self {
            store,
            receiving: Places::new(RECEIVED_AT_ONCE, RECEIVED_OF_ACCOUNT),
            processing: Arc::new(Semaphore::new(PROCESSED_AT_ONCE)),
        }
    }

    /// The store they lie in.
    pub fn store(&self) -> &UploadStore {
        &self.store
    }

    /// A place for receiving a form with files from this account, as soon as there is one.
    pub async fn place(&self, account_id: i64) -> ServerResult<Place> {
        self.receiving.take(account_id).await.map_err(|error| ServerError::Internal(error.to_string()))
    }

    /// Reads what was sent and writes it anew, beside the requests. The place is held until the work is done, even when nobody
    /// waits for it any more.
    pub async fn process(&self, sent: Vec<u8>) -> ServerResult<Result<Processed, PictureProblem>> {
        let place = self.processing.clone().acquire_owned().await.map_err(|error| ServerError::Internal(error.to_string()))?;
        let work = tokio::task::spawn_blocking(move || {
            let processed = process::process(&sent);
            drop(place);
            processed
        });
        Ok(work.await.unwrap_or_else(|error| {
            tracing::error!(%error, "a picture could not be read without an accident");
            Err(PictureProblem::Unreadable)
        }))
    }

    /// Writes the files of a picture.
    pub async fn write(&self, id: &PictureId, processed: Processed) -> ServerResult<()> {
        for (size, file) in processed.files {
            self.store.put(&key(id, size), file.into()).await.map_err(unusable)?;
        }
        Ok(())
    }

    /// A file of a picture.
    pub async fn read(&self, id: &PictureId, size: PictureSize) -> ServerResult<Bytes> {
        self.store.get(&key(id, size)).await.map_err(unusable)?.ok_or(ServerError::NotFound)
    }

    /// Deletes the files of a picture; those that are gone already are no error.
    pub async fn delete(&self, id: &PictureId) -> ServerResult<()> {
        for size in PictureSize::ALL {
            self.store.delete(&key(id, size)).await.map_err(unusable)?;
        }
        Ok(())
    }
}

fn key(id: &PictureId, size: PictureSize) -> Key {
    Key::from_iter([id.as_str(), size.file_name()])
}

fn unusable(error: object_store::Error) -> ServerError {
    ServerError::Files(error.to_string())
}
