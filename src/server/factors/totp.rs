//! Codes that follow the time (RFC 6238), as every authenticator app makes them: SHA-1, six digits, half a minute.
//!
//! The secret is kept as it is, because both sides have to know it; whoever reads it from the database still needs the mailbox.

use data_encoding::BASE32_NOPAD;
use ring::hmac;
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};

/// Seconds that a code is shown.
const STEP_SECONDS: i64 = 30;
/// Codes before and after the current one that are taken: clocks differ, and typing takes time.
const STEPS_BESIDE: i64 = 1;

/// The code of a span of time.
fn code_at(secret: &[u8], step: i64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let bytes = tag.as_ref();
    let offset = bytes.last().map_or(0, |last| usize::from(last & 0x0f));
    let number = bytes.iter().skip(offset).take(4).fold(0, |number, byte| (number << 8) | u32::from(*byte));
    format!("{:06}", (number & 0x7fff_ffff) % 1_000_000)
}

/// The span of time whose code this is, if it is one of those that are taken now. Takes the same time whatever was typed.
pub(super) fn step_of(secret: &str, code: &str, now: i64) -> Option<i64> {
    let secret = BASE32_NOPAD.decode(secret.as_bytes()).ok()?;
    let current = now.div_euclid(STEP_SECONDS);
    let (mut found, mut is_found) = (0, Choice::from(0));
    for step in current - STEPS_BESIDE..=current + STEPS_BESIDE {
        let fits = code_at(&secret, step).as_bytes().ct_eq(code.as_bytes());
        found.conditional_assign(&step, fits);
        is_found |= fits;
    }
    bool::from(is_found).then_some(found)
}

/// A secret as apps take it.
pub(super) fn encode(secret: &[u8]) -> String {
    BASE32_NOPAD.encode(secret)
}

/// The address that an app reads from a picture.
pub(super) fn address(secret: &str, account: &str) -> String {
    let in_address = |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    let issuer = in_address("Byttebørsen");
    format!("otpauth://totp/{issuer}:{}?secret={secret}&issuer={issuer}", in_address(account))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of the examples in the RFC.
    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn the_codes_are_those_of_the_rfc() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code_at(SECRET, seconds / STEP_SECONDS), code, "{seconds}");
            assert_eq!(step_of(&encode(SECRET), code, seconds), Some(seconds / STEP_SECONDS));
        }
    }

    #[test]
    fn a_code_is_taken_half_a_minute_before_and_after_its_own() {
        let step = 41_152_263;
        let code = code_at(SECRET, step);
        for (now, taken) in [(step - 2, None), (step - 1, Some(step)), (step, Some(step)), (step + 1, Some(step)), (step + 2, None)] {
            assert_eq!(step_of(&encode(SECRET), &code, now * STEP_SECONDS + 29), taken, "{now}");
        }
        for typed in ["", "00", "abcdef"] {
            assert_eq!(step_of(&encode(SECRET), typed, step * STEP_SECONDS), None);
        }
    }

    #[test]
    fn the_address_names_the_board_and_the_account() {
        assert_eq!(
            address("ABC", "bente@post.example"),
            "otpauth://totp/Bytteb%C3%B8rsen:bente%40post%2Eexample?secret=ABC&issuer=Bytteb%C3%B8rsen"
        );
    }
}
