//! Passkeys (`WebAuthn`, level 2): a device signs random bytes with a key that it keeps for this board, after it has looked at a finger, a
//! face or a PIN. That is two factors at once.
//!
//! Only what the board needs of the standard is here: no attestation, because every device is welcome; user verification always; the
//! three kinds of keys that devices make. Signatures are checked by the crypto library that is here for TLS anyway.

mod authenticator_data;
mod ceremony;
mod client_data;
mod public_key;

pub mod adding;
pub mod signing_in;

pub use ceremony::Challenge;

use crate::server::config::Config;

/// Whether there can be passkeys: the standard wants a name, not a number, and an address that browsers trust.
pub fn are_possible(config: &Config) -> bool {
    config.base_url.domain().is_some() && config.is_secure_context()
}
