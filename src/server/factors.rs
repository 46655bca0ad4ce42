//! What proves, besides a mailbox, that it is somebody: an app that makes codes, codes on paper, passkeys.
//!
//! Everybody may have them. For those who work for the board, roles count only in a session that one of them began, and such an account
//! changes its factors only in such a session.

pub mod authenticator_app;
pub mod factor_mail;
pub mod own;
pub mod passkeys;
pub mod proving;
pub mod recovery_codes;
mod totp;
