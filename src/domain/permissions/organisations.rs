//! What may be done with organisations.

use super::{Actor, Owner, Rule, Standing, allows};
use crate::domain::{organisation::state::OrganisationState, slug_enum::slug_enum};
use OrganisationState::{Confirmed, Draft, Expired, Pending};

slug_enum! {
    /// What is asked for.
    OrganisationAction {
        /// Read its page.
        See = "see",
        /// Put something on the board in its name.
        ActFor = "act-for",
        /// See who belongs to it, and say that one is away.
        SeeMembers = "see-members",
        /// Leave it; the last owner cannot.
        Leave = "leave",
        /// Change what it says about itself.
        Edit = "edit",
        /// Ask somebody to belong to it.
        Invite = "invite",
        /// Give roles, take members out.
        ManageMembers = "manage-members",
        /// Ask to have it confirmed.
        AskConfirmation = "ask-confirmation",
        /// Declare that certificates are obtained for tasks with children (B1).
        DeclareChildren = "declare-children",
        /// Confirm it, or say why not.
        Judge = "judge",
        /// Shut it out, or let it in again.
        Block = "block",
    }
}

/// An organisation, as far as permissions care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrganisationSubject {
    /// Its inner id.
    pub id: i64,
    /// Its state.
    pub state: OrganisationState,
}

/// As long as it is there for others.
const LIVE: &[OrganisationState] = &[Draft, Pending, Confirmed, Expired];

const fn rule(
    who: Standing,
    action: OrganisationAction,
    states: &'static [OrganisationState],
) -> Rule<OrganisationAction, OrganisationState> {
    Rule { who, action, states, unless: &[] }
}

/// The table. That one may act for an organisation is not yet that it may publish: its state and a setting decide that.
pub const RULES: &[Rule<OrganisationAction, OrganisationState>] = &[
    rule(Standing::Anybody, OrganisationAction::See, LIVE),
    rule(Standing::Member, OrganisationAction::See, OrganisationState::ALL),
    rule(Standing::Member, OrganisationAction::ActFor, LIVE),
    rule(Standing::Member, OrganisationAction::SeeMembers, OrganisationState::ALL),
    rule(Standing::Member, OrganisationAction::Leave, OrganisationState::ALL),
    rule(Standing::Contact, OrganisationAction::Edit, LIVE),
    rule(Standing::Contact, OrganisationAction::Invite, LIVE),
    rule(Standing::Contact, OrganisationAction::AskConfirmation, &[Draft, Expired]),
    rule(Standing::OrganisationOwner, OrganisationAction::ManageMembers, LIVE),
    rule(Standing::OrganisationOwner, OrganisationAction::DeclareChildren, LIVE),
    // Nobody vouches for or judges what is their own.
    Rule { who: Standing::Coordinator, action: OrganisationAction::See, states: OrganisationState::ALL, unless: &[] },
    Rule { who: Standing::Coordinator, action: OrganisationAction::Judge, states: &[Pending, Expired], unless: &[Standing::Member] },
    Rule { who: Standing::Moderator, action: OrganisationAction::See, states: OrganisationState::ALL, unless: &[] },
    Rule { who: Standing::Moderator, action: OrganisationAction::Block, states: OrganisationState::ALL, unless: &[Standing::Member] },
];

/// Whether `actor` may do `action` with the organisation.
pub fn may(actor: &Actor, action: OrganisationAction, organisation: OrganisationSubject) -> bool {
    allows(RULES, actor, &action, Some(Owner::Organisation(organisation.id)), &organisation.state)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{organisation::role::MemberRole, staff_role::StaffRole};

    fn actions(role: Option<MemberRole>, state: OrganisationState) -> Vec<OrganisationAction> {
        let memberships = role.map(|role| (7, role)).into_iter().collect();
        let actor = Actor { account: Some(1), memberships, ..Actor::guest() };
        let subject = OrganisationSubject { id: 7, state };
        OrganisationAction::ALL.iter().copied().filter(|action| may(&actor, *action, subject)).collect()
    }

    #[test]
    fn each_role_may_what_the_one_before_it_may_and_more() {
        let [member, contact, owner] = [MemberRole::Member, MemberRole::Contact, MemberRole::Owner].map(|role| actions(Some(role), Draft));
        assert_eq!(actions(None, Draft), [OrganisationAction::See]);
        assert!(member.iter().all(|action| contact.contains(action)) && contact.iter().all(|action| owner.contains(action)));
        assert!(!member.contains(&OrganisationAction::Edit) && !contact.contains(&OrganisationAction::ManageMembers));
        assert_eq!(owner.len(), OrganisationAction::ALL.len() - 2, "everything but what is for those who work for the board");
    }

    #[test]
    fn who_is_shut_out_is_seen_by_its_people_alone_and_acts_no_more() {
        assert_eq!(actions(None, OrganisationState::Blocked), []);
        let left = [OrganisationAction::See, OrganisationAction::SeeMembers, OrganisationAction::Leave];
        assert_eq!(actions(Some(MemberRole::Owner), OrganisationState::Blocked), left);
    }

    #[test]
    fn nobody_confirms_or_shuts_out_what_is_their_own() {
        let staff = vec![StaffRole::Coordinator, StaffRole::Moderator];
        let pending = OrganisationSubject { id: 7, state: Pending };
        let stranger = Actor { account: Some(1), staff, ..Actor::guest() };
        let member = Actor { memberships: vec![(7, MemberRole::Member)], ..stranger.clone() };
        for action in [OrganisationAction::Judge, OrganisationAction::Block] {
            assert!(may(&stranger, action, pending) && !may(&member, action, pending));
        }
        assert!(!may(&stranger, OrganisationAction::Judge, OrganisationSubject { state: Draft, ..pending }), "nobody has asked");
    }

    #[test]
    fn a_member_of_one_is_a_stranger_to_the_other() {
        let actor = Actor { account: Some(1), memberships: vec![(7, MemberRole::Owner)], ..Actor::guest() };
        let other = OrganisationSubject { id: 8, state: Confirmed };
        assert!(!may(&actor, OrganisationAction::SeeMembers, other) && may(&actor, OrganisationAction::See, other));
    }
}
