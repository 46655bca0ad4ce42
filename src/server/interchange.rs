//! Listings in and out as files: one JSON object a line.

pub mod export;
pub mod import;
pub mod line;
