//! The pages about listings.

pub mod board;
pub mod edit;
pub mod examples;
pub mod form_details;
pub mod form_keeper;
pub mod form_review;
pub mod form_steps;
pub mod form_view;
pub mod listing;
pub mod manage;
pub mod mine;
pub mod new;
pub mod renew;
pub mod search_form;
