//! Pictures of listings: taking them in, keeping them, showing them to those who may see the listing.

pub mod arrange;
pub mod files;
mod places;
pub mod process;
pub mod removal;
pub mod show;
pub mod upload;
