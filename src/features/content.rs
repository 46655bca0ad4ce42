//! The pages that are read from top to bottom: about, help, rules, privacy, cookies, accessibility.

mod article;
mod linked_text;
pub mod pages;
