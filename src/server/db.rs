//! The database: SQLite by default, PostgreSQL for several servers, one set of entities for both.

pub mod accounts;
pub mod administrator_links;
pub mod audit;
pub mod authenticator_apps;
pub mod board;
pub mod board_counts;
pub mod cards;
pub mod connect;
pub mod entities;
pub mod flash_messages;
pub mod invitations;
pub mod leaving;
pub mod listing_changes;
pub mod listing_vectors;
pub mod listings;
pub mod mails;
pub mod matches;
pub mod memberships;
pub mod organisations;
pub mod passkeys;
pub mod pictures;
pub mod rate_limits;
pub mod recovery_codes;
pub mod renewals;
pub mod reports;
pub mod sessions;
pub mod sign_in_codes;
pub mod staff_roles;
pub mod watch_finds;
pub mod watches;

pub use connect::Database;
