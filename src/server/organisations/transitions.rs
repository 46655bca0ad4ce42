//! An organisation moving from one state to another, its listings with it.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction};

use super::permitted;
use crate::{
    domain::{
        audit::{AuditActor, AuditEvent},
        organisation::{
            slug::OrganisationSlug,
            state::{OrganisationState, OrganisationTransition},
        },
        permissions::organisations::OrganisationAction,
    },
    server::{
        audit,
        context::RequestContext,
        db::{
            entities::organisations::{ActiveModel, Model},
            organisations as rows,
        },
        error::{ServerError, ServerResult},
    },
};

/// Asks the municipality to confirm an organisation.
pub async fn ask_confirmation(cx: &RequestContext, slug: &OrganisationSlug) -> ServerResult<()> {
    let organisation = permitted(cx, slug, OrganisationAction::AskConfirmation).await?;
    let transaction = cx.app.db.begin_write().await?;
    let next = move_on(&transaction, &organisation, OrganisationTransition::Ask).await?;
    let event = AuditEvent::OrganisationMoved { organisation: organisation.id, to: next };
    audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
    Ok(transaction.commit().await?)
}

/// Ends an organisation that nobody belongs to any more.
pub async fn end(db: &DatabaseTransaction, organisation: &Model, now: DateTime<Utc>) -> ServerResult<()> {
    if organisation.organisation_state()?.after(OrganisationTransition::Cease).is_none() {
        return Ok(());
    }
    let next = move_on(db, organisation, OrganisationTransition::Cease).await?;
    let event = AuditEvent::OrganisationMoved { organisation: organisation.id, to: next };
    audit::record(db, now, AuditActor::Jobs, event).await?;
    Ok(())
}

/// Moves an organisation on; when others may not see it any more, its listings leave the board in the same transaction.
pub(super) async fn move_on(
    db: &impl ConnectionTrait,
    organisation: &Model,
    transition: OrganisationTransition,
) -> ServerResult<OrganisationState> {
    let state = organisation.organisation_state()?;
    let next = state.after(transition).ok_or(ServerError::Conflict)?;
    let changes = ActiveModel { state: Set(next.slug().to_owned()), ..Default::default() };
    if !rows::update_in_state(db, organisation.id, changes, state).await? {
        return Err(ServerError::Conflict);
    }
    if !next.is_public() {
        rows::pause_listings(db, organisation.id).await?;
    }
    tracing::info!(organisation = organisation.id, from = state.slug(), to = next.slug(), "an organisation moved on");
    Ok(next)
}
