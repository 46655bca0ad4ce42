//! The parts the pages about listings are made of, for server and browser.

pub mod board_results;
pub mod listing_card;
