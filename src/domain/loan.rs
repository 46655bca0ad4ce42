//! A thing that is lent and comes back.

use super::short_text::ShortText;

/// What is told about a loan: at least one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loan {
    /// For how long, such as "en weekend".
    pub period: Option<ShortText>,
    /// How it comes back, such as "du henter og bringer".
    pub return_way: Option<ShortText>,
}

impl Loan {
    /// The loan, if anything is told about one.
    pub fn of(period: Option<ShortText>, return_way: Option<ShortText>) -> Option<Self> {
        (period.is_some() || return_way.is_some()).then_some(Self { period, return_way })
    }
}
