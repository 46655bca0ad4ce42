//! What is wrong with a field of a form, as codes that the interface turns into sentences.

use serde::{Deserialize, Serialize};

use super::privacy::PrivateData;

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// Nothing was chosen or written.
    Missing,
    /// Fewer characters than needed.
    TooShort {
        /// The least number of characters.
        least: u32,
        /// The number written.
        written: u32,
    },
    /// More characters than there is room for.
    TooLong {
        /// The greatest number of characters.
        most: u32,
        /// The number written.
        written: u32,
    },
    /// Not one of the choices.
    Unknown,
    /// Not a whole number in range.
    NotANumber {
        /// The greatest number.
        most: u32,
    },
    /// A unit without a number.
    NumberMissing,
    /// Something nobody should publish.
    Private(PrivateData),
    /// Something about money, where nothing is paid for.
    Money,
    /// Called urgent without a date in the next days.
    NoNearDate,
    /// Not a whole number from nought to what there was.
    NotANumberLeft {
        /// The greatest number.
        most: u32,
    },
    /// Not a date.
    NotADate,
    /// The last day comes before the first.
    EndsBeforeStart,
    /// Not an e-mail address.
    NotAnEmail,
    /// The code is not the one that was sent.
    WrongCode,
    /// The code is too old or was tried too often.
    CodeExpired,
    /// The code of a second factor does not fit, or was used.
    WrongFactor,
    /// Must be ticked.
    MustBeTicked,
    /// Not a number of the central register of organisations.
    NotACvrNumber,
    /// Letters of several scripts in one name.
    MixedLetters,
    /// A name that speaks for the whole board.
    ReservedName,
    /// A task with children, and no organisation behind it that has declared how it takes care of them.
    ChildrenNeedOrganisation,
    /// The organisation must be confirmed before it may put anything on the board.
    OrganisationNotConfirmed,
}

/// The problems of a form, each with the field it belongs to, in the order of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldErrors<F>(pub Vec<(F, Problem)>);

impl<F: Copy + PartialEq> FieldErrors<F> {
    /// No problems.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// One problem.
    pub fn one(field: F, problem: Problem) -> Self {
        Self(vec![(field, problem)])
    }

    /// Notes a problem.
    pub fn add(&mut self, field: F, problem: Problem) {
        self.0.push((field, problem));
    }

    /// The first problem of a field.
    pub fn of(&self, field: F) -> Option<Problem> {
        self.0.iter().find(|(at, _)| *at == field).map(|(_, problem)| *problem)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<F> Default for FieldErrors<F> {
    fn default() -> Self {
        Self(Vec::new())
    }
}
