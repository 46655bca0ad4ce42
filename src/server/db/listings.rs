//! Queries about listings.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select, TryInsertResult,
    sea_query::{CaseStatement, Expr, Func, NullOrdering},
};

use super::entities::{
    accounts,
    listings::{ActiveModel, Column, Entity, Model},
};
use crate::{
    domain::{
        board_filter::{BoardFilter, COUNT_MAX, PAGE_SIZE, Sorting},
        listing_id::ListingId,
        listing_state::ListingState,
        text::fold,
    },
    server::distance::by_distance,
};

/// A listing with its owner, if it has one.
pub type Owned = (Model, Option<accounts::Model>);

/// The public id of a listing, when its words changed, and when it came on the board.
pub type Address = (String, DateTime<Utc>, Option<DateTime<Utc>>);

/// One page of the board.
pub async fn search(db: &impl ConnectionTrait, filter: &BoardFilter, now: DateTime<Utc>) -> Result<Vec<Owned>, DbErr> {
    page(filter, now).find_also_related(accounts::Entity).all(db).await
}

/// What [`search`] reads.
pub fn page(filter: &BoardFilter, now: DateTime<Utc>) -> Select<Entity> {
    let on_board = Entity::find().filter(matches(filter, now));
    ordered(on_board, filter).offset(u64::from((filter.page - 1) * PAGE_SIZE)).limit(u64::from(PAGE_SIZE))
}

/// The newest listings that a search finds, however many stand on a page of the board.
pub async fn newest(db: &impl ConnectionTrait, filter: &BoardFilter, now: DateTime<Utc>, limit: u64) -> Result<Vec<Owned>, DbErr> {
    let on_board = Entity::find().filter(matches(filter, now));
    ordered(on_board, filter).limit(limit).find_also_related(accounts::Entity).all(db).await
}

/// Public id and last change of the newest listings on the board, by the day they came on it.
pub async fn addresses(db: &impl ConnectionTrait, now: DateTime<Utc>, limit: u64) -> Result<Vec<Address>, DbErr> {
    let everything = BoardFilter::default();
    let on_board =
        Entity::find().select_only().columns([Column::PublicId, Column::UpdatedAt, Column::PublishedAt]).filter(matches(&everything, now));
    ordered(on_board, &everything).limit(limit).into_tuple().all(db).await
}

/// How many listings a search finds, counted no further than one beyond [`COUNT_MAX`].
pub async fn count(db: &impl ConnectionTrait, filter: &BoardFilter, now: DateTime<Utc>) -> Result<u64, DbErr> {
    Entity::find().select_only().column(Column::Id).filter(matches(filter, now)).limit(u64::from(COUNT_MAX) + 1).count(db).await
}

/// The listing with this public id.
pub async fn find(db: &impl ConnectionTrait, id: &ListingId) -> Result<Option<Owned>, DbErr> {
    Entity::find().filter(Column::PublicId.eq(id.as_str())).find_also_related(accounts::Entity).one(db).await
}

/// Everything an account has written, the last touched first.
pub async fn of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account_id)).order_by_desc(Column::UpdatedAt).order_by_desc(Column::Id).all(db).await
}

/// Stores a new listing under an id that may be taken already, by an earlier try or another tab; tells whether it was stored.
///
/// Without giving it back: SQLite hands a row out before it is committed, and nobody would hear of a commit that fails then.
pub async fn insert(db: &impl ConnectionTrait, row: ActiveModel) -> Result<bool, DbErr> {
    let inserted = Entity::insert(row).on_conflict_do_nothing_on([Column::PublicId]).exec_without_returning(db).await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1)))
}

/// The draft an account changed last.
pub async fn last_draft(db: &impl ConnectionTrait, account_id: i64) -> Result<Option<Model>, DbErr> {
    let drafts = Entity::find().filter(Column::AccountId.eq(account_id)).filter(Column::State.eq(ListingState::Draft.slug()));
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

/// Deletes what left the board for good and would have expired before `moment`; tells how many.
pub async fn delete_ended_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    let ended = [ListingState::ClosedFound, ListingState::ClosedWithdrawn, ListingState::Expired].map(ListingState::slug);
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

fn matches(filter: &BoardFilter, now: DateTime<Utc>) -> Condition {
    // Not the bare column: an index on it would be searched for nearly all of the board, and its finds sorted every time.
    let end = Func::coalesce([Expr::col((Entity, Column::ExpiresAt)), Expr::col((Entity, Column::CreatedAt))]);
    let mut condition = Condition::all().add(Column::State.eq(ListingState::Published.slug())).add(Expr::expr(end).gt(now));
    if let Some(kind) = filter.kind {
        condition = condition.add(Column::Kind.eq(kind.slug()));
    }
    if let Some(category) = filter.category {
        condition = condition.add(Column::Category.eq(category.slug()));
    }
    if let Some(party) = filter.party {
        condition = condition.add(Column::PartyKind.eq(party.slug()));
    }
    if let Some(district) = filter.district.filter(|_| filter.sorting != Sorting::Nearest) {
        condition = condition.add(Column::PostalCode.eq(district.as_str()));
    }
    let days = filter.days.iter().fold(0, |mask, day| mask | i32::from(day.bit()));
    if days != 0 {
        condition = condition.add(Expr::col((Entity, Column::DayMask)).bit_and(days).ne(0));
    }
    // Folded words hold letters and digits only, so nothing in them is a wildcard.
    for word in fold(&filter.query).split(' ').filter(|word| !word.is_empty()) {
        condition = condition.add(Column::SearchText.like(format!("% {word}%")));
    }
    condition
}

fn ordered(select: Select<Entity>, filter: &BoardFilter) -> Select<Entity> {
    let select = match (filter.sorting, filter.district) {
        (Sorting::EndingSoon, _) => select.order_by_asc(Column::ExpiresAt),
        (Sorting::Nearest, Some(origin)) => {
            let ranks = by_distance(origin).into_iter().zip(0..).fold(CaseStatement::new(), |case, (code, rank): (_, i32)| {
                case.case(Column::PostalCode.eq(code.as_str()), Expr::val(rank))
            });
            let rank: Expr = ranks.into();
            select.order_by_with_nulls(rank, Order::Asc, NullOrdering::Last)
        }
        _ => select,
    };
    select.order_by_desc(Column::PublishedAt).order_by_desc(Column::Id)
}
