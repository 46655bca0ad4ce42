//! Queries for the board: what a search finds, in the order of an index.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait, ExprTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Select, Statement,
    sea_query::{Expr, Func},
};

use super::{
    cards::CardRow,
    entities::{
        accounts,
        listings::{Column, Entity},
    },
    listings::Owned,
};
use crate::domain::{
    board_filter::{BoardFilter, COUNT_MAX, Sorting},
    distance::Place,
    listing_state::ListingState,
    text::fold,
};

/// The public id of a listing, when its words changed, and when it came on the board.
pub type Address = (String, DateTime<Utc>, Option<DateTime<Utc>>);

/// A part of what a search finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// How many come before.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

/// The cards of a part of what a search finds.
pub async fn cards(db: &impl ConnectionTrait, filter: &BoardFilter, part: Window, now: DateTime<Utc>) -> Result<Vec<CardRow>, DbErr> {
    CardRow::find_by_statement(select_cards(db.get_database_backend(), filter, part, now)).all(db).await
}

/// The cards of a part of what a search finds at one place, the newest first.
pub async fn cards_at(
    db: &impl ConnectionTrait,
    filter: &BoardFilter,
    place: Place,
    part: Window,
    now: DateTime<Utc>,
) -> Result<Vec<CardRow>, DbErr> {
    CardRow::find_by_statement(select_cards_at(db.get_database_backend(), filter, place, part, now)).all(db).await
}

/// The cards of these listings, as far as they are on the board, in no order.
pub async fn cards_of(db: &impl ConnectionTrait, ids: &[i64], now: DateTime<Utc>) -> Result<Vec<CardRow>, DbErr> {
    let these = found(&BoardFilter::default(), now).filter(Column::Id.is_in(ids.iter().copied()));
    CardRow::find_by_statement(CardRow::columns_of(these).build(db.get_database_backend())).all(db).await
}

/// What [`cards`] reads.
pub fn select_cards(backend: DatabaseBackend, filter: &BoardFilter, part: Window, now: DateTime<Utc>) -> Statement {
    only(part, CardRow::columns_of(ordered(found(filter, now), filter)).build(backend))
}

/// What [`cards_at`] reads.
pub fn select_cards_at(backend: DatabaseBackend, filter: &BoardFilter, place: Place, part: Window, now: DateTime<Utc>) -> Statement {
    let here = match place {
        Some(code) => Column::PostalCode.eq(code.as_str()),
        None => Column::PostalCode.is_null(),
    };
    only(part, CardRow::columns_of(newest_first(found(filter, now).filter(here))).build(backend))
}

/// The numbers stand in the statement itself: SQLite prepares a statement anew for every use when its limit is a parameter.
fn only(part: Window, mut statement: Statement) -> Statement {
    statement.sql.push_str(&format!(" LIMIT {} OFFSET {}", part.limit, part.offset));
    statement
}

/// The newest listings that a search finds, with everything they say.
pub async fn newest(db: &impl ConnectionTrait, filter: &BoardFilter, now: DateTime<Utc>, limit: u64) -> Result<Vec<Owned>, DbErr> {
    newest_first(found(filter, now)).limit(limit).find_also_related(accounts::Entity).all(db).await
}

/// The cards of what an organisation has on the board, the newest first.
pub async fn cards_of_organisation(db: &impl ConnectionTrait, id: i64, limit: u64, now: DateTime<Utc>) -> Result<Vec<CardRow>, DbErr> {
    let own = newest_first(found(&BoardFilter::default(), now)).filter(Column::OrganisationId.eq(id)).limit(limit);
    CardRow::columns_of(own).into_model::<CardRow>().all(db).await
}

/// Public id and last change of the newest listings on the board, by the day they came on it.
pub async fn addresses(db: &impl ConnectionTrait, now: DateTime<Utc>, limit: u64) -> Result<Vec<Address>, DbErr> {
    let on_board = newest_first(found(&BoardFilter::default(), now));
    on_board.select_only().columns([Column::PublicId, Column::UpdatedAt, Column::PublishedAt]).limit(limit).into_tuple().all(db).await
}

/// How many listings a search finds, counted no further than one beyond [`COUNT_MAX`]. For searches with words; the counts
/// of everything else are kept.
pub async fn count(db: &impl ConnectionTrait, filter: &BoardFilter, now: DateTime<Utc>) -> Result<u64, DbErr> {
    found(filter, now).select_only().column(Column::Id).limit(u64::from(COUNT_MAX) + 1).count(db).await
}

/// Everything a search finds.
pub(super) fn found(filter: &BoardFilter, now: DateTime<Utc>) -> Select<Entity> {
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
    if let Some(district) = filter.only_district() {
        condition = condition.add(Column::PostalCode.eq(district.as_str()));
    }
    if !filter.days.is_empty() {
        condition = condition.add(Expr::col((Entity, Column::DayMask)).bit_and(i32::from(filter.day_mask())).ne(0));
    }
    // Folded words hold letters and digits only, so nothing in them is a wildcard.
    for word in fold(&filter.query).split(' ').filter(|word| !word.is_empty()) {
        condition = condition.add(Column::SearchText.like(format!("% {word}%")));
    }
    Entity::find().filter(condition)
}

fn ordered(select: Select<Entity>, filter: &BoardFilter) -> Select<Entity> {
    match filter.sorting {
        Sorting::EndingSoon => select.order_by_asc(Column::ExpiresAt).order_by_asc(Column::Id),
        Sorting::Best | Sorting::Newest | Sorting::Nearest => newest_first(select),
    }
}

fn newest_first(select: Select<Entity>) -> Select<Entity> {
    select.order_by_desc(Column::PublishedAt).order_by_desc(Column::Id)
}
