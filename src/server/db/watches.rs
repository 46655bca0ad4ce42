//! Queries about watches: whose they are, how they are told, how they are stopped.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
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

/// Notes that watches are told now; false when one of them has ended or has another pace meanwhile.
pub async fn note_told(db: &impl ConnectionTrait, ids: &[i64], pace: WatchPace, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let noted = Entity::update_many()
        .set(ActiveModel { told_at: Set(Some(now)), ..Default::default() })
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::Pace.eq(pace.slug()))
        .exec(db)
        .await?;
    Ok(usize::try_from(noted.rows_affected) == Ok(ids.len()))
}

/// Ends a watch: one of a search is deleted, the one of a listing stays and is silent, so that it does not come again.
pub async fn stop(db: &impl ConnectionTrait, watch: &Model) -> Result<(), DbErr> {
    if watch.listing_id.is_some() {
        return set_pace(db, watch.id, WatchPace::Never).await;
    }
    Entity::delete_many().filter(Column::Id.eq(watch.id)).exec(db).await?;
    Ok(())
}

/// Stores a link of a mail with everything that it stops.
pub async fn insert_link(db: &impl ConnectionTrait, token_hash: &str, watch_ids: &[i64], now: DateTime<Utc>) -> Result<(), DbErr> {
    let stops = |id: &i64| watch_links::ActiveModel { token_hash: Set(token_hash.to_owned()), watch_id: Set(*id), made_at: Set(now) };
    watch_links::Entity::insert_many(watch_ids.iter().map(stops)).exec_without_returning(db).await?;
    Ok(())
}

/// The watches that a mailed link stops, the oldest first.
pub async fn by_link(db: &impl ConnectionTrait, token_hash: &str) -> Result<Vec<Watched>, DbErr> {
    let stopped = watch_links::Entity::find().select_only().column(watch_links::Column::WatchId);
    let stopped = stopped.filter(watch_links::Column::TokenHash.eq(token_hash)).into_query();
    let watches = Entity::find().filter(Column::Id.in_subquery(stopped)).order_by_asc(Column::Id);
    watches.find_also_related(listings::Entity).all(db).await
}

/// Deletes links that were mailed before `moment`.
pub async fn delete_links_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    Ok(watch_links::Entity::delete_many().filter(watch_links::Column::MadeAt.lt(moment)).exec(db).await?.rows_affected)
}
