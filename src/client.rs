//! Adapters to what the browser itself can do.

pub mod counts;
pub mod field_watch;
pub mod form_watch;
pub mod latest_only;
