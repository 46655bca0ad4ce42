//! What somebody who works for the board writes about a case, for those it is about to read.

use super::{
    field_error::Problem,
    privacy::{PrivateData, find_private_data},
    text::{length, tidy_text},
};

/// The most characters of one.
const NOTE_MAX: usize = 1_000;

/// Some sentences; never without a word, and never with a CPR number (G2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffNote(String);

impl StaffNote {
    /// Cleans and judges what was typed.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        let note = tidy_text(typed);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        if note.is_empty() {
            Err(Problem::Missing)
        } else if length(&note) > NOTE_MAX {
            Err(Problem::TooLong { most: count(NOTE_MAX), written: count(length(&note)) })
        } else if find_private_data(&note) == Some(PrivateData::CprNumber) {
            Err(Problem::Private(PrivateData::CprNumber))
        } else {
            Ok(Self(note))
        }
    }

    /// The sentences.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// G2
    #[test]
    fn g2_a_note_holds_no_cpr_number_but_may_hold_a_telephone_number() {
        assert_eq!(StaffNote::parse("Set vedtægter for 010190-1234"), Err(Problem::Private(PrivateData::CprNumber)));
        assert!(StaffNote::parse("Ringet op på 20 30 40 50").is_ok());
        assert_eq!(StaffNote::parse(" \n "), Err(Problem::Missing));
        assert_eq!(StaffNote::parse(&"ø".repeat(1_001)), Err(Problem::TooLong { most: 1_000, written: 1_001 }));
    }
}
