//! Ids, tokens and codes from the operating system's random source.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::domain::{listing_id::ListingId, recovery_code::LETTERS as RECOVERY_CODE_LETTERS, sign_in::CODE_DIGITS};

/// Random bytes.
///
/// # Panics
/// When the operating system has no random source; nothing safe can be done then.
fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    #[expect(clippy::expect_used, reason = "without randomness every secret would be guessable")]
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A secret of 256 bits that fits in a cookie or a path.
pub fn token() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes::<32>())
}

/// Names a request in the log.
pub fn request_id() -> String {
    bytes::<8>().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The letters and digits of ids: none is mistaken for another.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// The length of an id.
const ID_LENGTH: usize = 20;

/// An id of 100 bits in letters and digits that are not mistaken for each other.
pub fn short_id() -> String {
    bytes::<ID_LENGTH>().iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

/// The length of the number of a case.
const CASE_NUMBER_LENGTH: usize = 8;

/// The number of a case: 40 bits, short enough to be read aloud.
pub fn case_number() -> String {
    bytes::<CASE_NUMBER_LENGTH>().iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

/// Whether a text may be the number of a case; databases are not asked for anything else.
pub fn is_case_number(sent: &str) -> bool {
    sent.len() == CASE_NUMBER_LENGTH && sent.bytes().all(|letter| LETTERS.contains(&letter))
}

/// The letters of a code on paper.
pub fn recovery_code() -> String {
    bytes::<RECOVERY_CODE_LETTERS>().iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

/// What an authenticator app and the board share: as long as the RFC recommends.
pub fn authenticator_secret() -> [u8; 20] {
    bytes()
}

/// A new listing's public id.
pub fn listing_id() -> ListingId {
    loop {
        if let Some(id) = ListingId::parse(&short_id()) {
            return id;
        }
    }
}

/// Reads back an id of the kind that [`listing_id`] makes, and no other: nobody picks the words of an address.
pub fn parse_listing_id(sent: &str) -> Option<ListingId> {
    let is_ours = sent.len() == ID_LENGTH && sent.bytes().all(|letter| LETTERS.contains(&letter));
    is_ours.then(|| ListingId::parse(sent)).flatten()
}

/// Six digits, each code as likely as any other.
pub fn code() -> String {
    const BOUND: u32 = 10_u32.pow(CODE_DIGITS as u32);
    loop {
        let number = u32::from_le_bytes(bytes::<4>());
        if number < u32::MAX - u32::MAX % BOUND {
            return format!("{:0width$}", number % BOUND, width = CODE_DIGITS);
        }
    }
}

/// What is stored of a token: enough to know it again, useless to a thief.
pub fn token_hash(token: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_six_digits() {
        assert!((0..1_000).all(|_| code().len() == CODE_DIGITS));
    }

    #[test]
    fn tokens_are_long_and_never_the_same() {
        assert_eq!(token().len(), 43);
        assert_ne!(token(), token());
    }
}
