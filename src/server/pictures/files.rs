//! Where the files of pictures lie: in the data folder, behind an interface that other kinds of store have, too.

use std::{path::Path, sync::Arc};

use bytes::Bytes;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem, path::Path as Key};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::process::{self, Processed};
use crate::{
    domain::picture::{PictureId, PictureProblem, PictureSize},
    server::{
        config::BadSetting,
        error::{ServerError, ServerResult},
    },
};

/// The folder in the data folder.
const FOLDER: &str = "uploads";
/// Forms with files that are received at the same time, each with at most one file in memory; the others wait.
const RECEIVED_AT_ONCE: usize = 32;
/// Pictures that are read and written anew at the same time; a large one takes some hundred megabytes for a moment.
const PROCESSED_AT_ONCE: usize = 2;

/// The files of all pictures, and the places for work with them. Cheap to clone.
#[derive(Clone, Debug)]
pub struct PictureFiles {
    store: Arc<dyn ObjectStore>,
    receiving: Arc<Semaphore>,
    processing: Arc<Semaphore>,
}

impl PictureFiles {
    /// The files in the data folder, which is made if it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(data_dir: &Path) -> Result<Self, BadSetting> {
        let folder = data_dir.join(FOLDER);
        let unusable = |error: &dyn std::fmt::Display| BadSetting::new("BYTTEBORS_DATA_DIR", &folder.display().to_string(), error);
        std::fs::create_dir_all(&folder).map_err(|error| unusable(&error))?;
        let store = LocalFileSystem::new_with_prefix(&folder).map_err(|error| unusable(&error))?;
        Ok(Self {
            // What was acknowledged is on disk; and no empty folders are left behind.
            store: Arc::new(store.with_fsync(true).with_automatic_cleanup(true)),
            receiving: Arc::new(Semaphore::new(RECEIVED_AT_ONCE)),
            processing: Arc::new(Semaphore::new(PROCESSED_AT_ONCE)),
        })
    }

    /// A place for receiving a form with files, as soon as there is one.
    pub async fn place(&self) -> ServerResult<OwnedSemaphorePermit> {
        self.receiving.clone().acquire_owned().await.map_err(|error| ServerError::Internal(error.to_string()))
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
            self.store.put(&key(id, size), PutPayload::from(file)).await.map_err(unusable)?;
        }
        Ok(())
    }

    /// A file of a picture.
    pub async fn read(&self, id: &PictureId, size: PictureSize) -> ServerResult<Bytes> {
        let found = match self.store.get(&key(id, size)).await {
            Err(object_store::Error::NotFound { .. }) => return Err(ServerError::NotFound),
            found => found.map_err(unusable)?,
        };
        found.bytes().await.map_err(unusable)
    }

    /// Deletes the files of a picture; those that are gone already are no error.
    pub async fn delete(&self, id: &PictureId) -> ServerResult<()> {
        for size in PictureSize::ALL {
            match self.store.delete(&key(id, size)).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(unusable(error)),
            }
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
