//! Texts that wait in this browser until they are safe elsewhere.

use web_sys::Storage;

/// A text of somebody, as the fields of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptText {
    /// When it was written, in milliseconds since 1970.
    pub at: u64,
    /// The stored words it began from.
    pub version: String,
    /// Whether its form was sent, with an outcome nobody here has heard of.
    pub sent: bool,
    /// The fields as the body of a form.
    pub fields: String,
}

/// Days after which a text nobody came back to is deleted.
const DAYS_KEPT: u64 = 30;
/// As the browser counts.
const MILLISECONDS_OF_DAY: u64 = 86_400_000;

impl KeptText {
    fn written_down(&self) -> String {
        format!("{} {} {} {}", self.at, self.version, u8::from(self.sent), self.fields)
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, ' ');
        let (at, version, sent, fields) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Self { at: at.parse().ok()?, version: version.to_owned(), sent: sent == "1", fields: fields.to_owned() })
    }
}

/// A browser may refuse to store anything, for example in a private window.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Keeps a text under `key`, in place of an earlier one; tells whether the browser took it.
pub fn keep(key: &str, text: &KeptText) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, &text.written_down()).is_ok())
}

/// The text under `key`.
pub fn find(key: &str) -> Option<KeptText> {
    KeptText::read(&storage()?.get_item(key).ok()??)
}

/// Deletes the text under `key`.
pub fn delete(key: &str) {
    if let Some(storage) = storage() {
        let _deleted = storage.remove_item(key);
    }
}

/// Every text whose key begins with `prefix`.
pub fn all(prefix: &str) -> Vec<(String, KeptText)> {
    let texts = keys(prefix).into_iter().filter_map(|key| find(&key).map(|text| (key, text)));
    texts.collect()
}

/// Deletes the texts whose keys begin with `prefix` that nobody came back to until `now`.
pub fn delete_old(prefix: &str, now: u64) {
    for key in keys(prefix) {
        if find(&key).is_none_or(|text| now.saturating_sub(text.at) > DAYS_KEPT * MILLISECONDS_OF_DAY) {
            delete(&key);
        }
    }
}

fn keys(prefix: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    keys.filter(|key| key.starts_with(prefix)).collect()
}
