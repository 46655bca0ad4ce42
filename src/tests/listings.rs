//! Listings: writing, finding, changing, and who may do what.

mod access;
mod board;
mod drafts;
mod interchange;
mod lifecycle;
mod publishing;
pub mod writing;
