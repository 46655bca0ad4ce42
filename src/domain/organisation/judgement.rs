//! What those who work for the board decide about an organisation.

use crate::domain::slug_enum::slug_enum;

slug_enum! {
    /// The ways to the mark "Bekræftet".
    ConfirmationMethod {
        /// A coordinator has seen statutes or minutes, or met its people; no copy is kept.
        Seen = "seen",
        /// An organisation that is confirmed already vouches for it, and a coordinator agrees.
        Vouched = "vouched",
    }
}

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// It is what it says it is.
    Confirm(ConfirmationMethod),
    /// It could not be confirmed.
    Refuse,
    /// It is shut out.
    Block,
    /// It is let in again.
    Unblock,
}
