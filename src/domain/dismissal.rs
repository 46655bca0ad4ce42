//! Why somebody says no to a match.

use super::slug_enum::slug_enum;

slug_enum! {
    /// Why a match does not fit.
    DismissalReason {
        /// It is about something else.
        SomethingElse = "noget-andet",
        /// It is too far away.
        TooFar = "for-langt",
        /// The time does not suit.
        WrongTime = "tiden",
        /// They have spoken already.
        AlreadySpoken = "har-talt",
        /// What was sought is found.
        AlreadyFound = "har-fundet",
    }
}
