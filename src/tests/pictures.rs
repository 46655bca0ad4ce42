//! Pictures of listings: taking them in, showing them, and what never gets through.

mod arranging;
mod content;
mod forms;
mod keeping;
pub mod sending;
mod showing;
