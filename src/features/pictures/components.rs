//! Pictures on pages.

pub mod card_picture;
pub mod gallery;
