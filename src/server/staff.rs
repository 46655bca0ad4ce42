//! Who works for the board: roles given and taken, and how the first administrator comes to be.

pub mod first_administrator;
pub mod roles;
