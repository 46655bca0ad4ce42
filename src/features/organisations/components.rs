//! What organisations are shown with.

pub mod acting_bar;
pub mod fields;
pub mod mark;
pub mod own;
