//! Organisations: the list of them, their pages, who belongs to them, and in whose name one writes.

pub mod components;
pub mod model;
pub mod pages;
