//! Codes on paper, for whoever has lost everything else to sign in with.

/// How many somebody gets at once.
pub const RECOVERY_CODES: usize = 10;
/// Letters that tell which code it is; they are no secret.
pub const NAME_LETTERS: usize = 4;
/// Letters in all; those after the name are the secret, 60 bits.
pub const LETTERS: usize = 16;

/// A code as somebody typed it, in its two parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryCode {
    /// Which one it is.
    pub name: String,
    /// What proves it.
    pub secret: String,
}

impl RecoveryCode {
    /// Reads what was typed or pasted, with hyphens or spaces anywhere. The letters o, i and l are never in a code, so they were meant
    /// as digits.
    pub fn read(typed: &str) -> Option<Self> {
        let meant = |letter: char| match letter.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            letter => letter,
        };
        let letters: String = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').map(meant).collect();
        let is_code = letters.len() == LETTERS && letters.bytes().all(|letter| letter.is_ascii_alphanumeric());
        let (name, secret) = letters.split_at_checked(NAME_LETTERS).filter(|_| is_code)?;
        Some(Self { name: name.to_owned(), secret: secret.to_owned() })
    }
}

/// A code as it is shown: four groups of four.
pub fn show_recovery_code(letters: &str) -> String {
    let groups: Vec<String> = letters.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_read_again_however_it_is_typed() {
        let shown = show_recovery_code("ab01cdefghjkmnpq");
        assert_eq!(shown, "ab01-cdef-ghjk-mnpq");
        let code = RecoveryCode { name: "ab01".into(), secret: "cdefghjkmnpq".into() };
        for typed in [shown.as_str(), " AB01 CDEF GHJK MNPQ ", "ABOICDEFGHJKMNPQ", "abol-cdef-ghjk-mnpq"] {
            assert_eq!(RecoveryCode::read(typed), Some(code.clone()), "{typed}");
        }
        for typed in ["", "123456", "ab01-cdef-ghjk-mnp", "ab01-cdef-ghjk-mnpqr", "æb01-cdef-ghjk-mnp"] {
            assert_eq!(RecoveryCode::read(typed), None, "{typed}");
        }
    }
}
