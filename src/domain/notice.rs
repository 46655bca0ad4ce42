//! What a page tells about the thing that was just done, as codes that the interface turns into sentences.

use super::slug_enum::slug_enum;

slug_enum! {
    /// Something was done.
    Notice {
        /// The profile was saved.
        ProfileSaved = "profile-saved",
        /// An account that was about to be erased stays.
        AccountKept = "account-kept",
        /// One of the own sign-ins was ended.
        SessionEnded = "session-ended",
        /// All other sign-ins were ended.
        OtherSessionsEnded = "other-sessions-ended",
        /// A passkey was added.
        PasskeyAdded = "passkey-added",
        /// A passkey was removed.
        PasskeyRemoved = "passkey-removed",
        /// An authenticator app was removed.
        AppRemoved = "app-removed",
        /// One signed in with a code on paper.
        RecoveryCodeUsed = "recovery-code-used",
        /// A listing came on the board.
        ListingPublished = "listing-published",
        /// A draft was kept.
        DraftSaved = "draft-saved",
        /// A draft cannot be published as it is.
        DraftUnfinished = "draft-unfinished",
        /// The words of a listing were changed.
        ListingChanged = "listing-changed",
        /// A listing was paused.
        ListingPaused = "listing-paused",
        /// A listing was put back on the board.
        ListingResumed = "listing-resumed",
        /// A listing was renewed.
        ListingRenewed = "listing-renewed",
        /// A listing was copied into a new draft.
        ListingCopied = "listing-copied",
        /// A listing was closed, because it found what it sought.
        ListingFound = "listing-found",
        /// A listing was closed.
        ListingClosed = "listing-closed",
        /// A listing was deleted.
        ListingDeleted = "listing-deleted",
        /// Pictures were put up.
        PicturesAdded = "pictures-added",
        /// What was said about pictures, or their order, was kept.
        PicturesSaved = "pictures-saved",
        /// A match was said no to.
        MatchDismissed = "match-dismissed",
        /// A match that was said no to is shown again.
        MatchBack = "match-back",
        /// Something is watched from now on.
        WatchBegun = "watch-begun",
        /// Something is watched at another pace.
        WatchChanged = "watch-changed",
        /// Something is not watched any more.
        WatchStopped = "watch-stopped",
        /// A picture was taken away.
        PictureRemoved = "picture-removed",
    }
}
