//! Who may do what: the one place every use-case asks.
//!
//! The rules are tables, one for each kind of object; what no row allows is refused. `docs/permissions.md` is written from them.

pub mod listings;
pub mod organisations;
pub mod reports;

use super::{organisation::role::MemberRole, slug_enum::slug_enum, staff_role::StaffRole};

/// Who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actor {
    /// The account that is signed in, by its inner id; none for a guest.
    pub account: Option<i64>,
    /// The organisations it belongs to, by their inner ids.
    pub memberships: Vec<(i64, MemberRole)>,
    /// What it does for the board, as far as that counts in this sign-in.
    pub staff: Vec<StaffRole>,
}

/// Whom something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// A person, by the inner id of the account.
    Account(i64),
    /// An organisation, by its inner id: its members come and go.
    Organisation(i64),
}

slug_enum! {
    /// What somebody is to an object. Who belongs to an organisation is several at once.
    Standing {
        /// Everybody, also who has not signed in.
        Anybody = "anybody",
        /// Whoever has signed in.
        SignedIn = "signed-in",
        /// The person it belongs to.
        Owner = "owner",
        /// A member of the organisation it belongs to, whatever the role.
        Member = "member",
        /// A contact person of the organisation, or its owner.
        Contact = "contact",
        /// An owner of the organisation.
        OrganisationOwner = "organisation-owner",
        /// A coordinator of the administration.
        Coordinator = "coordinator",
        /// A moderator.
        Moderator = "moderator",
    }
}

/// One row of a table: who may do what, and in which states of the object.
#[derive(Clone, Copy, Debug)]
pub struct Rule<Action: 'static, State: 'static> {
    /// Who.
    pub who: Standing,
    /// What.
    pub action: Action,
    /// In these states.
    pub states: &'static [State],
    /// But not who is one of these, too.
    pub unless: &'static [Standing],
}

impl Actor {
    /// Somebody who has not signed in.
    pub fn guest() -> Self {
        Self::default()
    }

    /// What the actor is to something that belongs to `owner`; imported listings have none.
    fn is(&self, standing: Standing, owner: Option<Owner>) -> bool {
        let role = || match owner? {
            Owner::Organisation(organisation) => {
                self.memberships.iter().find(|(known, _)| self.account.is_some() && *known == organisation).map(|(_, role)| *role)
            }
            Owner::Account(_) => None,
        };
        match standing {
            Standing::Anybody => true,
            Standing::SignedIn => self.account.is_some(),
            Standing::Owner => matches!((self.account, owner), (Some(account), Some(Owner::Account(owner))) if account == owner),
            Standing::Member => role().is_some(),
            Standing::Contact => role() >= Some(MemberRole::Contact),
            Standing::OrganisationOwner => role() == Some(MemberRole::Owner),
            Standing::Coordinator => self.staff.contains(&StaffRole::Coordinator),
            Standing::Moderator => self.staff.contains(&StaffRole::Moderator),
        }
    }
}

/// Whether a row of a table allows it.
fn allows<Action: PartialEq, State: PartialEq>(
    rules: &[Rule<Action, State>],
    actor: &Actor,
    action: &Action,
    owner: Option<Owner>,
    state: &State,
) -> bool {
    rules.iter().any(|rule| {
        let is_meant = rule.action == *action && rule.states.contains(state);
        is_meant && actor.is(rule.who, owner) && !rule.unless.iter().any(|standing| actor.is(*standing, owner))
    })
}
