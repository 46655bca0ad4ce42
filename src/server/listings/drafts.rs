//! Drafts: what was typed, kept as it is until it can be published.

use sea_orm::ActiveValue::Set;

use super::lifecycle::{Submitted, changeable, new_row};
use crate::{
    domain::{listing_form::ListingForm, listing_id::ListingId, listing_state::ListingState},
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
    let account_id = cx.account_id()?;
    if let Some(refused) = refused(form)? {
        return Ok(refused);
    }
    let id = random::listing_id();
    let mut row = new_row(&id, account_id, cx.app.clock.now());
    row.state = Set(ListingState::Draft.slug().to_owned());
    row.set_draft(form)?;
    rows::insert(cx.app.db.write(), row).await?;
    Ok(Submitted::Stored(id))
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
