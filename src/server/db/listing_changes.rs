//! Queries about which listings changed, in an order that misses none.
//!
//! A place in this order is a key on SQLite and the number of a transaction on PostgreSQL, where notes that are begun earlier may be
//! seen later. Everything before the horizon is there and stays as it is; what is already seen of the rest can be used,
//! but more may come in between.

use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, Statement};

use super::entities::{
    listing_changes::{Column, Entity},
    listings,
};
use crate::domain::listing_state::ListingState;

/// So many of the last notes are kept for those who follow.
const KEPT: i64 = 100_000;

/// Notes written with one statement.
const BATCH: usize = 500;

/// A note that a listing changed.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Change {
    /// Its key.
    pub id: i64,
    /// The listing.
    pub listing_id: i64,
    /// Its place in the order.
    pub place: i64,
    /// Tells it from a note with the same key in another history.
    pub stamp: String,
    /// All notes before this place can be seen; not told on SQLite, where all can.
    pub horizon: Option<i64>,
}

/// How notes are read with their place.
fn select(backend: DatabaseBackend) -> &'static str {
    match backend {
        DatabaseBackend::Postgres => {
            "SELECT id, listing_id, written_in AS place, stamp, pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon
            FROM listing_changes"
        }
        _ => "SELECT id, listing_id, id AS place, stamp, NULL AS horizon FROM listing_changes",
    }
}

/// The notes from a place on, in their order.
pub async fn since(db: &impl ConnectionTrait, place: i64) -> Result<Vec<Change>, DbErr> {
    let backend = db.get_database_backend();
    let (column, parameter) = if backend == DatabaseBackend::Postgres { ("written_in", "$1") } else { ("id", "?") };
    let sql = format!("{} WHERE {column} >= {parameter} ORDER BY {column}, id", select(backend));
    Change::find_by_statement(Statement::from_sql_and_values(backend, sql, [place.into()])).all(db).await
}

/// The place that the next note may have at the earliest, and the last note before it.
pub async fn end(db: &impl ConnectionTrait) -> Result<(i64, Option<Change>), DbErr> {
    let backend = db.get_database_backend();
    let (place, newest) = if backend == DatabaseBackend::Postgres {
        ("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS place", "written_in DESC, id DESC")
    } else {
        ("SELECT coalesce(max(id), 0) + 1 AS place FROM listing_changes", "id DESC")
    };
    let row = db.query_one_raw(Statement::from_string(backend, place)).await?;
    let place: i64 = row.map(|row| row.try_get("", "place")).transpose()?.unwrap_or_default();
    let (column, parameter) = if backend == DatabaseBackend::Postgres { ("written_in", "$1") } else { ("id", "?") };
    let sql = format!("{} WHERE {column} < {parameter} ORDER BY {newest} LIMIT 1", select(backend));
    let last = Change::find_by_statement(Statement::from_sql_and_values(backend, sql, [place.into()])).one(db).await?;
    Ok((place, last))
}

/// Whether this very note is there.
pub async fn is_there(db: &impl ConnectionTrait, id: i64, stamp: &str) -> Result<bool, DbErr> {
    let found: Option<String> = Entity::find_by_id(id).select_only().column(Column::Stamp).into_tuple().one(db).await?;
    Ok(found.as_deref() == Some(stamp))
}

/// Notes that the index must read these listings again, as far as they are on the board, for something that is not in their rows.
pub async fn note(db: &impl ConnectionTrait, ids: &[i64]) -> Result<(), DbErr> {
    let backend = db.get_database_backend();
    let (written_in, stamp) = match backend {
        DatabaseBackend::Postgres => ("pg_current_xact_id()::text::bigint", "gen_random_uuid()::text"),
        _ => ("0", "hex(randomblob(8))"),
    };
    for ids in ids.chunks(BATCH) {
        let ids = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "INSERT INTO listing_changes (listing_id, written_in, stamp)
            SELECT id, {written_in}, {stamp} FROM listings WHERE id IN ({ids}) AND state = '{}'",
            ListingState::Published.slug()
        );
        db.execute_raw(Statement::from_string(backend, sql)).await?;
    }
    Ok(())
}

/// Deletes notes that are older than those kept; tells how many.
pub async fn prune(db: &impl ConnectionTrait) -> Result<u64, DbErr> {
    let newest: Option<Option<i64>> = Entity::find().select_only().column_as(Column::Id.max(), "newest").into_tuple().one(db).await?;
    let oldest = newest.flatten().unwrap_or_default() - KEPT;
    Ok(Entity::delete_many().filter(Column::Id.lt(oldest)).exec(db).await?.rows_affected)
}

/// Those of these listings that are on the board.
pub async fn published(db: &impl ConnectionTrait, ids: &[i64]) -> Result<Vec<listings::Model>, DbErr> {
    let found = listings::Entity::find().filter(listings::Column::Id.is_in(ids.iter().copied()));
    found.filter(listings::Column::State.eq(ListingState::Published.slug())).all(db).await
}
