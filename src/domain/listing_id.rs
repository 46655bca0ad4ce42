//! The public id of a listing, as it stands in its address.

use serde::{Deserialize, Serialize};

/// An id of 1–64 letters, digits, `-`, `_` or `.`; imported listings keep the one they came with.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ListingId(String);

/// Words that already mean something in `/opslag/…`.
const RESERVED: [&str; 2] = ["feed.atom", "ny"];

impl ListingId {
    /// The id, if it can stand in an address.
    pub fn parse(id: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let dots_only = id.chars().all(|c| c == '.');
        let usable = (1..=64).contains(&id.len()) && id.chars().all(plain) && !dots_only && !RESERVED.contains(&id);
        usable.then(|| Self(id.to_owned()))
    }

    /// Stands for the id of a listing that is shown before it has one; nobody finds anything under it.
    pub fn not_yet() -> Self {
        Self("endnu-ikke".to_owned())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path of the listing's page.
    pub fn path(&self) -> String {
        format!("/opslag/{}", self.0)
    }

    /// The path of the listing's poster.
    pub fn poster_path(&self) -> String {
        format!("/opslag/{}/plakat", self.0)
    }

    /// The path of the page where the owner renews the listing.
    pub fn renew_path(&self) -> String {
        format!("/opslag/{}/forny", self.0)
    }

    /// The path of the page where the owner closes the listing.
    pub fn close_path(&self) -> String {
        format!("/opslag/{}/luk", self.0)
    }

    /// The path of the page where the owner is asked whether to delete the listing.
    pub fn delete_path(&self) -> String {
        format!("/opslag/{}/slet", self.0)
    }

    /// The path of the page where the owner edits the listing.
    pub fn edit_path(&self) -> String {
        format!("/opslag/{}/rediger", self.0)
    }

    /// The path of the page where the owner puts up pictures.
    pub fn pictures_path(&self) -> String {
        format!("/opslag/{}/billeder", self.0)
    }
}

impl std::fmt::Display for ListingId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ListingId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        Self::parse(&id).ok_or_else(|| serde::de::Error::custom("an id of 1–64 letters, digits, '-', '_' or '.' was expected"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_would_break_an_address_are_refused() {
        for bad in ["", "ny", "feed.atom", "..", "a/b", "a b", "æ", "a?b", &"x".repeat(65)] {
            assert_eq!(ListingId::parse(bad), None, "{bad}");
        }
        for good in ["d001", "demo-120", "7fq2", "a.b_c"] {
            assert!(ListingId::parse(good).is_some(), "{good}");
        }
    }
}
