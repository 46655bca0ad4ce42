//! What is alive on the pages about listings.

pub mod live_board;
pub mod typing_aid;
