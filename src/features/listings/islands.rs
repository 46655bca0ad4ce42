//! What is alive on the pages about listings.

pub mod draft_keeper;
pub mod live_board;
pub mod live_card;
pub mod search_words;
pub mod step_check;
pub mod typed_form;
pub mod typing_aid;
