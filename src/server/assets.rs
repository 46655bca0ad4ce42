//! The files of the front end, which travel inside the program.
//!
//! Their addresses carry a hash over all of them (`/pkg/<hash>/…`), so that browsers may keep them for ever and never mix
//! two versions. Style sheets name fonts relatively and stay within the hash. A few files have fixed addresses at the root
//! of the site, such as `/favicon.ico`.

use std::{collections::BTreeMap, sync::Arc};

use bytes::Bytes;
use http::HeaderValue;
use rust_embed::Embed;
use sha2::{Digest, Sha256};

/// The script that islands come to life with.
pub const SCRIPT: &str = "pkg/byttebors.js";
/// What it loads.
pub const WASM: &str = "pkg/byttebors.wasm";
/// The style sheet.
pub const STYLE: &str = "pkg/byttebors.css";

/// The site as cargo-leptos builds it: inside the program in release builds, read from the disk while developing.
#[derive(Embed)]
#[folder = "target/site"]
#[allow_missing = true]
struct Site;

/// The files, by path within the site. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Assets(Arc<Files>);

#[derive(Debug)]
struct Files {
    files: BTreeMap<String, File>,
    hash: String,
    links: Option<HeaderValue>,
    read_again: bool,
}

/// A file in all the forms it can be sent in.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// As it is.
    pub identity: Bytes,
    /// Compressed with brotli.
    pub brotli: Option<Bytes>,
    /// Compressed with gzip.
    pub gzip: Option<Bytes>,
    /// Changes with its content.
    pub tag: String,
}

impl Assets {
    /// The front end this program was built with. A developer's build looks at the disk again for every request.
    pub fn embedded() -> Self {
        Self::new(Site::iter().filter_map(|path| read_site(&path).map(|bytes| (path.into_owned(), bytes))), cfg!(debug_assertions))
    }

    /// A front end of these files; `.br` and `.gz` are taken as the compressed forms of the file they name.
    pub fn of(files: impl IntoIterator<Item = (String, Bytes)>) -> Self {
        Self::new(files, false)
    }

    fn new(files: impl IntoIterator<Item = (String, Bytes)>, read_again: bool) -> Self {
        let mut raw: BTreeMap<String, Bytes> = files.into_iter().filter(|(path, _)| !is_hidden(path)).collect();
        let mut hasher = Sha256::new();
        for (path, bytes) in &raw {
            hasher.update(path.len().to_le_bytes());
            hasher.update(path);
            hasher.update(bytes.len().to_le_bytes());
            hasher.update(bytes);
        }
        let hash = short_hex(&hasher.finalize());
        let paths: Vec<String> = raw.keys().filter(|path| !path.ends_with(".br") && !path.ends_with(".gz")).cloned().collect();
        let files = paths
            .into_iter()
            .map(|path| {
                let identity = raw.remove(&path).unwrap_or_default();
                let file = File::new(identity, raw.remove(&format!("{path}.br")), raw.remove(&format!("{path}.gz")));
                (path, file)
            })
            .collect();
        let links = format!(
            "</pkg/{hash}/{SCRIPT}>; rel=modulepreload; fetchpriority=low, \
             </pkg/{hash}/{WASM}>; rel=preload; as=fetch; type=\"application/wasm\"; crossorigin; fetchpriority=low"
        );
        Self(Arc::new(Files { files, links: HeaderValue::try_from(links).ok(), hash, read_again }))
    }

    /// The address of a file of the site, for as long as the file stays what it is.
    pub fn url(&self, path: &str) -> String {
        format!("/pkg/{}/{path}", self.0.hash)
    }

    /// Whether there is such a file.
    pub fn has(&self, path: &str) -> bool {
        self.0.files.contains_key(path)
    }

    /// The header that makes browsers fetch early what the islands of a page need.
    pub fn island_links(&self) -> Option<HeaderValue> {
        self.0.links.clone()
    }

    /// The files with fixed addresses at the root of the site.
    pub fn at_root(&self) -> impl Iterator<Item = &str> {
        self.0.files.keys().map(String::as_str).filter(|path| !path.contains('/'))
    }

    /// Whether this is the hash in the addresses of today's files.
    pub fn is_current(&self, hash: &str) -> bool {
        self.0.hash == hash
    }

    /// Whether files may change while the program runs, as they do while developing.
    pub fn may_change(&self) -> bool {
        self.0.read_again
    }

    /// A file by its path within the site.
    pub fn find(&self, path: &str) -> Option<File> {
        if self.0.read_again && !is_hidden(path) {
            return read_site(path).map(|identity| File::new(identity, None, None));
        }
        self.0.files.get(path).cloned()
    }
}

fn read_site(path: &str) -> Option<Bytes> {
    Site::get(path).map(|file| match file.data {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => Bytes::from(bytes),
    })
}

fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.'))
}

fn short_hex(hash: &[u8]) -> String {
    hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

impl File {
    fn new(identity: Bytes, brotli: Option<Bytes>, gzip: Option<Bytes>) -> Self {
        let tag = short_hex(&Sha256::digest(&identity));
        Self { identity, brotli, gzip, tag }
    }
}
