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
        /// An organisation was begun.
        OrganisationCreated = "organisation-created",
        /// What an organisation says about itself was changed.
        OrganisationSaved = "organisation-saved",
        /// An organisation asked to be confirmed.
        ConfirmationAsked = "confirmation-asked",
        /// It was declared how an organisation takes care of children.
        ChildrenDeclared = "children-declared",
        /// Somebody was invited to an organisation.
        InvitationSent = "invitation-sent",
        /// An invitation was taken back.
        InvitationWithdrawn = "invitation-withdrawn",
        /// An invitation was taken.
        InvitationAccepted = "invitation-accepted",
        /// A member has another role.
        RoleChanged = "role-changed",
        /// A member was taken out.
        MemberRemoved = "member-removed",
        /// One has left an organisation.
        OrganisationLeft = "organisation-left",
        /// It was decided about an organisation.
        OrganisationJudged = "organisation-judged",
        /// A report was decided.
        ReportDecided = "report-decided",
        /// It is noted until when one is away.
        AwaySaved = "away-saved",
        /// A picture was taken away.
        PictureRemoved = "picture-removed",
    }
}
