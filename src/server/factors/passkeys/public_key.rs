//! The public half of a passkey, as devices write it (COSE, RFC 9053, in CBOR), and signatures made with the other half.

use std::collections::BTreeMap;

use ring::signature::{ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey};

/// The kinds of keys that are taken, by their numbers in the standard, the one we like best first.
pub const ALGORITHMS: [i64; 3] = [ES256, EDDSA, RS256];
const ES256: i64 = -7;
const EDDSA: i64 = -8;
const RS256: i64 = -257;

// The names of the parts of a key.
const KEY_TYPE: i64 = 1;
const ALGORITHM: i64 = 3;
/// The curve, or of an RSA key the modulus.
const CURVE_OR_MODULUS: i64 = -1;
/// The first coordinate, or of an RSA key the exponent.
const X_OR_EXPONENT: i64 = -2;
const Y: i64 = -3;

/// A key of a kind that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PublicKey {
    Es256 { point: Vec<u8> },
    EdDsa { point: Vec<u8> },
    Rs256 { modulus: Vec<u8>, exponent: Vec<u8> },
}

/// A value of a key: all that occurs in one.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Number(i64),
    Bytes(Vec<u8>),
}

impl PublicKey {
    /// Reads a key; what comes after it is left alone.
    pub(super) fn read(mut bytes: &[u8]) -> Option<Self> {
        let parts = read_map(&mut bytes)?;
        let number = |name| match parts.get(&name) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        };
        let text = |name, length: Option<usize>| match parts.get(&name) {
            Some(Value::Bytes(bytes)) if length.is_none_or(|length| bytes.len() == length) => Some(bytes.clone()),
            _ => None,
        };
        match (number(ALGORITHM)?, number(KEY_TYPE)?) {
            (ES256, 2) if number(CURVE_OR_MODULUS)? == 1 => {
                let point = [vec![4], text(X_OR_EXPONENT, Some(32))?, text(Y, Some(32))?].concat();
                Some(Self::Es256 { point })
            }
            (EDDSA, 1) if number(CURVE_OR_MODULUS)? == 6 => Some(Self::EdDsa { point: text(X_OR_EXPONENT, Some(32))? }),
            (RS256, 3) => Some(Self::Rs256 { modulus: text(CURVE_OR_MODULUS, None)?, exponent: text(X_OR_EXPONENT, None)? }),
            _ => None,
        }
    }

    /// Whether the other half of the key has signed this.
    pub(super) fn has_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let checked = match self {
            Self::Es256 { point } => UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).verify(message, signature),
            Self::EdDsa { point } => UnparsedPublicKey::new(&ED25519, point).verify(message, signature),
            Self::Rs256 { modulus, exponent } => {
                RsaPublicKeyComponents { n: modulus, e: exponent }.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
            }
        };
        checked.is_ok()
    }
}

/// The parts of a key by their names.
fn read_map(bytes: &mut &[u8]) -> Option<BTreeMap<i64, Value>> {
    let (kind, count) = read_head(bytes)?;
    // A key has five parts at most.
    if kind != 5 || count > 8 {
        return None;
    }
    let mut parts = BTreeMap::new();
    for _ in 0..count {
        let Value::Number(name) = read_value(bytes)? else { return None };
        let is_new = parts.insert(name, read_value(bytes)?).is_none();
        if !is_new {
            return None;
        }
    }
    Some(parts)
}

fn read_value(bytes: &mut &[u8]) -> Option<Value> {
    let (kind, number) = read_head(bytes)?;
    match kind {
        0 => i64::try_from(number).ok().map(Value::Number),
        1 => i64::try_from(number).ok().map(|number| Value::Number(-1 - number)),
        2 => {
            let (text, rest) = bytes.split_at_checked(usize::try_from(number).ok()?)?;
            *bytes = rest;
            Some(Value::Bytes(text.to_vec()))
        }
        _ => None,
    }
}

/// The kind of a value, and its number or length.
fn read_head(bytes: &mut &[u8]) -> Option<(u8, u64)> {
    let (first, rest) = bytes.split_first()?;
    let more = match first & 0x1f {
        small @ 0..=23 => {
            *bytes = rest;
            return Some((first >> 5, u64::from(small)));
        }
        24 => 1,
        25 => 2,
        26 => 4,
        _ => return None,
    };
    let (number, rest) = rest.split_at_checked(more)?;
    *bytes = rest;
    Some((first >> 5, number.iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))))
}

#[cfg(test)]
mod tests {
    use ring::{
        rand::SystemRandom,
        signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair},
    };

    use super::*;

    fn es256(x: &[u8], y: &[u8]) -> Vec<u8> {
        [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32], x, &[0x22, 0x58, 32], y].concat()
    }

    #[test]
    fn a_signature_of_a_key_on_a_curve_is_known_again() {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, made.as_ref(), &random).expect("a key");
        let point = pair.public_key().as_ref();
        let key = PublicKey::read(&es256(&point[1..33], &point[33..])).expect("a key");
        let signature = pair.sign(&random, b"message").expect("a signature");
        assert!(key.has_signed(b"message", signature.as_ref()));
        assert!(
            !key.has_signed(b"massage", signature.as_ref()) && !key.has_signed(b"message", b"") && !key.has_signed(b"message", &[0; 70])
        );
    }

    #[test]
    fn a_signature_of_an_edwards_key_is_known_again() {
        let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).expect("a key");
        let cose = [&[0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32], pair.public_key().as_ref()].concat();
        let key = PublicKey::read(&cose).expect("a key");
        assert!(key.has_signed(b"message", pair.sign(b"message").as_ref()) && !key.has_signed(b"massage", pair.sign(b"message").as_ref()));
    }

    #[test]
    fn an_rsa_key_is_read_and_a_short_one_signs_nothing() {
        let cose = [&[0xa4, 1, 3, 3, 0x39, 1, 0, 0x20, 0x58, 64], [0xff; 64].as_slice(), &[0x21, 0x43, 1, 0, 1]].concat();
        let key = PublicKey::read(&cose).expect("a key");
        assert_eq!(key, PublicKey::Rs256 { modulus: vec![0xff; 64], exponent: vec![1, 0, 1] });
        assert!(!key.has_signed(b"message", &[0; 64]));
    }

    #[test]
    fn what_is_no_key_is_refused_wherever_it_is_cut() {
        let whole = es256(&[1; 32], &[2; 32]);
        assert!(PublicKey::read(&[whole.as_slice(), b"extensions"].concat()).is_some());
        for length in 0..whole.len() {
            assert_eq!(PublicKey::read(&whole[..length]), None, "{length}");
        }
        for (place, byte) in [(0, 0xbf), (0, 0xa4), (2, 3), (4, 0x27), (6, 2), (9, 31), (1, 3), (0, 0x9f), (0, 0xb8)] {
            let mut other = whole.clone();
            other[place] = byte;
            assert_eq!(PublicKey::read(&other), None, "{place}: {byte}");
        }
    }
}
