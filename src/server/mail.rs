//! Mails: written as data, queued in the database with the work they belong to, sent by the background runner.

pub mod letter;
pub mod message;
pub mod night;
pub mod queue;
pub mod transport;

pub use letter::{Letter, Part};
pub use queue::{NewMail, enqueue};
pub use transport::Transport;
