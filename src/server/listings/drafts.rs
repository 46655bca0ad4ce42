//! Drafts: what was typed, kept as it is until it can be published.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;

use super::{
    lifecycle::{Submitted, changeable, new_row},
    typed_form,
};
use crate::{
    domain::{listing_form::ListingForm, listing_id::ListingId, listing_state::ListingState},
    features::listings::model::{DraftLink, KeptDraft},
    server::{
        context::RequestContext,
        db::{entities::listings::ActiveModel, listings as rows},
        error::{ServerError, ServerResult},
        random,
    },
};

/// More than anybody types; keeps a draft from being used as a store.
const FORM_MAX: usize = 40_000;

/// Stores a new draft for the signed-in person.
pub async fn save_new(cx: &RequestContext, form: &ListingForm) -> ServerResult<Submitted> {
    save_as(cx, &random::listing_id(), form).await
}

/// Stores the draft `id` of the signed-in person, whether or not it is there yet: sent twice, or from two places at once, it is
/// one row.
pub async fn save_as(cx: &RequestContext, id: &ListingId, form: &ListingForm) -> ServerResult<Submitted> {
    cx.account_id()?;
    if let Some(refused) = refused(form)? {
        return Ok(refused);
    }
    if rows::find(cx.app.db.read(), id).await?.is_none() {
        let mut row = new_row(id, cx, cx.app.clock.now())?;
        row.state = Set(ListingState::Draft.slug().to_owned());
        row.set_draft(form)?;
        if rows::insert(cx.app.db.write(), row).await? {
            return Ok(Submitted::Stored(id.clone()));
        }
    }
    save(cx, id, form).await
}

/// Stores what somebody is typing, the fields as a browser sends them. Only drafts are touched.
pub async fn keep_typed(cx: &RequestContext, id: &str, fields: &str) -> ServerResult<KeptDraft> {
    let id = random::parse_listing_id(id).ok_or(ServerError::BadRequest("no id of a draft"))?;
    let form = typed_form::read(fields)?;
    match save_as(cx, &id, &form).await {
        Ok(Submitted::Stored(_)) => Ok(KeptDraft::Kept { version: version(cx.app.clock.now()) }),
        Ok(Submitted::Invalid(_)) => Ok(KeptDraft::HoldsCprNumber),
        Err(ServerError::NotSignedIn) => Ok(KeptDraft::SignedOut),
        Err(ServerError::Conflict | ServerError::NotFound) => Ok(KeptDraft::NoDraft),
        Err(error) => Err(error),
    }
}

/// Names the words a listing had when they were last changed.
pub fn version(updated_at: DateTime<Utc>) -> String {
    updated_at.timestamp_millis().to_string()
}

/// Whether a listing with this id has been begun.
pub async fn is_begun(cx: &RequestContext, id: &ListingId) -> ServerResult<bool> {
    Ok(rows::find(cx.app.db.read(), id).await?.is_some())
}

/// Marks an account's words in a browser that several people use; says nothing about who that is.
pub fn mark(account_id: i64) -> String {
    random::token_hash(&format!("drafts\n{account_id}")).chars().take(16).collect()
}

/// The draft the signed-in person changed last.
pub async fn unfinished(cx: &RequestContext) -> ServerResult<Option<DraftLink>> {
    let draft = rows::last_draft(cx.app.db.read(), cx.party()?).await?;
    draft.map(|draft| Ok(DraftLink { path: draft.listing_id()?.edit_path(), title: draft.title })).transpose()
}

/// Stores what a draft now says.
pub async fn save(cx: &RequestContext, id: &ListingId, form: &ListingForm) -> ServerResult<Submitted> {
    if let Some(refused) = refused(form)? {
        return Ok(refused);
    }
    let stored = changeable(cx, id).await?;
    let mut changes = ActiveModel { updated_at: Set(cx.app.clock.now()), ..Default::default() };
    changes.set_draft(form)?;
    if rows::update_in_state(cx.app.db.write(), changes, stored.id, ListingState::Draft).await? {
        Ok(Submitted::Stored(id.clone()))
    } else {
        Err(ServerError::Conflict)
    }
}

/// Refuses a form that is larger than a listing can ever be, or that holds a CPR number.
pub(super) fn refused(form: &ListingForm) -> ServerResult<Option<Submitted>> {
    if form.size() > FORM_MAX {
        return Err(ServerError::BadRequest("the form is too large"));
    }
    let errors = form.cpr_numbers();
    Ok((!errors.is_empty()).then_some(Submitted::Invalid(errors)))
}
