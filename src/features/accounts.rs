//! Signing in and out, and what a person says about themselves.

#[cfg(feature = "ssr")]
pub mod carried;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod passkey_question;
