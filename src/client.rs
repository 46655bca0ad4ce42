//! Adapters to what the browser itself can do.

pub mod counts;
pub mod field_watch;
pub mod form_fill;
pub mod form_watch;
pub mod kept_texts;
pub mod latest_only;
pub mod leaving;
pub mod listen;
pub mod page;
pub mod page_part;
pub mod picture_scaling;
pub mod sending;
pub mod wall_clock;
