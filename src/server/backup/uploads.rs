//! The folder of uploads: files that are written once, under names that are never used again.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use super::archive::ArchiveWriter;
use crate::server::config::Config;

/// The name of the folder, in the data folder and in the archive.
const FOLDER: &str = "uploads";

/// The folder of uploads, which may not be there yet.
pub(super) struct Uploads {
    folder: PathBuf,
}

impl Uploads {
    pub(super) fn of(config: &Config) -> Self {
        Self { folder: config.data_dir.join(FOLDER) }
    }

    /// Writes every file to the archive. One that was deleted meanwhile is no longer anybody's.
    pub(super) fn write_all(&self, archive: &mut ArchiveWriter) -> io::Result<u64> {
        let mut written = 0;
        for path in files(&self.folder)? {
            let file = match File::open(self.folder.join(&path)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                file => file?,
            };
            let name = path.to_str().ok_or_else(|| io::Error::other(format!("the name of {} is no text", path.display())))?;
            archive.add(&format!("{FOLDER}/{name}"), file.metadata()?.len(), file)?;
            written += 1;
        }
        Ok(written)
    }

    pub(super) fn is_empty(&self) -> io::Result<bool> {
        Ok(files(&self.folder)?.is_empty())
    }

    /// Takes over the files that were read from an archive; those that were there before stay beside them.
    pub(super) fn add_from(&self, staged: &Path) -> io::Result<u64> {
        let staged = staged.join(FOLDER);
        let paths = files(&staged)?;
        for path in &paths {
            let to = self.folder.join(path);
            let folder = to.parent().unwrap_or(&self.folder);
            super::staging::make_private_folder(folder)?;
            fs::rename(staged.join(path), &to)?;
            File::open(folder)?.sync_all()?;
        }
        Ok(paths.len() as u64)
    }

    /// Deletes the files that are not in the archive; tells how many.
    pub(super) fn remove_others<'a>(&self, kept: impl Iterator<Item = &'a str>) -> io::Result<u64> {
        let kept: BTreeSet<&Path> = kept.filter_map(|name| Path::new(name).strip_prefix(FOLDER).ok()).collect();
        let mut removed = 0;
        for path in files(&self.folder)?.iter().filter(|path| !kept.contains(path.as_path())) {
            fs::remove_file(self.folder.join(path))?;
            removed += 1;
        }
        Ok(removed)
    }
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
