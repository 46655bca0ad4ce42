//! Queries about asking owners whether a listing should stay, and about the links they are asked with.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};

use super::{
    entities::{
        accounts,
        listings::{ActiveModel, Column, Entity, Model},
    },
    listings::Owned,
};
use crate::domain::listing_state::ListingState;

/// The owner has not been asked about this period.
fn not_asked() -> Condition {
    Condition::any()
        .add(Column::RenewalFor.is_null())
        .add(Expr::col((Entity, Column::RenewalFor)).ne(Expr::col((Entity, Column::ExpiresAt))))
}

/// In a state that renewing keeps.
fn renewable() -> Condition {
    Condition::all().add(Column::State.is_in([ListingState::Published.slug(), ListingState::Paused.slug()]))
}

/// Listings of persons and organisations that leave the board after `now` and no later than `until`, whose owner was not asked yet.
pub async fn to_ask(db: &impl ConnectionTrait, now: DateTime<Utc>, until: DateTime<Utc>, most: u64) -> Result<Vec<Owned>, DbErr> {
    Entity::find()
        .filter(renewable())
        .filter(Column::ExpiresAt.gt(now))
        .filter(Column::ExpiresAt.lte(until))
        .filter(Condition::any().add(Column::AccountId.is_not_null()).add(Column::OrganisationId.is_not_null()))
        .filter(accounts::Column::LeavesAt.is_null())
        .filter(not_asked())
        .order_by_asc(Column::ExpiresAt)
        .limit(most)
        .find_also_related(accounts::Entity)
        .all(db)
        .await
}

/// Notes that the owner is asked about this period, with a link of this hash; false when somebody was quicker.
pub async fn note_asked(db: &impl ConnectionTrait, listing: &Model, link_hash: String) -> Result<bool, DbErr> {
    let noted = Entity::update_many()
        .set(ActiveModel { renewal_hash: Set(Some(link_hash)), ..Default::default() })
        .col_expr(Column::RenewalFor, Expr::col(Column::ExpiresAt))
        .filter(Column::Id.eq(listing.id))
        .filter(Column::ExpiresAt.eq(listing.expires_at))
        .filter(renewable())
        .filter(not_asked())
        .exec(db)
        .await?;
    Ok(noted.rows_affected == 1)
}

/// The listing whose owner was asked with a link of this hash last.
pub async fn by_link(db: &impl ConnectionTrait, link_hash: &str) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::RenewalHash.eq(link_hash)).one(db).await
}

/// Gives a listing another period if it is still in the one its link was sent for; false when it is not.
pub async fn renew(db: &impl ConnectionTrait, link_hash: &str, now: DateTime<Utc>, end: DateTime<Utc>) -> Result<bool, DbErr> {
    change(db, link_hash, now, ActiveModel { expires_at: Set(Some(end)), ..Default::default() }).await
}

/// Closes a listing, if it is still in the period its link was sent for; false when it is not.
pub async fn close(db: &impl ConnectionTrait, link_hash: &str, now: DateTime<Utc>, state: ListingState) -> Result<bool, DbErr> {
    change(db, link_hash, now, ActiveModel { state: Set(state.slug().to_owned()), ..Default::default() }).await
}

async fn change(db: &impl ConnectionTrait, link_hash: &str, now: DateTime<Utc>, changes: ActiveModel) -> Result<bool, DbErr> {
    let changed = Entity::update_many()
        .set(changes)
        .filter(Column::RenewalHash.eq(link_hash))
        .filter(renewable())
        .filter(Column::ExpiresAt.gt(now))
        .filter(Expr::col(Column::RenewalFor).eq(Expr::col(Column::ExpiresAt)))
        .exec(db)
        .await?;
    Ok(changed.rows_affected == 1)
}
