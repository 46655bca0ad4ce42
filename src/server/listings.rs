//! What can be done with listings.

pub mod board;
pub mod choices;
pub mod copies;
pub mod drafts;
pub mod guest_drafts;
pub mod lifecycle;
mod party_rules;
pub mod renewal;
pub mod row;
pub mod sharing;
pub mod suggestions;
pub mod typed_form;
pub mod view;
mod words;
