//! How far an organisation is known, and the ways between.

use crate::domain::slug_enum::slug_enum;

slug_enum! {
    /// Where an organisation is in its life.
    OrganisationState {
        /// Begun by a person; nobody has asked whether it is so.
        Draft = "draft",
        /// Its people have asked to have it confirmed.
        Pending = "pending",
        /// Somebody has checked that it exists and that its people speak for it.
        Confirmed = "confirmed",
        /// It was confirmed more than a year ago.
        Expired = "expired",
        /// The central register says that it has ended.
        Ceased = "ceased",
        /// Shut out by a moderator.
        Blocked = "blocked",
    }
}

/// Something that moves an organisation to another state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationTransition {
    /// Its people ask to have it confirmed.
    Ask,
    /// It was checked.
    Confirm,
    /// It could not be confirmed.
    Refuse,
    /// The yearly check was missed.
    Expire,
    /// The register says that it has ended.
    Cease,
    /// It is shut out.
    Block,
    /// A complaint was upheld; back to what it was.
    Unblock {
        /// The state it had.
        to: OrganisationState,
    },
}

impl OrganisationState {
    /// The state after `transition`, or `None` when that way does not exist.
    pub fn after(self, transition: OrganisationTransition) -> Option<Self> {
        use OrganisationState::{Blocked, Ceased, Confirmed, Draft, Expired, Pending};
        use OrganisationTransition as To;
        match (self, transition) {
            (Draft | Expired, To::Ask) => Some(Pending),
            (Pending | Expired, To::Confirm) => Some(Confirmed),
            (Pending, To::Refuse) => Some(Draft),
            (Confirmed, To::Expire) => Some(Expired),
            (Draft | Pending | Confirmed | Expired, To::Cease) => Some(Ceased),
            (state, To::Block) if state != Blocked => Some(Blocked),
            (Blocked, To::Unblock { to }) if to != Blocked => Some(to),
            _ => None,
        }
    }

    /// Whether it and its listings are shown to others.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Ceased | Self::Blocked)
    }

    /// Whether it may put something on the board; `unconfirmed_may` is a setting.
    pub const fn may_publish(self, unconfirmed_may: bool) -> bool {
        match self {
            Self::Confirmed => true,
            Self::Draft | Self::Pending => unconfirmed_may,
            Self::Expired | Self::Ceased | Self::Blocked => false,
        }
    }

    /// Whether it bears the mark "Bekræftet": only here.
    pub const fn is_confirmed(self) -> bool {
        matches!(self, Self::Confirmed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TRANSITIONS: [OrganisationTransition; 7] = [
        OrganisationTransition::Ask,
        OrganisationTransition::Confirm,
        OrganisationTransition::Refuse,
        OrganisationTransition::Expire,
        OrganisationTransition::Cease,
        OrganisationTransition::Block,
        OrganisationTransition::Unblock { to: OrganisationState::Draft },
    ];

    proptest! {
        #[test]
        fn nothing_is_confirmed_unless_somebody_has_confirmed_it(steps in prop::collection::vec(0..TRANSITIONS.len(), 0..8)) {
            let mut state = OrganisationState::Draft;
            for step in steps {
                if let Some(next) = state.after(TRANSITIONS[step]) {
                    prop_assert!(!next.is_confirmed() || TRANSITIONS[step] == OrganisationTransition::Confirm);
                    state = next;
                }
            }
        }

        #[test]
        fn who_is_shut_out_stays_out_until_a_complaint_is_upheld(steps in prop::collection::vec(0..TRANSITIONS.len() - 1, 0..8)) {
            let state = steps.iter().fold(OrganisationState::Blocked, |state, step| state.after(TRANSITIONS[*step]).unwrap_or(state));
            prop_assert_eq!(state, OrganisationState::Blocked);
            prop_assert!(!state.is_public() && !state.may_publish(true));
        }
    }

    #[test]
    fn the_way_to_a_mark_and_back() {
        use OrganisationState::{Confirmed, Draft, Expired, Pending};
        assert_eq!(Draft.after(OrganisationTransition::Confirm), None);
        assert_eq!(Draft.after(OrganisationTransition::Ask), Some(Pending));
        assert_eq!(Pending.after(OrganisationTransition::Refuse), Some(Draft));
        assert_eq!(Pending.after(OrganisationTransition::Confirm), Some(Confirmed));
        assert_eq!(Confirmed.after(OrganisationTransition::Expire), Some(Expired));
        assert_eq!(Expired.after(OrganisationTransition::Confirm), Some(Confirmed));
        assert!(!Expired.may_publish(true) && Expired.is_public());
        assert!(Draft.may_publish(true) && !Draft.may_publish(false));
    }
}
