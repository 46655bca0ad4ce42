//! What comes to life where an owner puts up pictures.

pub mod picture_desk;
