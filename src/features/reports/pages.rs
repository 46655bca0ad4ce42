//! The pages about reports.

pub mod receipt;
pub mod report;
