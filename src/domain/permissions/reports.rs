//! What may be done with what people have reported.

use super::{Actor, Rule, Standing, allows};
use crate::domain::slug_enum::slug_enum;

slug_enum! {
    /// What is asked for.
    ReportAction {
        /// Read the cases, with what is kept as evidence.
        Read = "read",
        /// Close a case with a decision.
        Decide = "decide",
    }
}

slug_enum! {
    /// Whether a case waits for a decision.
    ReportState {
        /// It waits.
        Open = "open",
        /// It was decided.
        Closed = "closed",
    }
}

/// The table. What a decision does to a listing is allowed by the table of listings, too.
pub const RULES: &[Rule<ReportAction, ReportState>] = &[
    Rule { who: Standing::Moderator, action: ReportAction::Read, states: ReportState::ALL, unless: &[] },
    Rule { who: Standing::Moderator, action: ReportAction::Decide, states: &[ReportState::Open], unless: &[] },
];

/// Whether `actor` may do `action` with a case.
pub fn may(actor: &Actor, action: ReportAction, state: ReportState) -> bool {
    allows(RULES, actor, &action, None, &state)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::staff_role::StaffRole;

    #[test]
    fn moderators_alone_read_cases() {
        for role in StaffRole::ALL {
            let actor = Actor { account: Some(1), staff: vec![*role], ..Actor::guest() };
            assert_eq!(may(&actor, ReportAction::Read, ReportState::Open), *role == StaffRole::Moderator, "{role:?}");
        }
        assert!(!may(&Actor::guest(), ReportAction::Read, ReportState::Open));
    }
}
