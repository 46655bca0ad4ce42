//! Signing in, sessions, limits, profiles and mails.

mod enumeration;
mod input;
mod jobs;
pub mod leaving;
mod limits;
mod link;
mod log;
mod mail_queue;
mod mail_server;
mod profile;
mod secrets;
mod sessions;
mod sign_in;
pub mod steps;
