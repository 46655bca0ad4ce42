//! The tables as Rust types, the same for SQLite and PostgreSQL.

pub mod accounts;
pub mod administrator_links;
pub mod authenticator_apps;
pub mod board_count_changes;
pub mod board_counts;
pub mod flash_messages;
pub mod guest_drafts;
pub mod listing_changes;
pub mod listing_exposures;
pub mod listing_looks;
pub mod listing_pictures;
pub mod listing_vectors;
pub mod listings;
pub mod mails;
pub mod match_dismissals;
pub mod passkey_challenges;
pub mod passkeys;
pub mod rate_limits;
pub mod recovery_codes;
pub mod sessions;
pub mod sign_in_codes;
pub mod staff_roles;
pub mod told_listings;
pub mod watch_finds;
pub mod watch_links;
pub mod watches;
