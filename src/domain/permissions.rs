//! Who may do what: the one place every use-case asks.

use super::listing_state::ListingState;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who has not signed in.
    Guest,
    /// An account, by its inner id.
    Account(i64),
    /// An account that acts as a moderator.
    Moderator(i64),
}

impl Actor {
    /// The account, if it is one.
    pub const fn account(self) -> Option<i64> {
        match self {
            Self::Guest => None,
            Self::Account(id) | Self::Moderator(id) => Some(id),
        }
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListingAction {
    /// Read it.
    See,
    /// Change its words, or move it to another state.
    Change,
    /// Delete it for good.
    Delete,
    /// Hold it, put it back or remove it, because of a report.
    Moderate,
}

/// A listing, as far as permissions care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListingSubject {
    /// The account that owns it; imported listings have none.
    pub owner: Option<i64>,
    /// Its state.
    pub state: ListingState,
}

/// Whether `actor` may do `action` with the listing.
pub fn may(actor: Actor, action: ListingAction, listing: ListingSubject) -> bool {
    let owns = matches!((actor, listing.owner), (Actor::Account(account), Some(owner)) if account == owner);
    match action {
        ListingAction::See => listing.state.is_public() || owns,
        ListingAction::Change => owns && listing.state.is_editable(),
        ListingAction::Delete => owns && listing.state.is_deletable(),
        // Nobody decides in a case of their own.
        ListingAction::Moderate => may_read_reports(actor) && listing.owner != actor.account(),
    }
}

/// Whether `actor` may read what people have reported.
pub const fn may_read_reports(actor: Actor) -> bool {
    matches!(actor, Actor::Moderator(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_owner_changes_a_listing_and_only_published_ones_are_seen_by_others() {
        for state in ListingState::ALL.iter().copied() {
            for owner in [None, Some(1)] {
                let listing = ListingSubject { owner, state };
                for actor in [Actor::Guest, Actor::Account(1), Actor::Account(2)] {
                    let owns = owner == Some(1) && actor == Actor::Account(1);
                    assert_eq!(may(actor, ListingAction::See, listing), owns || state == ListingState::Published);
                    assert_eq!(may(actor, ListingAction::Change, listing), owns && state != ListingState::Removed);
                    if !owns {
                        assert!(!may(actor, ListingAction::Delete, listing));
                    }
                }
            }
        }
    }

    #[test]
    fn only_moderators_moderate_and_never_what_is_their_own() {
        for owner in [None, Some(1)] {
            let listing = ListingSubject { owner, state: ListingState::Published };
            for actor in [Actor::Guest, Actor::Account(1), Actor::Account(2)] {
                assert!(!may(actor, ListingAction::Moderate, listing) && !may_read_reports(actor));
            }
            assert!(may(Actor::Moderator(2), ListingAction::Moderate, listing));
            assert_eq!(may(Actor::Moderator(1), ListingAction::Moderate, listing), owner.is_none());
            assert!(!may(Actor::Moderator(1), ListingAction::Change, listing), "whoever moderates does not write");
        }
    }

    #[test]
    fn a_listing_on_the_board_is_closed_before_it_can_be_deleted() {
        let subject = |state| ListingSubject { owner: Some(1), state };
        assert!(!may(Actor::Account(1), ListingAction::Delete, subject(ListingState::Published)));
        assert!(may(Actor::Account(1), ListingAction::Delete, subject(ListingState::Draft)));
        assert!(may(Actor::Account(1), ListingAction::Delete, subject(ListingState::ClosedFound)));
    }
}
