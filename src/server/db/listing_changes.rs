//! Queries about which listings changed, in an order that misses none.
//!
//! A place in this order is a key on SQLite and the number of a transaction on PostgreSQL, where notes that are begun earlier may be
//! seen later: those of the transactions that are still open. Each note therefore tells with it what was open when it was read.

use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, Statement};

use super::entities::{
    listing_changes::{Column, Entity},
    listings,
};
use crate::domain::listing_state::ListingState;

/// Notes written with one statement.
const BATCH: usize = 500;
/// The number that the next transaction on PostgreSQL will have at the earliest.
const NEXT: &str = "pg_snapshot_xmax(pg_current_snapshot())::text::bigint";
/// The number of the oldest transaction on PostgreSQL that is open.
const OLDEST_OPEN: &str = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

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
    /// What PostgreSQL says of its transactions at the moment of reading; nothing on SQLite, where none is open.
    pub snapshot: Option<String>,
}

impl Change {
    /// The places before this one where notes may still come: those of transactions that were open when it was read.
    pub fn open_places(&self) -> impl Iterator<Item = i64> {
        let open = self.snapshot.as_deref().and_then(|snapshot| snapshot.rsplit(':').next()).unwrap_or_default();
        open.split(',').filter_map(|place| place.parse().ok())
    }
}

/// How notes are read with their place.
fn select(backend: DatabaseBackend) -> &'static str {
    match backend {
        DatabaseBackend::Postgres => {
            "SELECT id, listing_id, written_in AS place, stamp, pg_current_snapshot()::text AS snapshot FROM listing_changes"
        }
        _ => "SELECT id, listing_id, id AS place, stamp, NULL AS snapshot FROM listing_changes",
    }
}

/// The notes from a place on and those at the places that were open, in their order, and the one note with this key.
pub async fn since(db: &impl ConnectionTrait, place: i64, open: &[i64], id: i64) -> Result<Vec<Change>, DbErr> {
    let backend = db.get_database_backend();
    let select = select(backend);
    let statement = if backend == DatabaseBackend::Postgres {
        let open = open.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        let sql = format!(
            "{select} WHERE written_in >= $1 OR written_in = ANY (string_to_array($2, ',')::bigint[]) OR id = $3 ORDER BY written_in, id"
        );
        Statement::from_sql_and_values(backend, sql, [place.into(), open.into(), id.into()])
    } else {
        Statement::from_sql_and_values(backend, format!("{select} WHERE id >= ? OR id = ? ORDER BY id"), [place.into(), id.into()])
    };
    Change::find_by_statement(statement).all(db).await
}

/// The last note before which none may come any more; if there is none, the last there is.
pub async fn last(db: &impl ConnectionTrait) -> Result<Option<Change>, DbErr> {
    let backend = db.get_database_backend();
    let order = match backend {
        DatabaseBackend::Postgres => format!("written_in < {OLDEST_OPEN} DESC, written_in DESC, id DESC"),
        _ => "id DESC".to_owned(),
    };
    let sql = format!("{} ORDER BY {order} LIMIT 1", select(backend));
    Change::find_by_statement(Statement::from_string(backend, sql)).one(db).await
}

/// The place that the next note may have at the earliest.
pub async fn end(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let backend = db.get_database_backend();
    let sql = match backend {
        DatabaseBackend::Postgres => format!("SELECT {NEXT} AS place"),
        _ => "SELECT coalesce(max(id), 0) + 1 AS place FROM listing_changes".to_owned(),
    };
    let row = db.query_one_raw(Statement::from_string(backend, sql)).await?;
    Ok(row.map(|row| row.try_get("", "place")).transpose()?.unwrap_or_default())
}

/// Begins the history anew where it cannot be followed.
///
/// Either it has no note, or it came with a copy from another PostgreSQL server, whose numbers of transactions mean nothing here.
/// Whoever has followed it notices, because the note that was read last is gone.
pub async fn mend(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    let backend = db.get_database_backend();
    if backend == DatabaseBackend::Postgres {
        let is_foreign = format!("EXISTS (SELECT 1 FROM listing_changes WHERE written_in >= {NEXT})");
        db.execute_unprepared(&format!("DELETE FROM listing_changes WHERE {is_foreign}")).await?;
    }
    if last(db).await?.is_none() {
        let stamp = new_stamp(backend);
        db.execute_unprepared(&format!("INSERT INTO listing_changes (listing_id, written_in, stamp) VALUES (0, 0, {stamp})")).await?;
    }
    Ok(())
}

fn new_stamp(backend: DatabaseBackend) -> &'static str {
    if backend == DatabaseBackend::Postgres { "gen_random_uuid()::text" } else { "hex(randomblob(8))" }
}

/// Whether this very note is there.
pub async fn is_there(db: &impl ConnectionTrait, id: i64, stamp: &str) -> Result<bool, DbErr> {
    let found: Option<String> = Entity::find_by_id(id).select_only().column(Column::Stamp).into_tuple().one(db).await?;
    Ok(found.as_deref() == Some(stamp))
}

/// Notes that the index must read these listings again, as far as they are on the board, for something that is not in their rows.
pub async fn note(db: &impl ConnectionTrait, ids: &[i64]) -> Result<(), DbErr> {
    let backend = db.get_database_backend();
    let written_in = if backend == DatabaseBackend::Postgres { "pg_current_xact_id()::text::bigint" } else { "0" };
    let stamp = new_stamp(backend);
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

/// Deletes all notes but about so many of the last; tells how many.
pub async fn prune(db: &impl ConnectionTrait, kept: i64) -> Result<u64, DbErr> {
    let newest: Option<Option<i64>> = Entity::find().select_only().column_as(Column::Id.max(), "newest").into_tuple().one(db).await?;
    let oldest = newest.flatten().unwrap_or_default() - kept;
    Ok(Entity::delete_many().filter(Column::Id.lt(oldest)).exec(db).await?.rows_affected)
}

/// Those of these listings that are on the board.
pub async fn published(db: &impl ConnectionTrait, ids: &[i64]) -> Result<Vec<listings::Model>, DbErr> {
    let found = listings::Entity::find().filter(listings::Column::Id.is_in(ids.iter().copied()));
    found.filter(listings::Column::State.eq(ListingState::Published.slug())).all(db).await
}
