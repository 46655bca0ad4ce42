//! Adapters to what the browser itself can do.

pub mod field_watch;
pub mod form_watch;
pub mod latest_only;
pub mod page_part;
pub mod picture_scaling;
pub mod sending;
