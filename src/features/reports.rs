//! "Anmeld": telling the municipality that something on the board is wrong.

pub mod components;
pub mod pages;
