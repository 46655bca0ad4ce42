//! What of a listing is turned into its vector.

use super::TextRole;

/// The role in which listings are embedded: they are compared with each other as equals.
pub const LISTING_ROLE: TextRole = TextRole::Query;

/// The text of a listing that its vector is made of.
pub fn listing_text(title: &str, body: &str) -> String {
    [title, body].map(str::trim).join("\n")
}
