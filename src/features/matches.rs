//! What fits what: matches with their reasons, on pages, while one writes, and as suggestions.

pub mod api;
#[cfg(feature = "ssr")]
pub mod components;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
