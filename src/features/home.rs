//! The front page.

#[cfg(feature = "ssr")]
pub mod pages;
