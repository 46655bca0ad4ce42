//! Everything that must never reach the browser: use-cases, database and mail.

pub mod accounts;
pub mod assets;
pub mod backup;
pub mod clock;
pub mod config;
pub mod context;
pub mod db;
pub mod demo;
pub mod error;
pub mod flash;
pub mod interchange;
pub mod jobs;
pub mod kept_pages;
pub mod listings;
pub mod mail;
pub mod matching;
pub mod pictures;
pub mod random;
pub mod rate_limit;
pub mod reloading;
pub mod reply;
pub mod sessions;
pub mod shutdown;
pub mod state;
pub mod telemetry;
pub mod upload_store;
