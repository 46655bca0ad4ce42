//! What people see and do, a folder a feature.

pub mod accounts;
pub mod app_error;
#[cfg(feature = "ssr")]
pub mod content;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod errors;
#[cfg(debug_assertions)]
#[cfg(feature = "ssr")]
pub mod gallery;
pub mod home;
#[cfg(feature = "ssr")]
pub mod language;
pub mod listings;
pub mod matches;
#[cfg(feature = "ssr")]
pub mod notices;
#[cfg(feature = "ssr")]
pub mod organisations;
#[cfg(feature = "ssr")]
pub mod outcome;
pub mod pictures;
#[cfg(feature = "ssr")]
pub mod reports;
pub mod sharing;
#[cfg(feature = "ssr")]
pub mod watches;
