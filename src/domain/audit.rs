//! What the audit trail tells: who did what to which record, by inner ids and never by names or words.

use serde::Serialize;

use super::{
    organisation::{role::MemberRole, state::OrganisationState},
    permissions::Actor,
    report_category::ModeratorAction,
    staff_role::StaffRole,
};

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditActor {
    /// Somebody who has not signed in.
    Guest,
    /// An account, by its inner id.
    Account(i64),
    /// The program by itself.
    Jobs,
    /// Whoever runs commands on the server.
    Operator,
}

impl AuditActor {
    /// The name it is kept under.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Guest => "guest",
            Self::Account(_) => "account",
            Self::Jobs => "jobs",
            Self::Operator => "operator",
        }
    }

    /// The account, if it is one.
    pub const fn account(self) -> Option<i64> {
        match self {
            Self::Account(id) => Some(id),
            _ => None,
        }
    }
}

impl From<&Actor> for AuditActor {
    fn from(actor: &Actor) -> Self {
        actor.account.map_or(Self::Guest, Self::Account)
    }
}

/// Something that is kept in the audit trail. It holds no word of anybody: the trail outlives the people in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum AuditEvent {
    /// A browser was signed in.
    SignedIn {
        /// Whose account.
        account: i64,
        /// The account was made now.
        first: bool,
    },
    /// A browser was signed out.
    SignedOut {
        /// Whose account.
        account: i64,
    },
    /// Sign-ins on other devices were ended from the profile.
    SignInsEnded {
        /// Whose account.
        account: i64,
        /// How many.
        ended: u64,
    },
    /// Somebody asked for the end of their account.
    LeavingAsked {
        /// Which account.
        account: i64,
    },
    /// The owner of an unused account was told that it will be erased.
    LeavingAnnounced {
        /// Which account.
        account: i64,
    },
    /// Signing in has kept an account that was to be erased.
    AccountKept {
        /// Which account.
        account: i64,
    },
    /// An account and everything that belongs to it was erased.
    AccountErased {
        /// Which account.
        account: i64,
    },
    /// Somebody was given a role on the board.
    RoleGiven {
        /// Whose account.
        account: i64,
        /// The role.
        role: StaffRole,
    },
    /// A role was taken from somebody.
    RoleTaken {
        /// Whose account.
        account: i64,
        /// The role.
        role: StaffRole,
    },
    /// An organisation was begun.
    OrganisationBegun {
        /// Which organisation.
        organisation: i64,
    },
    /// An organisation moved to another state.
    OrganisationMoved {
        /// Which organisation.
        organisation: i64,
        /// The state it has now.
        to: OrganisationState,
    },
    /// Somebody who works for the board has read which organisations wait.
    OrganisationsRead {
        /// How many there were.
        read: u64,
    },
    /// Somebody who works for the board has read what is known of an organisation.
    OrganisationRead {
        /// Which organisation.
        organisation: i64,
    },
    /// Somebody who moderates has read a case.
    ReportRead {
        /// Which report.
        report: i64,
    },
    /// Certificates for tasks with children were declared for an organisation.
    ChildrenDeclared {
        /// Which organisation.
        organisation: i64,
    },
    /// Somebody belongs to an organisation now, or has another role there.
    MemberIs {
        /// Which organisation.
        organisation: i64,
        /// Whose account.
        account: i64,
        /// What the person is there.
        role: MemberRole,
    },
    /// Somebody belongs to an organisation no more.
    MemberGone {
        /// Which organisation.
        organisation: i64,
        /// Whose account.
        account: i64,
    },
    /// Somebody has reported something.
    Reported {
        /// Which report.
        report: i64,
    },
    /// A moderator has read the open reports.
    ReportsRead {
        /// How many there were.
        read: u64,
    },
    /// A moderator has decided about a report.
    ReportDecided {
        /// Which report.
        report: i64,
        /// The listing it is about.
        listing: Option<i64>,
        /// What was done.
        action: ModeratorAction,
    },
    /// The board became what a backup says it was.
    BoardRestored {
        /// Accounts in the backup that had been erased since, and were erased again.
        erased_again: u64,
    },
}

/// The kind of record that an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditSubject {
    /// An account.
    Account(i64),
    /// A report.
    Report(i64),
    /// An organisation.
    Organisation(i64),
}

impl AuditSubject {
    /// The name of the kind, and the inner id.
    pub const fn parts(self) -> (&'static str, i64) {
        match self {
            Self::Account(id) => ("account", id),
            Self::Report(id) => ("report", id),
            Self::Organisation(id) => ("organisation", id),
        }
    }
}

impl AuditEvent {
    /// The record it is about; none for what concerns the whole board.
    pub const fn subject(self) -> Option<AuditSubject> {
        match self {
            Self::SignedIn { account, .. }
            | Self::SignedOut { account }
            | Self::SignInsEnded { account, .. }
            | Self::LeavingAsked { account }
            | Self::LeavingAnnounced { account }
            | Self::AccountKept { account }
            | Self::RoleGiven { account, .. }
            | Self::RoleTaken { account, .. }
            | Self::AccountErased { account } => Some(AuditSubject::Account(account)),
            // Whom it is about is told in the details: an organisation's own history is asked for more often.
            Self::OrganisationBegun { organisation }
            | Self::OrganisationRead { organisation }
            | Self::OrganisationMoved { organisation, .. }
            | Self::ChildrenDeclared { organisation }
            | Self::MemberIs { organisation, .. }
            | Self::MemberGone { organisation, .. } => Some(AuditSubject::Organisation(organisation)),
            Self::Reported { report } | Self::ReportRead { report } | Self::ReportDecided { report, .. } => {
                Some(AuditSubject::Report(report))
            }
            Self::ReportsRead { .. } | Self::OrganisationsRead { .. } | Self::BoardRestored { .. } => None,
        }
    }
}
