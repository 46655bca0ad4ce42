//! Accounts: signing in with a code from a mail, and what a person says about themselves.

pub mod code_hash;
pub mod code_mail;
pub mod leaving;
pub mod leaving_mail;
pub mod profile;
pub mod sign_in;
