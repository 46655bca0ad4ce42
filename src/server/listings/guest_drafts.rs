//! What a guest wrote before signing in: kept under an id only that guest knows, and made a draft when the guest has signed in.

use chrono::{Duration, Utc};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::{
    drafts::refused,
    lifecycle::{Submitted, changeable, new_row_of_person},
};
use crate::{
    domain::{listing_form::ListingForm, listing_id::ListingId, listing_state::ListingState},
    server::{
        context::RequestContext,
        db::entities::guest_drafts::{ActiveModel, Column, Entity},
        error::{ServerError, ServerResult},
        random, rate_limit,
    },
};

/// How long an unclaimed draft is kept.
const KEPT: Duration = Duration::hours(48);

/// Keeps what a guest wrote; the id is the way back to it.
pub async fn keep(cx: &RequestContext, form: &ListingForm) -> ServerResult<Submitted> {
    if let Some(refused) = refused(form)? {
        return Ok(refused);
    }
    rate_limit::count(&cx.app, &[(rate_limit::GUEST_DRAFTS_PER_NETWORK, &rate_limit::network(cx.client_ip))]).await?;
    let id = random::listing_id();
    let form = serde_json::to_string(form).map_err(|error| ServerError::Internal(error.to_string()))?;
    let row =
        ActiveModel { public_id: Set(id.as_str().to_owned()), form: Set(form), created_at: Set(cx.app.clock.now()), ..Default::default() };
    // Without giving it back, for the reason at `db::listings::insert`.
    Entity::insert(row).exec_without_returning(cx.app.db.write()).await?;
    Ok(Submitted::Stored(id))
}

/// What was kept under an id, if it is still there.
pub async fn find(cx: &RequestContext, id: &ListingId) -> ServerResult<Option<ListingForm>> {
    let kept = Entity::find().filter(Column::PublicId.eq(id.as_str())).one(cx.app.db.read()).await?;
    kept.map(|kept| serde_json::from_str(&kept.form).map_err(|error| ServerError::Internal(error.to_string()))).transpose()
}

/// The headline of the listing that waits where a sign-in leads to: kept for a guest, or the account's draft by now.
pub async fn waiting_title(cx: &RequestContext, next_path: &str) -> ServerResult<Option<String>> {
    let Some(id) = named_in(next_path) else { return Ok(None) };
    if cx.signed_in.is_none() {
        return Ok(find(cx, &id).await?.map(|form| form.title));
    }
    match changeable(cx, &id).await {
        Ok(stored) if stored.listing_state()? == ListingState::Draft => Ok(Some(stored.listing_form(&cx.app.clock.today())?.title)),
        Ok(_) | Err(ServerError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The id in the address of a draft, or of its pictures.
fn named_in(next_path: &str) -> Option<ListingId> {
    let rest = next_path.strip_prefix("/opslag/")?;
    rest.strip_suffix("/rediger").or_else(|| rest.strip_suffix("/billeder")).and_then(ListingId::parse)
}

/// Makes the draft that `next_path` leads to the account's own, if there is one; part of signing in.
pub async fn claim(db: &impl ConnectionTrait, next_path: &str, account_id: i64, now: chrono::DateTime<Utc>) -> ServerResult<()> {
    let Some(id) = named_in(next_path) else { return Ok(()) };
    let Some(kept) = Entity::find().filter(Column::PublicId.eq(id.as_str())).one(db).await? else {
        return Ok(());
    };
    let form: ListingForm = serde_json::from_str(&kept.form).map_err(|error| ServerError::Internal(error.to_string()))?;
    let claimed = Entity::delete_many().filter(Column::Id.eq(kept.id)).exec(db).await?.rows_affected == 1;
    if claimed {
        let mut row = new_row_of_person(&id, account_id, now);
        row.state = Set(ListingState::Draft.slug().to_owned());
        row.set_draft(&form)?;
        row.insert(db).await?;
    }
    Ok(())
}

/// Deletes drafts nobody came back to; tells how many.
pub async fn purge(db: &impl ConnectionTrait, now: chrono::DateTime<Utc>) -> Result<u64, DbErr> {
    Ok(Entity::delete_many().filter(Column::CreatedAt.lt(now - KEPT)).exec(db).await?.rows_affected)
}
