//! What a page tells about the thing that was just done, as codes that the interface turns into sentences.

use super::slug_enum::slug_enum;

slug_enum! {
    /// Something was done.
    Notice {
        /// The profile was saved.
        ProfileSaved = "profile-saved",
        /// One of the own sign-ins was ended.
        SessionEnded = "session-ended",
        /// All other sign-ins were ended.
        OtherSessionsEnded = "other-sessions-ended",
    }
}
