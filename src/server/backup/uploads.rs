//! Uploads in a backup: objects that are written once, under names that are never used again.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use object_store::path::Path as Key;

use super::archive::ArchiveWriter;
use crate::server::{
    config::{BadSetting, Config},
    erasures,
    upload_store::UploadStore,
};

/// The name of the folder in the archive.
const FOLDER: &str = "uploads";

/// The store of uploads.
pub(super) struct Uploads(UploadStore);

impl Uploads {
    /// The store that the settings name, proven to be usable.
    pub(super) async fn open(config: &Config) -> Result<Self, BadSetting> {
        let store = UploadStore::open(config)?;
        store.prove().await?;
        Ok(Self(store))
    }

    /// Writes everything to the archive, one after the other. What was deleted meanwhile is no longer anybody's.
    pub(super) async fn write_all(&self, archive: &mut ArchiveWriter) -> io::Result<()> {
        for key in self.0.keys().await? {
            if let Some(content) = self.0.get(&key).await? {
                archive.add(&format!("{FOLDER}/{key}"), content.len() as u64, content.as_ref())?;
            }
        }
        Ok(())
    }

    /// Whether there is none. The ledger of erased accounts may have been brought here before the backup.
    pub(super) async fn is_empty(&self) -> io::Result<bool> {
        Ok(self.0.keys().await?.iter().all(|key| erasures::erasure_id(key).is_some()))
    }

    /// The ids in the ledger of erased accounts: the one that is here, and the one that came with these parts of an archive.
    pub(super) async fn erased<'a>(&self, parts: impl Iterator<Item = &'a str>) -> io::Result<Vec<String>> {
        let restored = parts.filter_map(|name| Path::new(name).strip_prefix(FOLDER).ok()).map(key).collect::<Result<Vec<_>, _>>()?;
        let keys = self.0.keys().await?.into_iter().chain(restored).collect::<BTreeSet<_>>();
        Ok(keys.iter().filter_map(erasures::erasure_id).map(ToOwned::to_owned).collect())
    }

    /// Takes over the files that were read from an archive; what was there before stays beside them. Each file goes when it is
    /// kept, so that the disk does not have to hold all of them twice.
    pub(super) async fn add_from(&self, staged: &Path) -> io::Result<u64> {
        let staged = staged.join(FOLDER);
        let paths = files(&staged)?;
        for path in &paths {
            let file = staged.join(path);
            self.0.put(&key(path)?, fs::read(&file)?.into()).await?;
            fs::remove_file(file)?;
        }
        Ok(paths.len() as u64)
    }

    /// Deletes what is not in the archive, but for the ledger of erased accounts, which is never set back.
    pub(super) async fn remove_others<'a>(&self, kept: impl Iterator<Item = &'a str>) -> io::Result<()> {
        let kept = kept.filter_map(|name| Path::new(name).strip_prefix(FOLDER).ok()).map(key).collect::<Result<BTreeSet<_>, _>>()?;
        for key in self.0.keys().await?.iter().filter(|key| !kept.contains(*key) && erasures::erasure_id(key).is_none()) {
            self.0.delete(key).await?;
        }
        Ok(())
    }
}

/// The key of a file, from its path below the folder.
fn key(path: &Path) -> io::Result<Key> {
    let name = path.to_str().ok_or_else(|| io::Error::other(format!("the name of {} is no text", path.display())))?;
    Key::parse(name).map_err(io::Error::other)
}

/// The files below a folder, as paths from it. Links are not followed: uploads have none.
fn files(root: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if let (true, Ok(path)) = (kind.is_file(), entry.path().strip_prefix(root)) {
                found.insert(path.to_owned());
            }
        }
    }
    Ok(found)
}
