//! The rules of the board: pure, without IO, the same on the server and in the browser.

pub mod availability;
pub mod board_filter;
pub mod category;
pub mod district;
pub mod email;
pub mod field_error;
pub mod kind;
pub mod listing;
pub mod listing_field;
pub mod listing_form;
pub mod listing_id;
pub mod listing_state;
pub mod local_path;
pub mod notice;
pub mod party;
pub mod permissions;
pub mod phone;
pub mod picture;
pub mod pictures_form;
pub mod privacy;
pub mod profile_form;
pub mod quantity;
pub mod sign_in;
pub mod slug_enum;
pub mod text;
