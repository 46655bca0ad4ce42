//! The choice of language.

pub mod pages;
