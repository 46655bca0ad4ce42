//! Listings: the board, the page of a listing, writing and changing one.

pub mod api;
pub mod components;
pub mod islands;
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
