//! The pages for sharing.

pub mod poster;
