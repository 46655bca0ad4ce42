//! "Sig til, når der kommer noget": what people watch, what the board finds for them, and the mails that tell it.

pub mod keeping;
mod letter;
pub mod looking;
mod pauses;
pub mod stopping;
pub mod telling;
mod turns;
