//! Queries about watches: whose they are, how they are told, how they are stopped.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    TryInsertResult,
};

use super::entities::{
    listings, watch_links,
    watches::{ActiveModel, Column, Entity, Model},
};
use crate::domain::watch_pace::WatchPace;

/// A watch with the own listing that it watches, if it watches one.
pub type Watched = (Model, Option<listings::Model>);

/// Stores a new watch; false when its listing has one already.
pub async fn insert(db: &impl ConnectionTrait, watch: ActiveModel) -> Result<bool, DbErr> {
    let inserted = Entity::insert(watch).on_conflict_do_nothing_on([Column::ListingId]).exec_without_returning(db).await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(rows) if rows > 0))
}

/// Everything an account watches, the oldest first.
pub async fn of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Watched>, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account_id)).order_by_asc(Column::Id).find_also_related(listings::Entity).all(db).await
}

/// How many searches an account watches.
pub async fn count_searches(db: &impl ConnectionTrait, account_id: i64) -> Result<u64, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account_id)).filter(Column::Search.is_not_null()).count(db).await
}

/// An account's watch of a search.
pub async fn of_search(db: &impl ConnectionTrait, account_id: i64, search: &str) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account_id)).filter(Column::Search.eq(search)).one(db).await
}

/// The watch of a listing.
pub async fn of_listing(db: &impl ConnectionTrait, listing_id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::ListingId.eq(listing_id)).one(db).await
}

/// An account's watch by the name it has in forms.
pub async fn named(db: &impl ConnectionTrait, account_id: i64, public_id: &str) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account_id)).filter(Column::PublicId.eq(public_id)).one(db).await
}

/// Watches of searches after `id`, for going through all of them.
pub async fn searches_after(db: &impl ConnectionTrait, id: i64, most: u64) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::Search.is_not_null()).filter(Column::Id.gt(id)).order_by_asc(Column::Id).limit(most).all(db).await
}

/// Changes how often a watch is told.
pub async fn set_pace(db: &impl ConnectionTrait, id: i64, pace: WatchPace) -> Result<(), DbErr> {
    let changes = ActiveModel { pace: Set(pace.slug().to_owned()), ..Default::default() };
    Entity::update_many().set(changes).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Notes that a watch is told now, if nobody told it since `watch` was read; false when somebody did, or when it has ended.
pub async fn note_told(db: &impl ConnectionTrait, watch: &Model, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let not_since = match watch.told_at {
        Some(moment) => Column::ToldAt.eq(moment),
        None => Column::ToldAt.is_null(),
    };
    let noted = Entity::update_many()
        .set(ActiveModel { told_at: Set(Some(now)), ..Default::default() })
        .filter(Column::Id.eq(watch.id))
        .filter(Column::Pace.eq(&watch.pace))
        .filter(not_since)
        .exec(db)
        .await?;
    Ok(noted.rows_affected == 1)
}

/// Ends a watch: one of a search is deleted, the one of a listing stays and is silent, so that it does not come again.
pub async fn stop(db: &impl ConnectionTrait, watch: &Model) -> Result<(), DbErr> {
    if watch.listing_id.is_some() {
        return set_pace(db, watch.id, WatchPace::Never).await;
    }
    Entity::delete_many().filter(Column::Id.eq(watch.id)).exec(db).await?;
    Ok(())
}

/// Stores the link of a mail.
pub async fn insert_link(db: &impl ConnectionTrait, token_hash: String, watch_id: i64, now: DateTime<Utc>) -> Result<(), DbErr> {
    let link = watch_links::ActiveModel { token_hash: Set(token_hash), watch_id: Set(watch_id), made_at: Set(now) };
    watch_links::Entity::insert(link).exec_without_returning(db).await?;
    Ok(())
}

/// The watch that a mailed link stops.
pub async fn by_link(db: &impl ConnectionTrait, token_hash: &str) -> Result<Option<Watched>, DbErr> {
    let Some(link) = watch_links::Entity::find_by_id(token_hash).one(db).await? else { return Ok(None) };
    Entity::find_by_id(link.watch_id).find_also_related(listings::Entity).one(db).await
}

/// Deletes links that were mailed before `moment`.
pub async fn delete_links_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    Ok(watch_links::Entity::delete_many().filter(watch_links::Column::MadeAt.lt(moment)).exec(db).await?.rows_affected)
}
