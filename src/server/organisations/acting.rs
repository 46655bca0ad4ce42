//! In whose name somebody who has signed in writes: one's own, or that of an organisation one belongs to.

use super::read_role;
use crate::{
    domain::{
        organisation::{kind::OrganisationKind, role::MemberRole, slug::OrganisationSlug, state::OrganisationState},
        permissions::organisations::{OrganisationAction, OrganisationSubject, may},
    },
    server::{
        context::RequestContext,
        db::{self, entities},
        error::{ServerError, ServerResult},
        state::AppState,
    },
};

/// An organisation that the one who asks belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Its inner id.
    pub organisation_id: i64,
    /// The name in its address.
    pub slug: OrganisationSlug,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// How far it is known.
    pub state: OrganisationState,
    /// What the person is there.
    pub role: MemberRole,
}

/// The organisations an account belongs to.
pub async fn memberships(app: &AppState, account_id: i64) -> ServerResult<Vec<Membership>> {
    let found = db::memberships::of_account(app.db.read(), account_id).await?;
    found.into_iter().map(|(membership, organisation)| read(&membership, organisation)).collect()
}

fn read(membership: &entities::memberships::Model, organisation: entities::organisations::Model) -> ServerResult<Membership> {
    Ok(Membership {
        organisation_id: organisation.id,
        slug: organisation.address()?,
        kind: organisation.organisation_kind()?,
        state: organisation.organisation_state()?,
        role: read_role(&membership.role)?,
        name: organisation.name,
    })
}

/// Acts for an organisation from now on in this browser, or for oneself.
pub async fn switch(cx: &RequestContext, to: Option<&OrganisationSlug>) -> ServerResult<()> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let organisation = match to {
        None => None,
        Some(slug) => {
            let membership = signed_in.memberships.iter().find(|membership| membership.slug == *slug).ok_or(ServerError::NotFound)?;
            let subject = OrganisationSubject { id: membership.organisation_id, state: membership.state };
            if !may(&cx.actor(), OrganisationAction::ActFor, subject) {
                return Err(ServerError::NotFound);
            }
            Some(membership.organisation_id)
        }
    };
    Ok(db::sessions::act_for(cx.app.db.write(), signed_in.session_id, organisation).await?)
}
