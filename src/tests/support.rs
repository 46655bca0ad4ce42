//! A whole server for a test: its own database, its own clock, and a browser without a window.

pub mod app;
pub mod authenticator;
pub mod bucket;
pub mod chance;
pub mod client;
pub mod database;
pub mod people;
pub mod word_embedder;

pub use app::TestApp;
