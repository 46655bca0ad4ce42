//! Publishing, changing, pausing, renewing, closing and deleting a listing.

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;

use super::party_rules;
use crate::{
    domain::{
        field_error::FieldErrors,
        listing::ListingContent,
        listing_form::{ListingField, ListingForm},
        listing_id::ListingId,
        listing_state::{DAYS_ON_BOARD, ListingState, Transition},
        party::PartyKind,
        permissions::{
            Owner,
            listings::{ListingAction, may},
        },
    },
    server::{
        context::RequestContext,
        db::{
            entities::listings::{ActiveModel, Model},
            listings as rows,
        },
        error::{ServerError, ServerResult},
    },
};

/// What became of a form.
#[derive(Debug, PartialEq, Eq)]
pub enum Submitted {
    /// It was stored under this id.
    Stored(ListingId),
    /// It has problems; nothing was stored.
    Invalid(FieldErrors<ListingField>),
}

/// Publishes the listing `id` of the signed-in person, whether or not it has been kept as a draft. Sent twice, it is one
/// listing with the last words.
pub async fn publish_as(cx: &RequestContext, id: &ListingId, form: &ListingForm) -> ServerResult<Submitted> {
    cx.account_id()?;
    if rows::find(cx.app.db.read(), id).await?.is_none() {
        let content = match publishable(cx, form, cx.party()?).await? {
            Ok(content) => content,
            Err(errors) => return Ok(Submitted::Invalid(errors)),
        };
        let now = cx.app.clock.now();
        let mut row = new_row(id, cx, now)?;
        put_on_board(&mut row, &content, now)?;
        if rows::insert(cx.app.db.write(), row).await? {
            return Ok(Submitted::Stored(id.clone()));
        }
    }
    match publish_draft(cx, id, form).await {
        Err(ServerError::Conflict) => change(cx, id, form).await,
        published => published,
    }
}

/// Publishes a draft with the words it now has.
pub async fn publish_draft(cx: &RequestContext, id: &ListingId, form: &ListingForm) -> ServerResult<Submitted> {
    let stored = changeable(cx, id).await?;
    let state = stored.listing_state()?;
    if state.after(Transition::Publish { hold: false }).is_none() {
        return Err(ServerError::Conflict);
    }
    let content = match publishable(cx, form, stored.owner().ok_or(ServerError::NotFound)?).await? {
        Ok(content) => content,
        Err(errors) => return Ok(Submitted::Invalid(errors)),
    };
    let mut changes = ActiveModel { ..Default::default() };
    put_on_board(&mut changes, &content, cx.app.clock.now())?;
    update(cx, changes, &stored, state).await?;
    Ok(Submitted::Stored(id.clone()))
}

/// Stores changed words of a listing that is no draft.
pub async fn change(cx: &RequestContext, id: &ListingId, form: &ListingForm) -> ServerResult<Submitted> {
    let stored = changeable(cx, id).await?;
    let state = stored.listing_state()?;
    if state == ListingState::Draft {
        return Err(ServerError::Conflict);
    }
    let content = match publishable(cx, form, stored.owner().ok_or(ServerError::NotFound)?).await? {
        Ok(content) => content,
        Err(errors) => return Ok(Submitted::Invalid(errors)),
    };
    let mut changes = ActiveModel { updated_at: Set(cx.app.clock.now()), ..Default::default() };
    changes.set_content(&content)?;
    update(cx, changes, &stored, state).await?;
    Ok(Submitted::Stored(id.clone()))
}

/// Moves a listing to another state; renewing and reopening give it a new period on the board.
pub async fn move_on(cx: &RequestContext, id: &ListingId, transition: Transition) -> ServerResult<()> {
    let stored = changeable(cx, id).await?;
    let state = stored.listing_state()?;
    let next = state.after(transition).ok_or(ServerError::Conflict)?;
    if next == ListingState::Published && !party_rules::may_be_on_board(cx, stored.owner()).await? {
        return Err(ServerError::Conflict);
    }
    let now = cx.app.clock.now();
    let mut changes = ActiveModel { state: Set(next.slug().to_owned()), ..Default::default() };
    match transition {
        Transition::Renew => changes.expires_at = Set(Some(end_of_period(now))),
        Transition::Reopen => {
            changes.expires_at = Set(Some(end_of_period(now)));
            changes.published_at = Set(Some(now));
        }
        _ => {}
    }
    update(cx, changes, &stored, state).await
}

/// What a form says, if its party may put it on the board.
async fn publishable(
    cx: &RequestContext,
    form: &ListingForm,
    party: Owner,
) -> ServerResult<Result<ListingContent, FieldErrors<ListingField>>> {
    Ok(match form.validate(&cx.app.clock.today()) {
        Ok(content) => {
            let broken = party_rules::broken_by(cx, &content, party).await?;
            if broken.is_empty() { Ok(content) } else { Err(broken) }
        }
        Err(errors) => Err(errors),
    })
}

/// Deletes a draft or one's own ended listing for good.
pub async fn delete(cx: &RequestContext, id: &ListingId) -> ServerResult<()> {
    let stored = changeable(cx, id).await?;
    let state = stored.listing_state()?;
    if !may(&cx.actor(), ListingAction::Delete, stored.subject()?) {
        return Err(ServerError::Conflict);
    }
    if rows::delete_in_state(cx.app.db.write(), stored.id, state).await? { Ok(()) } else { Err(ServerError::Conflict) }
}

/// The listing, if the one who asks may change it; to everybody else it does not exist.
pub async fn changeable(cx: &RequestContext, id: &ListingId) -> ServerResult<Model> {
    cx.account_id()?;
    let (stored, _) = rows::find(cx.app.db.read(), id).await?.ok_or(ServerError::NotFound)?;
    if may(&cx.actor(), ListingAction::Change, stored.subject()?) { Ok(stored) } else { Err(ServerError::NotFound) }
}

/// The row of a listing that the one who asks begins, in whose name that may be; state and words are still to be set.
pub(super) fn new_row(id: &ListingId, cx: &RequestContext, now: DateTime<Utc>) -> ServerResult<ActiveModel> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    Ok(match signed_in.acting() {
        None => new_row_of_person(id, signed_in.account_id, now),
        Some(organisation) => ActiveModel {
            account_id: Set(None),
            organisation_id: Set(Some(organisation.organisation_id)),
            contact_id: Set(Some(signed_in.account_id)),
            party_kind: Set(organisation.kind.party().slug().to_owned()),
            party_name: Set(Some(organisation.name.clone())),
            ..new_row_of_person(id, signed_in.account_id, now)
        },
    })
}

/// The row of a listing that a person begins.
pub(super) fn new_row_of_person(id: &ListingId, account_id: i64, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel {
        public_id: Set(id.as_str().to_owned()),
        account_id: Set(Some(account_id)),
        party_kind: Set(PartyKind::Citizen.slug().to_owned()),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    }
}

fn put_on_board(row: &mut ActiveModel, content: &ListingContent, now: DateTime<Utc>) -> ServerResult<()> {
    row.set_content(content)?;
    row.state = Set(ListingState::Published.slug().to_owned());
    row.updated_at = Set(now);
    row.published_at = Set(Some(now));
    row.expires_at = Set(Some(end_of_period(now)));
    Ok(())
}

async fn update(cx: &RequestContext, changes: ActiveModel, stored: &Model, state: ListingState) -> ServerResult<()> {
    if rows::update_in_state(cx.app.db.write(), changes, stored.id, state).await? { Ok(()) } else { Err(ServerError::Conflict) }
}

/// When a listing that comes on the board now leaves it.
pub fn end_of_period(now: DateTime<Utc>) -> DateTime<Utc> {
    now + Duration::days(DAYS_ON_BOARD)
}
