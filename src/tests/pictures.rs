//! Pictures of listings: taking them in, showing them, and what never gets through.

mod arranging;
mod bucket;
mod content;
mod forms;
mod journey;
mod keeping;
pub mod sending;
mod showing;
