//! The file of a backup: parts in a compressed tar archive, the manifest after them.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, BufReader, BufWriter, Read, Write},
};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use sha2::{Digest, Sha256};

use super::manifest::{self, Manifest, Part};

/// A manifest that is larger than this is none.
const MANIFEST_AT_MOST: u64 = 64 * 1_024 * 1_024;
const BUFFER: usize = 64 * 1_024;

/// Why a file cannot be restored from.
#[derive(Debug, thiserror::Error)]
pub enum BadArchive {
    /// It ends too soon, or is no archive at all.
    #[error("the file is damaged, or it is no backup ({0})")]
    Unreadable(io::Error),
    /// The manifest makes no sense.
    #[error("the file is damaged: its manifest cannot be read ({0})")]
    Manifest(serde_json::Error),
    /// There is no manifest.
    #[error("the file is damaged, or it is no backup: it holds no manifest")]
    NoManifest,
    /// A part is not what the manifest says.
    #[error("the file is damaged: {0} is missing, changed or too many")]
    Changed(String),
    /// A path that leads elsewhere, or the name of a table that is never restored.
    #[error("the file is no backup of ours: the name {0:?} is not allowed")]
    Name(String),
    /// A row that its table cannot hold.
    #[error("the file is damaged: row {row} of {table} cannot be read")]
    Row {
        /// The table.
        table: String,
        /// The number of the row, from 1.
        row: u64,
    },
    /// A newer program made it.
    #[error("the backup was made by a newer version of the program ({0}); restore it with that one")]
    Newer(String),
    /// What it holds cannot be put aside.
    #[error("what the backup holds cannot be written to the data folder: {0}")]
    Unwritable(io::Error),
}

/// An archive being written.
pub struct ArchiveWriter {
    tar: tar::Builder<GzEncoder<BufWriter<File>>>,
    made_at: u64,
    parts: Vec<Part>,
}

impl ArchiveWriter {
    /// Begins an archive; `made_at` is in seconds since 1970.
    pub fn begin(file: File, made_at: i64) -> Self {
        let tar = tar::Builder::new(GzEncoder::new(BufWriter::new(file), Compression::default()));
        Self { tar, made_at: u64::try_from(made_at).unwrap_or(0), parts: Vec::new() }
    }

    /// Adds a part of so many bytes.
    ///
    /// # Errors
    /// When the content is shorter, or cannot be read or written.
    pub fn add(&mut self, name: &str, bytes: u64, content: impl Read) -> io::Result<()> {
        let mut content = Summed::new(content.take(bytes));
        self.append(name, bytes, &mut content)?;
        let part = content.part(name);
        if part.bytes != bytes {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, format!("{name} became shorter while it was read")));
        }
        self.parts.push(part);
        Ok(())
    }

    /// Adds the manifest over all parts, ends the archive, and has it on disk.
    pub fn finish(mut self, manifest: impl FnOnce(Vec<Part>) -> Manifest) -> io::Result<Manifest> {
        let manifest = manifest(std::mem::take(&mut self.parts));
        let json = serde_json::to_vec_pretty(&manifest)?;
        self.append(manifest::NAME, json.len() as u64, &mut json.as_slice())?;
        let file = self.tar.into_inner()?.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok(manifest)
    }

    fn append(&mut self, name: &str, bytes: u64, content: &mut impl Read) -> io::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes);
        header.set_mode(0o600);
        header.set_mtime(self.made_at);
        self.tar.append_data(&mut header, name, content)
    }
}

/// Reads a whole archive, gives every part to the writer that `open` makes for it, and compares all of them with the manifest.
///
/// # Errors
/// When anything at all is not as it was written.
pub fn read<W: Write>(file: File, mut open: impl FnMut(&str) -> io::Result<W>) -> Result<Manifest, BadArchive> {
    let mut archive = tar::Archive::new(GzDecoder::new(BufReader::new(file)));
    let mut parts = BTreeMap::new();
    let mut manifest = None;
    for entry in archive.entries().map_err(BadArchive::Unreadable)? {
        let mut entry = entry.map_err(BadArchive::Unreadable)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if !entry.header().entry_type().is_file() {
            return Err(BadArchive::Name(name));
        }
        if name == manifest::NAME {
            let mut json = Vec::new();
            (&mut entry).take(MANIFEST_AT_MOST).read_to_end(&mut json).map_err(BadArchive::Unreadable)?;
            manifest = Some(Manifest::read(&json)?);
        } else if is_allowed(&name) {
            let mut content = Summed::new(entry);
            copy(&mut content, open(&name).map_err(BadArchive::Unwritable)?)?;
            let part = content.part(&name);
            if parts.insert(name.clone(), part).is_some() {
                return Err(BadArchive::Changed(name));
            }
        } else {
            return Err(BadArchive::Name(name));
        }
    }
    // The checksum of the compression stands at the very end.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(BadArchive::Unreadable)?;
    let manifest = manifest.ok_or(BadArchive::NoManifest)?;
    for part in &manifest.parts {
        if parts.remove(&part.name).as_ref() != Some(part) {
            return Err(BadArchive::Changed(part.name.clone()));
        }
    }
    match parts.into_keys().next() {
        Some(unknown) => Err(BadArchive::Changed(unknown)),
        None => Ok(manifest),
    }
}

/// Whether a part may have this name: below one of our two folders, with no way out of it.
fn is_allowed(name: &str) -> bool {
    let is_plain = |step: &str| !matches!(step, "" | "." | "..") && !step.contains(['\\', '\0', '\u{fffd}']);
    ["tables/", "uploads/"].iter().any(|folder| name.starts_with(folder)) && name.split('/').all(is_plain)
}

/// Copies everything, telling apart which side fails.
fn copy(from: &mut impl Read, mut to: impl Write) -> Result<(), BadArchive> {
    let mut buffer = vec![0; BUFFER];
    loop {
        match from.read(&mut buffer).map_err(BadArchive::Unreadable)? {
            0 => return to.flush().map_err(BadArchive::Unwritable),
            length => to.write_all(&buffer[..length]).map_err(BadArchive::Unwritable)?,
        }
    }
}

/// Counts and sums what is read through it.
struct Summed<R> {
    content: R,
    bytes: u64,
    sum: Sha256,
}

impl<R: Read> Summed<R> {
    fn new(content: R) -> Self {
        Self { content, bytes: 0, sum: Sha256::new() }
    }

    fn part(self, name: &str) -> Part {
        let sha256 = self.sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Part { name: name.to_owned(), bytes: self.bytes, sha256 }
    }
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.content.read(buffer)?;
        self.sum.update(&buffer[..length]);
        self.bytes += length as u64;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_below_our_folders_are_allowed() {
        for name in ["tables/accounts.1.jsonl", "uploads/ab/cdef-800.webp", "uploads/æøå.jpg"] {
            assert!(is_allowed(name), "{name}");
        }
        for name in [
            "",
            "uploads",
            "uploads/",
            "uploads/../x",
            "uploads/./x",
            "uploads//x",
            "/uploads/x",
            "../uploads/x",
            "other/x",
            "tables\\x",
            "uploads/a\\b",
            "uploads/a\0b",
        ] {
            assert!(!is_allowed(name), "{name:?}");
        }
    }
}
