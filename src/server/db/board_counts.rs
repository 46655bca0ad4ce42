//! Queries about how many listings stand on the board.
//!
//! What is settled only changes with a new settlement, so that it can be kept in memory. What has changed since is a few rows,
//! read together with the listings whose time is over but that still stand as published; all of it as it is at one moment.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait, ExprTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QuerySelect, QueryTrait,
    sea_query::{Expr, Func, OnConflict, Query, SelectStatement, UnionType},
};

use super::{
    board::found,
    entities::{board_count_changes as changes, board_counts as counts, listings},
};
use crate::domain::{board_filter::BoardFilter, listing_state::ListingState};

/// So many changes are not worth a settlement yet.
const FEW: u64 = 20;
/// Rows written with one statement; few enough for what either engine takes as parameters.
const BATCH: usize = 200;

/// A number of listings with the same facets.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct CountRow {
    /// Slug of the kind.
    pub kind: String,
    /// Slug of the category.
    pub category: String,
    /// District; empty is the whole municipality.
    pub postal_code: String,
    /// Slug of the kind of party.
    pub party_kind: String,
    /// The days they can happen, one bit each.
    pub day_mask: i32,
    /// How many. Of a settlement all of them; otherwise so many more, or fewer.
    pub listings: i64,
    /// The settlement; 0 when there was none yet.
    pub settlement: i64,
}

/// Everything settled after a settlement, and everything to be added to what is settled.
pub async fn since(db: &impl ConnectionTrait, settlement: i64, now: DateTime<Utc>) -> Result<Vec<CountRow>, DbErr> {
    CountRow::find_by_statement(db.get_database_backend().build(&select_since(settlement, now))).all(db).await
}

/// What [`since`] reads.
pub fn select_since(settlement: i64, now: DateTime<Utc>) -> SelectStatement {
    let unsettled = changes::Entity::find()
        .select_only()
        .columns([changes::Column::Kind, changes::Column::Category, changes::Column::PostalCode, changes::Column::PartyKind])
        .columns([changes::Column::DayMask, changes::Column::Listings])
        .expr_as(Expr::val(0_i64), "settlement")
        .into_query();
    let over = facets_of(listings::Entity::find())
        .expr_as(Expr::val(-1_i64), "listings")
        .expr_as(Expr::val(0_i64), "settlement")
        .filter(listings::Column::State.eq(ListingState::Published.slug()))
        .filter(listings::Column::ExpiresAt.lte(now))
        .into_query();
    counts::Entity::find()
        .filter(counts::Column::Settlement.gt(settlement))
        .into_query()
        .union(UnionType::All, unsettled)
        .union(UnionType::All, over)
        .to_owned()
}

/// The same for what a search for words finds, counted no further than to `limit`.
pub async fn of_words(db: &impl ConnectionTrait, words: &str, limit: Option<u64>, now: DateTime<Utc>) -> Result<Vec<CountRow>, DbErr> {
    let filter = BoardFilter { query: words.to_owned(), ..BoardFilter::default() };
    let matching = facets_of(found(&filter, now)).limit(limit).into_query();
    let facets = ["kind", "category", "postal_code", "party_kind", "day_mask"];
    let counted = Query::select()
        .columns(facets)
        .expr_as(Func::count(Expr::val(1)), "listings")
        .expr_as(Expr::val(0_i64), "settlement")
        .from_subquery(matching, "matching")
        .group_by_columns(facets)
        .to_owned();
    CountRow::find_by_statement(db.get_database_backend().build(&counted)).all(db).await
}

fn facets_of(select: sea_orm::Select<listings::Entity>) -> sea_orm::Select<listings::Entity> {
    use listings::Column;
    let place = Func::coalesce([Expr::col((listings::Entity, Column::PostalCode)), Expr::val("")]);
    select
        .select_only()
        .columns([Column::Kind, Column::Category])
        .expr_as(place, "postal_code")
        .columns([Column::PartyKind, Column::DayMask])
}

/// Whether enough has changed for a settlement.
pub async fn is_due(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(changes::Entity::find().limit(FEW + 1).count(db).await? > FEW)
}

/// Adds what has changed to the counts. Call it in a transaction.
pub async fn settle(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    // One after the other, so that whoever has read a settlement has read all before it. SQLite has one writer anyway.
    if db.get_database_backend() == DatabaseBackend::Postgres {
        db.execute_unprepared("LOCK TABLE board_counts IN SHARE ROW EXCLUSIVE MODE").await?;
    }
    let mut sums: BTreeMap<_, i64> = BTreeMap::new();
    for change in changes::Entity::delete_many().exec_with_returning(db).await? {
        let facets = (change.kind, change.category, change.postal_code, change.party_kind, change.day_mask);
        *sums.entry(facets).or_default() += change.listings;
    }
    let last = counts::Entity::find().select_only().column_as(counts::Column::Settlement.max(), "last");
    let last: Option<Option<i64>> = last.into_tuple().one(db).await?;
    let settlement = last.flatten().unwrap_or(0) + 1;
    let rows = sums.into_iter().filter(|(_, listings)| *listings != 0);
    let rows = rows.map(|((kind, category, postal_code, party_kind, day_mask), listings)| counts::ActiveModel {
        kind: Set(kind),
        category: Set(category),
        postal_code: Set(postal_code),
        party_kind: Set(party_kind),
        day_mask: Set(day_mask),
        listings: Set(listings),
        settlement: Set(settlement),
    });
    for batch in rows.collect::<Vec<_>>().chunks(BATCH) {
        counts::Entity::insert_many(batch.to_vec()).on_conflict(add_to_those_counted()).exec_without_returning(db).await?;
    }
    Ok(())
}

/// A row that comes to nothing stays, because the number of its settlement says that it changed.
fn add_to_those_counted() -> OnConflict {
    use counts::Column::{Category, DayMask, Kind, Listings, PartyKind, PostalCode, Settlement};
    OnConflict::columns([Kind, Category, PostalCode, PartyKind, DayMask])
        .value(Listings, Expr::col((counts::Entity, Listings)).add(Expr::col(("excluded", Listings))))
        .update_column(Settlement)
        .to_owned()
}
