//! Organisations: beginning one, who belongs to it, what is written in its name, and what strangers never get.

mod acting;
mod describing;
mod invitations;
mod members;
mod rights;
pub mod steps;
