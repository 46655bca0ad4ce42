//! Queries about what watches find: which listings are new, what each watch has found, and what its account was told.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect, Related,
    Select,
    sea_query::{Expr, Func, OnConflict, Query, SelectStatement},
};

use super::{
    board::found,
    entities::{
        accounts, listing_exposures, listing_looks, listings, match_dismissals, told_listings,
        watch_finds::{ActiveModel, Column, Entity},
        watches,
    },
    watches::Watched,
};
use crate::domain::{board_filter::BoardFilter, listing_state::ListingState, watch_pace::WatchPace};

/// The names of tables where a question has them twice.
const OTHER_WATCHES: &str = "other_watches";
const OWN_LISTINGS: &str = "own_listings";

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
    let is_not = |column: listings::Column| Condition::any().add(column.is_null()).add(column.ne(account_id));
    found(filter, now)
        .select_only()
        .column(listings::Column::Id)
        .filter(listings::Column::Id.is_in(listing_ids.iter().copied()))
        .filter(is_not(listings::Column::AccountId))
        .filter(is_not(listings::Column::ContactId))
        .into_tuple()
        .all(db)
        .await
}

/// Notes what a watch has found; what it found before stays as it is.
pub async fn insert(db: &impl ConnectionTrait, watch_id: i64, listing_id: i64, now: DateTime<Utc>) -> Result<(), DbErr> {
    let find = ActiveModel { watch_id: Set(watch_id), listing_id: Set(listing_id), found_at: Set(now) };
    Entity::insert(find).on_conflict_do_nothing_on([Column::WatchId, Column::ListingId]).exec_without_returning(db).await?;
    Ok(())
}

/// When the mails of a pace are due.
#[derive(Clone, Copy, Debug)]
pub struct Rhythm {
    /// The pace.
    pub pace: WatchPace,
    /// Who was told at this pace after this moment is not told yet again.
    pub not_since: DateTime<Utc>,
    /// The moment.
    pub now: DateTime<Utc>,
}

/// Accounts after `account_id` that stay and are due to be told something at this pace.
pub async fn accounts_to_tell(db: &impl ConnectionTrait, rhythm: &Rhythm, account_id: i64, most: u64) -> Result<Vec<i64>, DbErr> {
    due(rhythm)
        .inner_join(accounts::Entity)
        .filter(accounts::Column::LeavesAt.is_null())
        .filter(watches::Column::AccountId.gt(account_id))
        .select_only()
        .column(watches::Column::AccountId)
        .distinct()
        .order_by_asc(watches::Column::AccountId)
        .limit(most)
        .into_tuple()
        .all(db)
        .await
}

/// The watches of an account that are due, those first that were told longest ago or never.
pub async fn to_tell(db: &impl ConnectionTrait, rhythm: &Rhythm, account_id: i64) -> Result<Vec<Watched>, DbErr> {
    let due = due(rhythm).filter(watches::Column::AccountId.eq(account_id)).find_also_related(listings::Entity);
    let mut found = due.order_by_asc(watches::Column::Id).all(db).await?;
    // The databases differ in where they put those that were never told.
    found.sort_by_key(|(watch, _)| watch.told_at);
    Ok(found)
}

/// Watches that have found something to tell, of accounts that were not told at their pace since the moment that it asks for. It
/// begins to run with the first watch, except for what is told at once.
fn due(rhythm: &Rhythm) -> Select<watches::Entity> {
    let other = |column: watches::Column| Expr::col((OTHER_WATCHES, column));
    let at_same_pace = || {
        let same = |column: watches::Column| other(column).eq(Expr::col((watches::Entity, column)));
        let mut query = Query::select();
        query.expr(Expr::val(1)).from_as(watches::Entity, OTHER_WATCHES);
        query.and_where(same(watches::Column::AccountId)).and_where(same(watches::Column::Pace));
        query
    };
    let told_lately = at_same_pace().and_where(other(watches::Column::ToldAt).gt(rhythm.not_since)).to_owned();
    let begun_before = at_same_pace().and_where(other(watches::Column::CreatedAt).lte(rhythm.not_since)).to_owned();
    let due = watches::Entity::find()
        .filter(watches::Column::Pace.eq(rhythm.pace.slug()))
        .filter(Expr::exists(something_to_tell(rhythm.now)))
        .filter(Expr::not_exists(told_lately));
    if rhythm.pace == WatchPace::AtOnce { due } else { due.filter(Expr::exists(begun_before)) }
}

/// Something that a watch has found, that is on the board, and that its account may be told.
fn something_to_tell(now: DateTime<Utc>) -> SelectStatement {
    Query::select()
        .expr(Expr::val(1))
        .from(Entity)
        .inner_join(listings::Entity, Expr::col((listings::Entity, listings::Column::Id)).eq(Expr::col((Entity, Column::ListingId))))
        .and_where(Expr::col((Entity, Column::WatchId)).eq(Expr::col((watches::Entity, watches::Column::Id))))
        .cond_where(may_be_told(now))
        .and_where(listings::Column::State.eq(ListingState::Published.slug()))
        .and_where(listings::Column::ExpiresAt.gt(now))
        .to_owned()
}

/// Whether an account may be told of what its watch has found: none of its watches has told it, also not one that has ended since;
/// nobody has said no to it; and the own listing that it fits, if the watch is of one, is still on the board.
fn may_be_told(now: DateTime<Utc>) -> Condition {
    let is_of_search = of_watch(watches::Column::ListingId).is_null();
    Condition::all()
        .add(Expr::not_exists(was_told()))
        .add(Expr::not_exists(was_refused()))
        .add(Condition::any().add(is_of_search).add(Expr::exists(own_on_board(now))))
}

fn of_find(column: Column) -> Expr {
    Expr::col((Entity, column))
}

fn of_watch(column: watches::Column) -> Expr {
    Expr::col((watches::Entity, column))
}

fn was_told() -> SelectStatement {
    let told = |column: told_listings::Column| Expr::col((told_listings::Entity, column));
    Query::select()
        .expr(Expr::val(1))
        .from(told_listings::Entity)
        .and_where(told(told_listings::Column::AccountId).eq(of_watch(watches::Column::AccountId)))
        .and_where(told(told_listings::Column::ListingId).eq(of_find(Column::ListingId)))
        .to_owned()
}

fn was_refused() -> SelectStatement {
    let refused = |column: match_dismissals::Column| Expr::col((match_dismissals::Entity, column));
    Query::select()
        .expr(Expr::val(1))
        .from(match_dismissals::Entity)
        .and_where(refused(match_dismissals::Column::ListingId).eq(of_watch(watches::Column::ListingId)))
        .and_where(refused(match_dismissals::Column::OtherId).eq(of_find(Column::ListingId)))
        .to_owned()
}

fn own_on_board(now: DateTime<Utc>) -> SelectStatement {
    let own = |column: listings::Column| Expr::col((OWN_LISTINGS, column));
    Query::select()
        .expr(Expr::val(1))
        .from_as(listings::Entity, OWN_LISTINGS)
        .and_where(own(listings::Column::Id).eq(of_watch(watches::Column::ListingId)))
        .and_where(own(listings::Column::State).eq(ListingState::Published.slug()))
        .and_where(own(listings::Column::ExpiresAt).gt(now))
        .to_owned()
}

/// What a watch has found and its account may be told, as far as it is on the board: those first that were shown least, then the
/// newest.
pub async fn untold(
    db: &impl ConnectionTrait,
    watch: &watches::Model,
    now: DateTime<Utc>,
    most: usize,
) -> Result<Vec<listings::Model>, DbErr> {
    let shown = Func::coalesce([Expr::col((listing_exposures::Entity, listing_exposures::Column::Shown)), Expr::val(0_i64)]);
    found(&BoardFilter::default(), now)
        .join_rev(JoinType::InnerJoin, <Entity as Related<listings::Entity>>::to())
        .join_rev(JoinType::LeftJoin, <listing_exposures::Entity as Related<listings::Entity>>::to())
        .join(JoinType::InnerJoin, <Entity as Related<watches::Entity>>::to())
        .filter(Column::WatchId.eq(watch.id))
        .filter(may_be_told(now))
        .order_by(Expr::expr(shown), Order::Asc)
        .order_by_desc(listings::Column::PublishedAt)
        .order_by_desc(listings::Column::Id)
        .limit(most as u64)
        .all(db)
        .await
}

/// Notes what an account is told; none of its watches waits to tell it any more.
pub async fn note_told(db: &impl ConnectionTrait, account_id: i64, listing_ids: &[i64], now: DateTime<Utc>) -> Result<(), DbErr> {
    let told = |id: &i64| told_listings::ActiveModel { account_id: Set(account_id), listing_id: Set(*id), told_at: Set(now) };
    told_listings::Entity::insert_many(listing_ids.iter().map(told)).exec_without_returning(db).await?;
    let own =
        Query::select().column(watches::Column::Id).from(watches::Entity).and_where(watches::Column::AccountId.eq(account_id)).to_owned();
    let waiting = Entity::delete_many().filter(Column::WatchId.in_subquery(own));
    waiting.filter(Column::ListingId.is_in(listing_ids.iter().copied())).exec(db).await?;
    Ok(())
}

/// Deletes what was found before `moment` and is still not told.
pub async fn delete_found_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    Ok(Entity::delete_many().filter(Column::FoundAt.lt(moment)).exec(db).await?.rows_affected)
}
