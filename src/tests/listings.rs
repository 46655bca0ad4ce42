//! Listings: writing, finding, changing, and who may do what.

mod access;
mod autosave;
mod board;
mod copies;
mod counts;
mod details;
mod drafts;
mod interchange;
mod kept_pages;
mod lifecycle;
mod own_pages;
mod owners;
mod plans;
mod publishing;
mod queries;
mod renewal;
mod templates;
mod transitions;
pub mod writing;
