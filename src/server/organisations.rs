//! Organisations: who they are, who belongs to them, in whose name somebody acts.

pub mod acting;
pub mod describing;
pub mod found;
pub mod invitations;
pub mod judging;
mod judging_mail;
pub mod members;
pub mod page;
pub mod spokesperson;
pub mod transitions;

use crate::{
    domain::{
        organisation::{kind::OrganisationKind, role::MemberRole, slug::OrganisationSlug, state::OrganisationState},
        permissions::organisations::{OrganisationAction, OrganisationSubject, may},
    },
    server::{
        context::RequestContext,
        db::{entities::organisations::Model, organisations as rows},
        error::{ServerError, ServerResult},
    },
};

/// A stored value that the program itself could not have written.
fn corrupt(column: &'static str) -> ServerError {
    ServerError::Internal(format!("the column {column} of an organisation cannot be read"))
}

impl Model {
    /// The name in its address.
    pub fn address(&self) -> ServerResult<OrganisationSlug> {
        OrganisationSlug::parse(&self.slug).ok_or_else(|| corrupt("slug"))
    }

    /// What it is.
    pub fn organisation_kind(&self) -> ServerResult<OrganisationKind> {
        OrganisationKind::from_slug(&self.kind).ok_or_else(|| corrupt("kind"))
    }

    /// How far it is known.
    pub fn organisation_state(&self) -> ServerResult<OrganisationState> {
        OrganisationState::from_slug(&self.state).ok_or_else(|| corrupt("state"))
    }

    /// What permissions need to know.
    pub fn subject(&self) -> ServerResult<OrganisationSubject> {
        Ok(OrganisationSubject { id: self.id, state: self.organisation_state()? })
    }
}

/// Reads a stored role, of a member or somebody invited.
fn read_role(stored: &str) -> ServerResult<MemberRole> {
    MemberRole::from_slug(stored).ok_or_else(|| ServerError::Internal("a stored role cannot be read".into()))
}

/// The organisation at this address, if the one who asks may do this with it.
///
/// # Errors
/// "Not found" to everybody who may not know what its people know; "not signed in" to guests, who may be one of them.
async fn permitted(cx: &RequestContext, slug: &OrganisationSlug, action: OrganisationAction) -> ServerResult<Model> {
    if action != OrganisationAction::See {
        cx.account_id()?;
    }
    let organisation = rows::find(cx.app.db.read(), slug).await?.ok_or(ServerError::NotFound)?;
    if may(&cx.actor(), action, organisation.subject()?) { Ok(organisation) } else { Err(ServerError::NotFound) }
}
