//! The rules of signing in with a code from a mail.

/// Digits in a code.
pub const CODE_DIGITS: usize = 6;
/// How long a code and its link work, in minutes.
pub const CODE_MINUTES: i64 = 10;
/// Wrong tries before a code is void.
pub const TRIES_PER_CODE: i32 = 5;
/// Seconds before a new code can be asked for.
pub const SECONDS_BETWEEN_CODES: i64 = 30;

/// The six digits of a code, typed or pasted with spaces anywhere.
pub fn read_code(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (digits.len() == CODE_DIGITS && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

/// A code as it is shown: two groups of three.
pub fn show_code(code: &str) -> String {
    match code.split_at_checked(CODE_DIGITS / 2) {
        Some((first, second)) => format!("{first} {second}"),
        None => code.to_owned(),
    }
}

/// How long a sign-in lasts without use, and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLife {
    /// Minutes without a request.
    pub idle_minutes: i64,
    /// Minutes in all.
    pub total_minutes: i64,
}

/// The life of a session: 30 and 180 days on one's own device ("Husk mig"), else 2 and 24 hours.
pub const fn session_life(remembered: bool) -> SessionLife {
    if remembered {
        SessionLife { idle_minutes: 30 * 24 * 60, total_minutes: 180 * 24 * 60 }
    } else {
        SessionLife { idle_minutes: 2 * 60, total_minutes: 24 * 60 }
    }
}

/// The life of a session in which somebody works for the board: half an hour and a working day, on any device.
pub const STAFF_SESSION_LIFE: SessionLife = SessionLife { idle_minutes: 30, total_minutes: 8 * 60 };

/// The most passkeys that an account may have.
pub const PASSKEYS_AT_MOST: usize = 10;

/// How long after proving who one is nobody is asked again, in minutes.
pub const FRESH_MINUTES: i64 = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_can_be_pasted_with_spaces() {
        assert_eq!(read_code(" 123 456 ").as_deref(), Some("123456"));
        assert_eq!(read_code("123-456").as_deref(), Some("123456"));
        assert_eq!(show_code("123456"), "123 456");
    }

    #[test]
    fn anything_else_is_no_code() {
        for bad in ["", "12345", "1234567", "12345a", "１２３４５６"] {
            assert_eq!(read_code(bad), None, "{bad}");
        }
    }
}
