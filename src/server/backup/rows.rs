//! Putting the rows of a backup into empty tables.

use std::io::BufRead;

use sea_orm::{ConnectionTrait, DatabaseBackend, Statement, sea_query::Query};
use serde_json::Value as Json;

use super::{
    archive::BadArchive,
    manifest::{Manifest, Table},
    restore::RestoreError,
    staging::Staging,
    tables,
};

/// Rows put in with one statement; few enough for what either engine takes as parameters.
const BATCH: usize = 200;

/// Whether somebody has used the board on this database; one that was only made holds no rows.
pub(super) async fn has_data(db: &impl ConnectionTrait) -> Result<bool, sea_orm::DbErr> {
    let backend = db.get_database_backend();
    let sql = match backend {
        DatabaseBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table'",
        _ => "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = current_schema()",
    };
    for row in db.query_all_raw(Statement::from_string(backend, sql)).await? {
        let table: String = row.try_get("", "name")?;
        if !tables::KEPT.contains(&table.as_str()) {
            continue;
        }
        let first = Query::select().expr(1).from(table).limit(1).to_owned();
        if db.query_one(&first).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts all rows in, and lets new ones be counted on from the last.
pub(super) async fn insert_all(db: &impl ConnectionTrait, manifest: &Manifest, staging: &Staging) -> Result<(), RestoreError> {
    for table in &manifest.tables {
        let mut inserted = 0;
        for part in manifest.parts_of(&table.name) {
            inserted = insert(db, table, staging.open(&part.name)?, inserted).await?;
        }
        if inserted != table.rows {
            return Err(BadArchive::Changed(table.name.clone()).into());
        }
        if db.get_database_backend() == DatabaseBackend::Postgres && table.columns.iter().any(|column| column.name == "id") {
            let table = &table.name;
            db.execute_unprepared(&format!(
                "SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table} HAVING max(id) IS NOT NULL"
            ))
            .await?;
        }
    }
    Ok(())
}

/// Puts the rows of one part in, of which `before` came before; tells how many there are now.
async fn insert(db: &impl ConnectionTrait, table: &Table, part: impl BufRead, before: u64) -> Result<u64, RestoreError> {
    let names = || table.columns.iter().map(|column| column.name.clone());
    let mut row = before;
    let mut lines = part.lines().peekable();
    while lines.peek().is_some() {
        let mut batch = Query::insert().into_table(table.name.clone()).columns(names()).to_owned();
        for line in lines.by_ref().take(BATCH) {
            row += 1;
            let bad = || BadArchive::Row { table: table.name.clone(), row };
            let values: Vec<Json> = serde_json::from_str(&line?).map_err(|_| bad())?;
            if values.len() != table.columns.len() {
                return Err(bad().into());
            }
            let values = values.into_iter().zip(&table.columns).map(|(value, column)| column.kind.read_json(value).map(Into::into));
            let values: Vec<_> = values.collect::<Option<_>>().ok_or_else(bad)?;
            batch.values(values).map_err(|_| bad())?;
        }
        db.execute(&batch).await?;
    }
    Ok(row)
}
