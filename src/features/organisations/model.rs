//! What pages are told about organisations, with every date and place already in words.

use crate::{
    domain::organisation::{kind::OrganisationKind, role::MemberRole, slug::OrganisationSlug, state::OrganisationState},
    features::listings::model::ListingCard,
};

/// An organisation in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationRow {
    /// The path of its page.
    pub path: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Whether it bears the mark.
    pub is_confirmed: bool,
    /// Where it is at home.
    pub place: String,
    /// The first words about itself.
    pub about: String,
}

/// One page of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundOrganisations {
    /// Those of this page.
    pub rows: Vec<OrganisationRow>,
    /// How many there are in all.
    pub total: u64,
    /// This page.
    pub page: u32,
    /// The last page that can be asked for.
    pub last_page: u32,
}

/// What the public page of an organisation shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationPage {
    /// The name in its address.
    pub slug: OrganisationSlug,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// How far it is known.
    pub state: OrganisationState,
    /// The day it was confirmed.
    pub confirmed: Option<String>,
    /// Its number in the central register.
    pub cvr: Option<String>,
    /// Where it is at home.
    pub place: String,
    /// Who it is, in its own words; may be empty.
    pub about: String,
    /// The day it came to the board.
    pub since: String,
    /// What it has on the board, the newest first.
    pub cards: Vec<ListingCard>,
    /// Whether the reader may change it.
    pub may_edit: bool,
    /// Whether the reader belongs to it.
    pub is_member: bool,
}

/// A member, as other members see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRow {
    /// Names the member in forms.
    pub id: String,
    /// The shown name, once it was given.
    pub first_name: Option<String>,
    /// What the member is there.
    pub role: MemberRole,
    /// The last day of being away, as `YYYY-MM-DD`, while that lasts.
    pub away_until: Option<String>,
    /// The day it began.
    pub since: String,
    /// Whether it is the reader.
    pub is_this: bool,
}

/// Somebody who has not answered an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationRow {
    /// Names the invitation in forms.
    pub id: String,
    /// The address it was sent to.
    pub email: String,
    /// The role it gives.
    pub role: MemberRole,
    /// The day it stops working.
    pub until: String,
}

/// What the page with the members shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersPage {
    /// The name in its address.
    pub slug: OrganisationSlug,
    /// Its name.
    pub name: String,
    /// Who belongs to it, owners first.
    pub members: Vec<MemberRow>,
    /// Who is invited; empty to those who may not invite.
    pub invitations: Vec<InvitationRow>,
    /// Whether the reader may invite.
    pub may_invite: bool,
    /// Whether the reader may give roles and take members out.
    pub may_manage: bool,
}

/// What the link in an invitation leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvitation {
    /// The name of the organisation.
    pub organisation: String,
    /// The path of its page.
    pub path: String,
    /// The role it gives.
    pub role: MemberRole,
    /// The address it was sent to.
    pub email: String,
    /// Whether the reader is signed in with that mailbox.
    pub is_for_asker: bool,
}
