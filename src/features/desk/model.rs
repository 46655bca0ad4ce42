//! What the desk is told, with every date already in words.

use crate::domain::{
    organisation::{kind::OrganisationKind, slug::OrganisationSlug, state::OrganisationState},
    report_category::ReportCategory,
};

/// An organisation that waits to be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingOrganisation {
    /// The name in its address.
    pub slug: OrganisationSlug,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// How far it is known.
    pub state: OrganisationState,
    /// The day it was begun.
    pub since: String,
}

/// What is known of an organisation, for those who judge it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationCase {
    /// The name in its address.
    pub slug: OrganisationSlug,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// How far it is known.
    pub state: OrganisationState,
    /// Its number in the central register.
    pub cvr: Option<String>,
    /// Who it is, in its own words.
    pub about: String,
    /// The day it was begun.
    pub since: String,
    /// The day it was confirmed.
    pub confirmed: Option<String>,
    /// What it was told last.
    pub note: Option<String>,
    /// The first names of its members.
    pub members: Vec<String>,
    /// Whether the reader may confirm or refuse it.
    pub may_judge: bool,
    /// Whether the reader may shut it out or let it in.
    pub may_block: bool,
}

/// A case that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    /// Its number.
    pub number: String,
    /// The page it is about.
    pub page: String,
    /// What is wrong.
    pub category: ReportCategory,
    /// When it was reported.
    pub reported: String,
}

/// A case with everything that a decision needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeCase {
    /// What the list says of it.
    pub case: OpenCase,
    /// What is wrong, in the words of whoever reported it.
    pub reason: String,
    /// What stood there then: what each thing is called, and what it said.
    pub evidence: Vec<(String, String)>,
    /// Whether it is about a listing that is still there.
    pub has_listing: bool,
    /// Whether it was decided already.
    pub is_closed: bool,
}
