//! What somebody calls a passkey, to know it again among others.

use super::{
    field_error::Problem,
    privacy::find_private_data,
    text::{length, tidy_line},
};

/// The most characters of a name.
pub const PASSKEY_NAME_MAX: usize = 40;

/// A name that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyName(String);

impl PasskeyName {
    /// Cleans and judges what was typed.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        let name = tidy_line(typed);
        let written = length(&name);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        if name.is_empty() {
            Err(Problem::Missing)
        } else if written > PASSKEY_NAME_MAX {
            Err(Problem::TooLong { most: count(PASSKEY_NAME_MAX), written: count(written) })
        } else if let Some(found) = find_private_data(&name) {
            Err(Problem::Private(found))
        } else {
            Ok(Self(name))
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_holds_nothing_private() {
        assert_eq!(PasskeyName::parse(" Min  telefon ").map(|name| name.as_str().to_owned()), Ok("Min telefon".into()));
        assert_eq!(PasskeyName::parse(" "), Err(Problem::Missing));
        assert_eq!(PasskeyName::parse(&"ø".repeat(41)), Err(Problem::TooLong { most: 40, written: 41 }));
        assert!(matches!(PasskeyName::parse("Ring 20 30 40 50"), Err(Problem::Private(_))));
    }
}
