//! The desk of those who work for the board: what waits for coordinators and moderators.

pub mod model;
pub mod pages;
