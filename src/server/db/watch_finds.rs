//! Queries about what watches find: which listings are new, what each watch has found, and what it was told.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect, Related,
    sea_query::{Expr, Func, OnConflict, Query},
};

use super::{
    board::found,
    entities::{
        accounts, listing_exposures, listing_looks, listings,
        watch_finds::{ActiveModel, Column, Entity},
        watches,
    },
};
use crate::domain::{board_filter::BoardFilter, listing_state::ListingState, watch_pace::WatchPace};

/// A watch with its account.
pub type Kept = (watches::Model, Option<accounts::Model>);

/// Listings that came on the board after `since` and until `until`, and were not compared with the watches for it, the oldest first.
pub async fn to_look_at(
    db: &impl ConnectionTrait,
    (since, until): (DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<listings::Model>, DbErr> {
    let came = listings::Column::PublishedAt;
    let not_looked = Condition::any()
        .add(listing_looks::Column::LookedFor.is_null())
        .add(Expr::col((listing_looks::Entity, listing_looks::Column::LookedFor)).ne(Expr::col((listings::Entity, came))));
    found(&BoardFilter::default(), now)
        .join_rev(JoinType::LeftJoin, <listing_looks::Entity as Related<listings::Entity>>::to())
        .filter(came.gt(since))
        .filter(came.lte(until))
        .filter(not_looked)
        .order_by_asc(came)
        .order_by_asc(listings::Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// Notes that a listing was compared with the watches for the time it is on the board now.
pub async fn note_look(db: &impl ConnectionTrait, listing_id: i64, looked_for: DateTime<Utc>) -> Result<(), DbErr> {
    let look = listing_looks::ActiveModel { listing_id: Set(listing_id), looked_for: Set(looked_for) };
    let again = OnConflict::column(listing_looks::Column::ListingId).update_column(listing_looks::Column::LookedFor).to_owned();
    listing_looks::Entity::insert(look).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// Those of these listings that a search finds and that are not the account's own.
pub async fn found_among(
    db: &impl ConnectionTrait,
    filter: &BoardFilter,
    account_id: i64,
    listing_ids: &[i64],
    now: DateTime<Utc>,
) -> Result<Vec<i64>, DbErr> {
    let is_others = Condition::any().add(listings::Column::AccountId.is_null()).add(listings::Column::AccountId.ne(account_id));
    found(filter, now)
        .select_only()
        .column(listings::Column::Id)
        .filter(listings::Column::Id.is_in(listing_ids.iter().copied()))
        .filter(is_others)
        .into_tuple()
        .all(db)
        .await
}

/// Notes what a watch has found; what it found before stays as it is.
pub async fn insert(db: &impl ConnectionTrait, watch_id: i64, listing_id: i64, now: DateTime<Utc>) -> Result<(), DbErr> {
    let find = ActiveModel { watch_id: Set(watch_id), listing_id: Set(listing_id), found_at: Set(now), told_at: Set(None) };
    Entity::insert(find).on_conflict_do_nothing_on([Column::WatchId, Column::ListingId]).exec_without_returning(db).await?;
    Ok(())
}

/// Watches of accounts that stay, which have found something that is on the board and were not told since the moment that their
/// pace asks for, the longest untold first.
pub async fn to_tell(
    db: &impl ConnectionTrait,
    not_since: impl Fn(WatchPace) -> DateTime<Utc>,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<Kept>, DbErr> {
    let told_or_made = || {
        let columns = [watches::Column::ToldAt, watches::Column::CreatedAt];
        Expr::expr(Func::coalesce(columns.map(|column| Expr::col((watches::Entity, column)))))
    };
    let paces = WatchPace::TELLING.iter().fold(Condition::any(), |paces, pace| {
        let rested = if *pace == WatchPace::AtOnce {
            Condition::any().add(watches::Column::ToldAt.is_null()).add(watches::Column::ToldAt.lte(not_since(*pace)))
        } else {
            Condition::any().add(told_or_made().lte(not_since(*pace)))
        };
        paces.add(Condition::all().add(watches::Column::Pace.eq(pace.slug())).add(rested))
    });
    let has_found = Query::select()
        .expr(Expr::val(1))
        .from(Entity)
        .inner_join(listings::Entity, Expr::col((listings::Entity, listings::Column::Id)).eq(Expr::col((Entity, Column::ListingId))))
        .and_where(Expr::col((Entity, Column::WatchId)).eq(Expr::col((watches::Entity, watches::Column::Id))))
        .and_where(Expr::col((Entity, Column::ToldAt)).is_null())
        .and_where(listings::Column::State.eq(ListingState::Published.slug()))
        .and_where(listings::Column::ExpiresAt.gt(now))
        .to_owned();
    watches::Entity::find()
        .filter(paces)
        .filter(Expr::exists(has_found))
        .find_also_related(accounts::Entity)
        .filter(accounts::Column::LeavesAt.is_null())
        .order_by_asc(watches::Column::ToldAt)
        .order_by_asc(watches::Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// What a watch has found and was not told, as far as it is on the board: those first that were shown least, then the newest.
pub async fn untold(db: &impl ConnectionTrait, watch_id: i64, now: DateTime<Utc>, most: u64) -> Result<Vec<listings::Model>, DbErr> {
    let shown = Func::coalesce([Expr::col((listing_exposures::Entity, listing_exposures::Column::Shown)), Expr::val(0_i64)]);
    found(&BoardFilter::default(), now)
        .join_rev(JoinType::InnerJoin, <Entity as Related<listings::Entity>>::to())
        .join_rev(JoinType::LeftJoin, <listing_exposures::Entity as Related<listings::Entity>>::to())
        .filter(Column::WatchId.eq(watch_id))
        .filter(Column::ToldAt.is_null())
        .order_by(Expr::expr(shown), Order::Asc)
        .order_by_desc(listings::Column::PublishedAt)
        .order_by_desc(listings::Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// Notes what a watch was told.
pub async fn note_told(db: &impl ConnectionTrait, watch_id: i64, listing_ids: &[i64], now: DateTime<Utc>) -> Result<(), DbErr> {
    Entity::update_many()
        .set(ActiveModel { told_at: Set(Some(now)), ..Default::default() })
        .filter(Column::WatchId.eq(watch_id))
        .filter(Column::ListingId.is_in(listing_ids.iter().copied()))
        .exec(db)
        .await?;
    Ok(())
}

/// Deletes what was found before `moment` and never told.
pub async fn delete_untold_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    Ok(Entity::delete_many().filter(Column::ToldAt.is_null()).filter(Column::FoundAt.lt(moment)).exec(db).await?.rows_affected)
}
