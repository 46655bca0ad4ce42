//! The folder of an index: one process writes it, and a mark in it tells what it holds.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::history::Position;
use crate::matching::index::{IndexError, ListingIndex};

/// Processes that share a data folder each take one of so many.
const FOLDERS: usize = 8;
const LOCK: &str = "lock";
const MARK: &str = "mark.json";

/// A folder that belongs to this process as long as this value lives, or memory where there is none to be had.
pub(super) struct IndexFolder {
    held: Option<(PathBuf, File)>,
}

#[derive(Serialize, Deserialize)]
struct Mark {
    version: String,
    position: Position,
}

impl IndexFolder {
    /// Takes a folder that nobody else holds.
    pub(super) fn take(data_dir: &Path) -> Self {
        let names = std::iter::once("index".to_owned()).chain((2..=FOLDERS).map(|number| format!("index-{number}")));
        for name in names {
            match hold(data_dir.join(name)) {
                Ok(Some(held)) => return Self { held: Some(held) },
                Ok(None) => {}
                Err(error) => {
                    tracing::warn!(%error, "the data folder takes no index: it is kept in memory and made anew at every start");
                    break;
                }
            }
        }
        Self { held: None }
    }

    /// The index an earlier run left here, with the position it has followed to. None when it is of no use, for whatever reason.
    pub(super) fn open(&self) -> Option<(ListingIndex, Position)> {
        let (folder, _) = self.held.as_ref()?;
        let mark: Mark = serde_json::from_slice(&fs::read(folder.join(MARK)).ok()?).ok()?;
        if mark.version != ListingIndex::version() {
            return None;
        }
        match ListingIndex::open(folder) {
            Ok(index) => Some((index, mark.position)),
            Err(error) => {
                tracing::warn!(%error, "the index is made anew");
                None
            }
        }
    }

    /// An empty index in place of what was here.
    pub(super) fn create(&self) -> Result<ListingIndex, IndexError> {
        let Some((folder, _)) = &self.held else { return ListingIndex::in_memory() };
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                fs::remove_dir_all(path)?;
            } else if path.file_name().is_some_and(|name| name != LOCK) {
                fs::remove_file(path)?;
            }
        }
        ListingIndex::create(folder)
    }

    /// Notes how far the index has followed, after it was committed: what it holds is never behind its mark.
    pub(super) fn mark(&self, position: &Position) -> io::Result<()> {
        let Some((folder, _)) = &self.held else { return Ok(()) };
        let mark = Mark { version: ListingIndex::version(), position: position.clone() };
        let new = folder.join("mark.new");
        let mut file = File::create(&new)?;
        file.write_all(&serde_json::to_vec(&mark)?)?;
        file.sync_all()?;
        fs::rename(new, folder.join(MARK))?;
        File::open(folder)?.sync_all()
    }

    /// Whether the folder is still where it was.
    pub(super) fn is_there(&self) -> bool {
        self.held.as_ref().is_none_or(|(folder, _)| folder.join(LOCK).exists() && folder.join(MARK).exists())
    }
}

/// Makes the folder and holds it; none when another process does.
fn hold(folder: PathBuf) -> io::Result<Option<(PathBuf, File)>> {
    fs::create_dir_all(&folder)?;
    let lock = File::create(folder.join(LOCK))?;
    match lock.try_lock() {
        Ok(()) => Ok(Some((folder, lock))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
