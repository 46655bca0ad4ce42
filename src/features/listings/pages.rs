//! The pages about listings.

pub mod board;
pub mod edit;
pub mod ending;
pub mod examples;
pub mod form_details;
pub mod form_keeper;
mod form_kind;
pub mod form_review;
pub mod form_steps;
pub mod form_view;
mod form_when;
pub mod listing;
pub mod manage;
pub mod mine;
pub mod new;
pub mod renew;
pub mod search_form;
pub mod ways_on;
