//! Sharing a listing beyond the board: posters, feeds, and what pages tell other sites about themselves.

pub mod feed_link;
pub mod model;
#[cfg(feature = "ssr")]
pub mod page_head;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
pub mod structured_data;
