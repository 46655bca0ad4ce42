//! What matches look like.

pub mod dismiss_form;
pub mod match_card;
pub mod reasons;
pub mod short_match;
