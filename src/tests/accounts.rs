//! Signing in, sessions, limits, profiles and mails.

mod authenticator_app;
mod enumeration;
mod factor_steps;
mod input;
mod jobs;
pub mod leaving;
mod limits;
mod link;
mod log;
mod mail_queue;
mod mail_server;
mod passkeys;
mod paths;
mod profile;
mod proving;
mod recovery_codes;
mod secrets;
mod sessions;
mod sign_in;
pub mod steps;
