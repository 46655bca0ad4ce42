//! The pages about accounts.

use crate::{domain::local_path::LocalPath, server::context::RequestContext};

pub mod administrator;
pub mod code;
pub mod leave;
pub mod link;
pub mod passkey;
pub mod profile;
pub mod prove;
pub mod security;
pub mod sign_in;
pub mod sign_out;
mod waiting;
pub mod welcome;

/// Where to go afterwards, from `?next=` of the page's address.
fn next_path(cx: &RequestContext) -> Option<LocalPath> {
    let (_, query) = cx.path.split_once('?')?;
    form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "next").and_then(|(_, path)| LocalPath::parse(&path))
}

/// "Mit".
fn own_page() -> LocalPath {
    LocalPath::parse("/mit").unwrap_or_else(LocalPath::front_page)
}

/// One of our own pages, with the way on as `?next=`.
pub fn with_next(path: &str, next: Option<&LocalPath>) -> LocalPath {
    let query: String = next.map(|next| form_urlencoded::byte_serialize(next.as_str().as_bytes()).collect()).unwrap_or_default();
    LocalPath::parse(&if query.is_empty() { path.to_owned() } else { format!("{path}?next={query}") }).unwrap_or_else(LocalPath::front_page)
}
