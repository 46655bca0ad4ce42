//! A folder where a backup is unpacked and judged before anything is changed.

use std::{
    fs::{self, File},
    io::{self, BufReader},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use crate::server::random;

/// The folder; it goes with this value.
pub(super) struct Staging(PathBuf);

impl Staging {
    /// Makes one in the data folder, so that files can be moved from it to their place.
    pub(super) fn make(data_dir: &Path) -> io::Result<Self> {
        let folder = data_dir.join(format!("restoring-{}", random::short_id()));
        make_private_folder(&folder)?;
        Ok(Self(folder))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// A new file for a part of the archive.
    pub(super) fn create(&self, name: &str) -> io::Result<StagedFile> {
        let path = self.0.join(name);
        make_private_folder(path.parent().unwrap_or(&self.0))?;
        Ok(StagedFile(private_file(&path)?))
    }

    /// Reads a part again.
    pub(super) fn open(&self, name: &str) -> io::Result<BufReader<File>> {
        File::open(self.0.join(name)).map(BufReader::new)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::warn!(folder = %self.0.display(), %error, "a folder with personal data could not be deleted");
        }
    }
}

/// A file that is on disk when it has been flushed.
pub(super) struct StagedFile(File);

impl io::Write for StagedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }
}

/// A new file that only its user may read.
pub(super) fn private_file(path: &Path) -> io::Result<File> {
    File::options().write(true).create_new(true).mode(0o600).open(path)
}

/// A folder that only its user may look into, and those it lies in.
pub(super) fn make_private_folder(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}
