//! The parts the pages about listings are made of, for server and browser.

pub mod board_results;
pub mod card_preview;
pub mod form_counts;
pub mod form_problems;
pub mod listing_card;
pub mod narrowing;
pub mod nothing_found;
pub mod other_words;
