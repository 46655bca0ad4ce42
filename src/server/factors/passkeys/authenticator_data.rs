//! What a device says: for which site its key is, whether it has looked at its owner, how often it has signed, and a new key.

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The device's owner was there.
const PRESENT: u8 = 1;
/// The device has looked at a finger, a face or a PIN.
const VERIFIED: u8 = 1 << 2;
/// A new key comes along.
const HAS_KEY: u8 = 1 << 6;

/// A key that a device has just made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewKey {
    /// Names it to the device.
    pub credential_id: Vec<u8>,
    /// The public key (COSE), and perhaps what extensions wrote after it.
    pub public_key: Vec<u8>,
}

/// What a device says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AuthenticatorData {
    site_hash: [u8; 32],
    flags: u8,
    /// How often the device has signed, if it counts.
    pub sign_count: u32,
    /// The key it has made.
    pub new_key: Option<NewKey>,
}

/// Takes so many bytes off the front.
fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (front, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(front)
}

impl AuthenticatorData {
    /// Reads what the device wrote.
    pub(super) fn read(mut bytes: &[u8]) -> Option<Self> {
        let site_hash = take(&mut bytes, 32)?.try_into().ok()?;
        let flags = *take(&mut bytes, 1)?.first()?;
        let sign_count = u32::from_be_bytes(take(&mut bytes, 4)?.try_into().ok()?);
        let new_key = if flags & HAS_KEY == 0 { None } else { Some(read_key(&mut bytes)?) };
        Some(Self { site_hash, flags, sign_count, new_key })
    }

    /// Whether the key is for this site.
    pub(super) fn is_for(&self, site: &str) -> bool {
        bool::from(self.site_hash.ct_eq(&Sha256::digest(site.as_bytes())))
    }

    /// Whether the owner was there, and the device is sure of it.
    pub(super) const fn has_looked_at_owner(&self) -> bool {
        self.flags & PRESENT != 0 && self.flags & VERIFIED != 0
    }
}

fn read_key(bytes: &mut &[u8]) -> Option<NewKey> {
    // The make of the device, which nobody asked for.
    take(bytes, 16)?;
    let length = u16::from_be_bytes(take(bytes, 2)?.try_into().ok()?);
    // No longer than the standard allows.
    let credential_id = take(bytes, usize::from(length)).filter(|id| (1..=1_023).contains(&id.len()))?.to_vec();
    Some(NewKey { credential_id, public_key: bytes.to_vec() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(flags: u8, rest: &[u8]) -> Vec<u8> {
        [Sha256::digest(b"boers.example").as_slice(), &[flags, 0, 0, 1, 2], rest].concat()
    }

    #[test]
    fn a_device_says_for_whom_and_whether_it_has_looked() {
        let read = |flags| AuthenticatorData::read(&data(flags, &[])).expect("data");
        assert_eq!(read(5).sign_count, 258);
        assert!(read(5).is_for("boers.example") && !read(5).is_for("evil.example") && !read(5).is_for(""));
        assert_eq!([0, 1, 4, 5].map(|flags| read(flags).has_looked_at_owner()), [false, false, false, true]);
    }

    #[test]
    fn a_new_key_is_found_and_what_is_cut_off_is_refused() {
        let key = [[9; 16].as_slice(), &[0, 3], b"abc", b"key"].concat();
        let whole = data(0x45, &key);
        let new_key = AuthenticatorData::read(&whole).and_then(|data| data.new_key).expect("a key");
        assert_eq!((new_key.credential_id.as_slice(), new_key.public_key.as_slice()), (b"abc".as_slice(), b"key".as_slice()));
        for length in 0..whole.len() - 3 {
            assert_eq!(AuthenticatorData::read(&whole[..length]), None, "{length}");
        }
        assert_eq!(AuthenticatorData::read(&data(0x45, &[[9; 16].as_slice(), &[0, 0], b"key"].concat())), None, "a key without a name");
    }
}
