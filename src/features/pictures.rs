//! Pictures of listings: on cards, on the page of a listing, and the page where its owner puts them up.

pub mod components;
pub mod islands;
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
