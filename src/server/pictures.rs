//! Pictures of listings: taking them in, keeping them, showing them to those who may see the listing.

pub mod arrange;
pub mod files;
pub mod process;
pub mod removal;
pub mod show;
pub mod upload;
