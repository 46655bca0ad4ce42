//! What may be done with listings.

use super::{Actor, Owner, Rule, Standing, allows};
use crate::domain::{listing_state::ListingState, slug_enum::slug_enum};
use ListingState::{ClosedFound, ClosedWithdrawn, Draft, Expired, Held, Paused, Published};

slug_enum! {
    /// What is asked for.
    ListingAction {
        /// Read it.
        See = "see",
        /// Change its words, or move it to another state.
        Change = "change",
        /// Delete it for good.
        Delete = "delete",
        /// Hold it, put it back or remove it, because of a report.
        Moderate = "moderate",
    }
}

/// A listing, as far as permissions care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListingSubject {
    /// Whom it belongs to; imported listings belong to nobody.
    pub owner: Option<Owner>,
    /// Its state.
    pub state: ListingState,
}

/// What a moderator took away is still read by those it belongs to, and changed by nobody.
const EDITABLE: &[ListingState] = &[Draft, Held, Published, Paused, ClosedFound, ClosedWithdrawn, Expired];
/// A listing on the board is closed before it can be deleted.
const DELETABLE: &[ListingState] = &[Draft, ClosedFound, ClosedWithdrawn, Expired];

const fn rule(who: Standing, action: ListingAction, states: &'static [ListingState]) -> Rule<ListingAction, ListingState> {
    Rule { who, action, states, unless: &[] }
}

/// The table.
pub const RULES: &[Rule<ListingAction, ListingState>] = &[
    rule(Standing::Anybody, ListingAction::See, &[Published]),
    rule(Standing::Owner, ListingAction::See, ListingState::ALL),
    rule(Standing::Owner, ListingAction::Change, EDITABLE),
    rule(Standing::Owner, ListingAction::Delete, DELETABLE),
    rule(Standing::Member, ListingAction::See, ListingState::ALL),
    rule(Standing::Member, ListingAction::Change, EDITABLE),
    rule(Standing::Member, ListingAction::Delete, DELETABLE),
    // Nobody decides in a case of their own.
    Rule {
        who: Standing::Moderator,
        action: ListingAction::Moderate,
        states: ListingState::ALL,
        unless: &[Standing::Owner, Standing::Member],
    },
];

/// Whether `actor` may do `action` with the listing.
pub fn may(actor: &Actor, action: ListingAction, listing: ListingSubject) -> bool {
    allows(RULES, actor, &action, listing.owner, &listing.state)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{organisation::role::MemberRole, staff_role::StaffRole};

    fn person(account: i64) -> Actor {
        Actor { account: Some(account), ..Actor::guest() }
    }

    fn member(account: i64, organisation: i64) -> Actor {
        Actor { account: Some(account), memberships: vec![(organisation, MemberRole::Member)], ..Actor::guest() }
    }

    #[test]
    fn only_the_owner_changes_a_listing_and_only_published_ones_are_seen_by_others() {
        for state in ListingState::ALL.iter().copied() {
            for (owner, own, others) in [
                (Some(Owner::Account(1)), person(1), [Actor::guest(), person(2), member(2, 1)]),
                (Some(Owner::Organisation(1)), member(5, 1), [Actor::guest(), person(1), member(1, 2)]),
            ] {
                let listing = ListingSubject { owner, state };
                assert!(may(&own, ListingAction::See, listing));
                assert_eq!(may(&own, ListingAction::Change, listing), state != ListingState::Removed);
                for other in others {
                    assert_eq!(may(&other, ListingAction::See, listing), state == ListingState::Published);
                    assert!(!may(&other, ListingAction::Change, listing) && !may(&other, ListingAction::Delete, listing));
                }
            }
            let imported = ListingSubject { owner: None, state };
            assert!(!may(&member(1, 1), ListingAction::Change, imported));
        }
    }

    #[test]
    fn only_moderators_moderate_and_never_what_is_their_own() {
        let moderator = |account| Actor { staff: vec![StaffRole::Moderator], ..member(account, 9) };
        for owner in [None, Some(Owner::Account(1)), Some(Owner::Organisation(9))] {
            let listing = ListingSubject { owner, state: ListingState::Published };
            for other in [Actor::guest(), person(1), person(2), Actor { staff: vec![StaffRole::Coordinator], ..person(2) }] {
                assert!(!may(&other, ListingAction::Moderate, listing));
            }
            let is_own = |account| owner == Some(Owner::Account(account)) || owner == Some(Owner::Organisation(9));
            for account in [1, 2] {
                assert_eq!(may(&moderator(account), ListingAction::Moderate, listing), !is_own(account));
            }
            let stranger = Actor { staff: vec![StaffRole::Moderator], ..person(2) };
            assert!(!may(&stranger, ListingAction::Change, listing), "whoever moderates does not write");
        }
    }

    #[test]
    fn a_listing_on_the_board_is_closed_before_it_can_be_deleted() {
        let subject = |state| ListingSubject { owner: Some(Owner::Account(1)), state };
        assert!(!may(&person(1), ListingAction::Delete, subject(ListingState::Published)));
        assert!(may(&person(1), ListingAction::Delete, subject(ListingState::Draft)));
        assert!(may(&person(1), ListingAction::Delete, subject(ListingState::ClosedFound)));
    }
}
