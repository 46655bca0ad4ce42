//! Organisations: what they are, how far they are known, who speaks for them.

pub mod cvr;
pub mod form;
pub mod judgement;
pub mod kind;
pub mod name;
pub mod role;
pub mod slug;
pub mod state;
