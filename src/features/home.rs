//! The front page.

#[cfg(feature = "ssr")]
mod doors;
#[cfg(feature = "ssr")]
mod newest;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod steps;
