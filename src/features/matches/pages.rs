//! The parts of pages that show matches.

pub mod answer;
pub mod for_you;
pub mod of_form;
pub mod of_listing;
