//! The states of a listing and the ways between them.

use super::slug_enum::slug_enum;

slug_enum! {
    /// Where a listing is in its life.
    ListingState {
        /// Written, not yet shown to others.
        Draft = "draft",
        /// Waiting out the time for new accounts, or for a moderator.
        Held = "held",
        /// On the board.
        Published = "published",
        /// Taken off the board by its owner for a while.
        Paused = "paused",
        /// Ended because it found what it sought.
        ClosedFound = "closed_found",
        /// Ended because its owner no longer wants it.
        ClosedWithdrawn = "closed_withdrawn",
        /// Ended because its time ran out.
        Expired = "expired",
        /// Taken away by a moderator.
        Removed = "removed",
    }
}

/// Something that moves a listing to another state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transition {
    /// Shown to others, at once or after the waiting time.
    Publish {
        /// Whether the account must wait before its listings are shown.
        hold: bool,
    },
    /// Taken off the board by a moderator until somebody has looked closer.
    Hold,
    /// The waiting time is over, or a moderator has looked.
    Release,
    /// Taken off the board for a while.
    Pause,
    /// Put back after a pause.
    Resume,
    /// Given a new period on the board.
    Renew,
    /// Ended: it found what it sought.
    CloseFound,
    /// Ended: no longer wanted.
    CloseWithdrawn,
    /// Its time ran out.
    Expire,
    /// Put back on the board after it had ended.
    Reopen,
    /// Taken away by a moderator.
    Remove,
}

impl ListingState {
    /// The state after `transition`, or `None` when that way does not exist.
    pub fn after(self, transition: Transition) -> Option<Self> {
        use ListingState::{ClosedFound, ClosedWithdrawn, Draft, Expired, Held, Paused, Published, Removed};
        match (self, transition) {
            (Draft, Transition::Publish { hold: true }) => Some(Held),
            (Draft, Transition::Publish { hold: false })
            | (Held, Transition::Release)
            | (Paused, Transition::Resume)
            | (Published, Transition::Renew)
            | (ClosedFound | ClosedWithdrawn | Expired, Transition::Reopen) => Some(Published),
            (Published, Transition::Pause) | (Paused, Transition::Renew) => Some(Paused),
            (Published | Paused, Transition::Hold) => Some(Held),
            // Not from being held: what is closed can be reopened by its owner.
            (Published | Paused, Transition::CloseFound) => Some(ClosedFound),
            (Published | Paused, Transition::CloseWithdrawn) => Some(ClosedWithdrawn),
            (Published | Paused, Transition::Expire) => Some(Expired),
            (state, Transition::Remove) if state != Draft && state != Removed => Some(Removed),
            _ => None,
        }
    }

    /// Whether others than the owner may see it.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Published)
    }

    /// Whether it has been on the board and its owner can put it back.
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::ClosedFound | Self::ClosedWithdrawn | Self::Expired)
    }

    /// Whether the owner may delete it for good.
    pub const fn is_deletable(self) -> bool {
        matches!(self, Self::Draft) || self.has_ended()
    }

    /// Whether the owner may change its words.
    pub const fn is_editable(self) -> bool {
        !matches!(self, Self::Removed)
    }
}

/// How long a listing stays on the board after it was published or renewed, in days.
pub const DAYS_ON_BOARD: i64 = 60;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TRANSITIONS: [Transition; 12] = [
        Transition::Publish { hold: true },
        Transition::Publish { hold: false },
        Transition::Hold,
        Transition::Release,
        Transition::Pause,
        Transition::Resume,
        Transition::Renew,
        Transition::CloseFound,
        Transition::CloseWithdrawn,
        Transition::Expire,
        Transition::Reopen,
        Transition::Remove,
    ];

    proptest! {
        #[test]
        fn a_removed_listing_never_comes_back(steps in prop::collection::vec(0..TRANSITIONS.len(), 0..20)) {
            let end = steps.iter().fold(ListingState::Removed, |state, step| state.after(TRANSITIONS[*step]).unwrap_or(state));
            prop_assert_eq!(end, ListingState::Removed);
        }

        #[test]
        fn nothing_returns_to_draft(start in 1..ListingState::ALL.len(), steps in prop::collection::vec(0..TRANSITIONS.len(), 0..20)) {
            let end = steps.iter().fold(ListingState::ALL[start], |state, step| state.after(TRANSITIONS[*step]).unwrap_or(state));
            prop_assert_ne!(end, ListingState::Draft);
        }

        #[test]
        fn a_held_listing_is_not_public_before_its_release(steps in prop::collection::vec(0..TRANSITIONS.len(), 0..6)) {
            let mut state = ListingState::Held;
            for step in steps {
                if matches!(TRANSITIONS[step], Transition::Release) { break; }
                state = state.after(TRANSITIONS[step]).unwrap_or(state);
                prop_assert!(!state.is_public());
            }
        }
    }

    #[test]
    fn the_owner_pauses_resumes_closes_and_reopens() {
        let published = ListingState::Draft.after(Transition::Publish { hold: false });
        assert_eq!(published, Some(ListingState::Published));
        assert_eq!(ListingState::Published.after(Transition::Pause), Some(ListingState::Paused));
        assert_eq!(ListingState::Paused.after(Transition::Resume), Some(ListingState::Published));
        assert_eq!(ListingState::Published.after(Transition::CloseFound), Some(ListingState::ClosedFound));
        assert_eq!(ListingState::ClosedFound.after(Transition::Reopen), Some(ListingState::Published));
        assert_eq!(ListingState::Expired.after(Transition::Reopen), Some(ListingState::Published));
        assert_eq!(ListingState::Draft.after(Transition::Pause), None);
    }
}
