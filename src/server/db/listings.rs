//! Queries about listings.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, TryInsertResult,
    sea_query::SimpleExpr,
};

use super::entities::{
    accounts,
    listings::{ActiveModel, Column, Entity, Model},
};
use crate::domain::{listing_id::ListingId, listing_state::ListingState, permissions::Owner};

/// A listing with its owner, if it has one.
pub type Owned = (Model, Option<accounts::Model>);

/// The listing with this public id.
pub async fn find(db: &impl ConnectionTrait, id: &ListingId) -> Result<Option<Owned>, DbErr> {
    Entity::find().filter(Column::PublicId.eq(id.as_str())).find_also_related(accounts::Entity).one(db).await
}

/// A listing by its inner key.
pub async fn by_key(db: &impl ConnectionTrait, key: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(key).one(db).await
}

/// Listings by their inner keys, in any order.
pub async fn by_keys(db: &impl ConnectionTrait, keys: &[i64]) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::Id.is_in(keys.iter().copied())).all(db).await
}

/// What belongs to a person or an organisation.
pub fn belongs_to(owner: Owner) -> SimpleExpr {
    match owner {
        Owner::Account(id) => Column::AccountId.eq(id),
        Owner::Organisation(id) => Column::OrganisationId.eq(id),
    }
}

/// Everything a party has written, the last touched first.
pub async fn of_party(db: &impl ConnectionTrait, party: Owner) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(belongs_to(party)).order_by_desc(Column::UpdatedAt).order_by_desc(Column::Id).all(db).await
}

/// Stores a new listing under an id that may be taken already, by an earlier try or another tab; tells whether it was stored.
///
/// Without giving it back: SQLite hands a row out before it is committed, and nobody would hear of a commit that fails then.
pub async fn insert(db: &impl ConnectionTrait, row: ActiveModel) -> Result<bool, DbErr> {
    let inserted = Entity::insert(row).on_conflict_do_nothing_on([Column::PublicId]).exec_without_returning(db).await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1)))
}

/// The draft of a party that was changed last.
pub async fn last_draft(db: &impl ConnectionTrait, party: Owner) -> Result<Option<Model>, DbErr> {
    let drafts = Entity::find().filter(belongs_to(party)).filter(Column::State.eq(ListingState::Draft.slug()));
    drafts.order_by_desc(Column::UpdatedAt).order_by_desc(Column::Id).one(db).await
}

/// Writes a listing if it is still in the state it was read in; tells whether it was.
pub async fn update_in_state(db: &impl ConnectionTrait, changes: ActiveModel, id: i64, state: ListingState) -> Result<bool, DbErr> {
    let result = Entity::update_many().set(changes).filter(Column::Id.eq(id)).filter(Column::State.eq(state.slug())).exec(db).await?;
    Ok(result.rows_affected == 1)
}

/// Deletes a listing if it is still in the state it was read in; tells whether it was.
pub async fn delete_in_state(db: &impl ConnectionTrait, id: i64, state: ListingState) -> Result<bool, DbErr> {
    let result = Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::State.eq(state.slug())).exec(db).await?;
    Ok(result.rows_affected == 1)
}

/// Takes every listing whose time is over off the board; tells how many.
pub async fn expire(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let result = Entity::update_many()
        .set(ActiveModel { state: Set(ListingState::Expired.slug().to_owned()), ..Default::default() })
        .filter(Column::State.is_in([ListingState::Published.slug(), ListingState::Paused.slug()]))
        .filter(Column::ExpiresAt.lte(now))
        .exec(db)
        .await?;
    Ok(result.rows_affected)
}

/// Deletes what left the board for good, or that nobody has put back, and would have expired before `moment`; tells how many.
pub async fn delete_ended_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    use ListingState::{ClosedFound, ClosedWithdrawn, Expired, Held, Removed};
    let ended = [ClosedFound, ClosedWithdrawn, Expired, Held, Removed].map(ListingState::slug);
    let deleted = Entity::delete_many().filter(Column::State.is_in(ended)).filter(Column::ExpiresAt.lt(moment)).exec(db).await?;
    Ok(deleted.rows_affected)
}

/// The listings on the board, page by page in the order they were written, for export.
pub async fn published_after(db: &impl ConnectionTrait, after_id: i64, limit: u64) -> Result<Vec<Owned>, DbErr> {
    Entity::find()
        .filter(Column::State.eq(ListingState::Published.slug()))
        .filter(Column::Id.gt(after_id))
        .order_by_asc(Column::Id)
        .limit(limit)
        .find_also_related(accounts::Entity)
        .all(db)
        .await
}

/// Whether there is any listing at all.
pub async fn any(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(Entity::find().limit(1).one(db).await?.is_some())
}
