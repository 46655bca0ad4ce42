//! Listings: the board, the page of a listing, writing and changing one.

pub mod model;
