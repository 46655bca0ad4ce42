//! What people see and do, a folder a feature.

pub mod app_error;
pub mod home;
pub mod listings;
