//! One short line of a listing's details.

use super::{
    field_error::Problem,
    money::mentions_money,
    privacy::find_private_data,
    text::{length, tidy_line},
};

/// The most characters of a short line.
pub const SHORT_TEXT_MAX: usize = 120;

/// One line that everybody may read: nothing private in it, and no money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortText(String);

impl ShortText {
    /// Cleans and judges what was typed; nothing typed is no line.
    pub fn parse(typed: &str) -> Result<Option<Self>, Problem> {
        let line = tidy_line(typed);
        let written = length(&line);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        if written > SHORT_TEXT_MAX {
            Err(Problem::TooLong { most: count(SHORT_TEXT_MAX), written: count(written) })
        } else if let Some(found) = find_private_data(&line) {
            Err(Problem::Private(found))
        } else if mentions_money(&line) {
            Err(Problem::Money)
        } else {
            Ok((written > 0).then_some(Self(line)))
        }
    }

    /// The line as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::privacy::PrivateData;
    use proptest::prelude::*;

    #[test]
    fn what_nobody_should_publish_is_refused_with_its_reason() {
        assert_eq!(ShortText::parse("Ring 20 30 40 50"), Err(Problem::Private(PrivateData::PhoneNumber)));
        assert_eq!(ShortText::parse("200 kr. for ulejligheden"), Err(Problem::Money));
        assert_eq!(ShortText::parse(&"ø".repeat(121)), Err(Problem::TooLong { most: 120, written: 121 }));
        assert_eq!(ShortText::parse(" \n"), Ok(None));
    }

    proptest! {
        #[test]
        fn an_accepted_line_is_accepted_again_unchanged(typed in "\\PC{0,140}") {
            if let Ok(Some(line)) = ShortText::parse(&typed) {
                prop_assert!(!line.as_str().contains('\n') && length(line.as_str()) <= SHORT_TEXT_MAX);
                prop_assert_eq!(ShortText::parse(line.as_str()), Ok(Some(line)));
            }
        }
    }
}
