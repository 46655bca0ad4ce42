//! Listings: writing, finding, changing, and who may do what.

mod access;
mod autosave;
mod board;
mod copies;
mod details;
mod drafts;
mod interchange;
mod kept_pages;
mod lifecycle;
mod plans;
mod publishing;
mod renewal;
mod templates;
mod transitions;
pub mod writing;
