//! The fields of a form as a browser writes them one after the other, read strictly.

use super::context::Submission;

/// A form with more fields than this is no form of ours.
const FIELDS_MAX: usize = 1_000;

/// The fields in their order; nothing when there are too many or one cannot be read.
pub fn decode(encoded: &[u8]) -> Option<Submission> {
    let pairs = encoded.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    let fields: Option<Vec<_>> = pairs
        .take(FIELDS_MAX + 1)
        .map(|pair| {
            let (name, value) = pair.iter().position(|byte| *byte == b'=').map_or((pair, &[][..]), |at| (&pair[..at], &pair[at + 1..]));
            Some((decode_part(name)?, decode_part(value)?))
        })
        .collect();
    fields.filter(|fields| fields.len() <= FIELDS_MAX).map(|fields| Submission(fields.into()))
}

/// Undoes the encoding of a name or a value. Strict: no broken `%`, no broken UTF-8, and no NUL, which PostgreSQL cannot store.
fn decode_part(encoded: &[u8]) -> Option<String> {
    let mut decoded = Vec::with_capacity(encoded.len());
    let mut bytes = encoded.iter();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => hex(*bytes.next()?)? * 16 + hex(*bytes.next()?)?,
            other => *other,
        });
    }
    String::from_utf8(decoded).ok().filter(|text| !text.contains('\0'))
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(encoded: &[u8]) -> Option<Vec<(String, String)>> {
        decode(encoded).map(|form| form.0.to_vec())
    }

    #[test]
    fn fields_keep_their_order_and_their_letters() {
        let expected = [("dag", "man"), ("dag", "tir"), ("titel", "Søg & find"), ("tom", ""), ("", "x"), ("nul", "")];
        assert_eq!(
            fields(b"dag=man&dag=tir&titel=S%C3%B8g+%26+find&tom=&=x&&nul"),
            Some(expected.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
        );
        assert_eq!(fields(b""), Some(Vec::new()));
    }

    #[test]
    fn what_cannot_be_read_is_no_form() {
        for broken in [b"a=%".as_slice(), b"a=%4", b"a=%zz", b"a=%C3", b"a=\xff", b"%ED%A0%80=a", b"a=%00", b"a=\0"] {
            assert_eq!(fields(broken), None, "{broken:?}");
        }
        assert_eq!(fields(&b"a&".repeat(FIELDS_MAX + 1)), None);
        assert!(fields(&b"a&".repeat(FIELDS_MAX)).is_some());
    }
}
