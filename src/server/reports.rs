//! Notice and action: what people report, what was there when they did, and what a moderator decides about it.

pub mod deciding;
mod evidence;
pub mod filing;
pub mod letters;
pub mod reading;
pub mod retention;
