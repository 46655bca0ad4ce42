//! Everything that must never reach the browser: use-cases, database, mail and HTTP.

pub mod accounts;
pub mod backup;
pub mod cli;
pub mod clock;
pub mod config;
pub mod context;
pub mod db;
pub mod demo;
pub mod error;
pub mod flash;
pub mod http;
pub mod interchange;
pub mod jobs;
pub mod listings;
pub mod mail;
pub mod pictures;
pub mod random;
pub mod rate_limit;
pub mod sessions;
pub mod shutdown;
pub mod start;
pub mod state;
pub mod telemetry;
pub mod upload_store;
