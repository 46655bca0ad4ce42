//! Opening the database: one writer and several readers on SQLite, one pool on PostgreSQL.

use std::time::Duration;

use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr, IsolationLevel,
    Statement, TransactionOptions, TransactionTrait,
    metric::Info,
    sqlx::{
        Connection,
        sqlite::{SqliteJournalMode, SqliteSynchronous},
    },
};

/// SQLite before this version can corrupt a database in WAL mode with several connections.
pub const SQLITE_AT_LEAST: &str = "3.51.3";
/// Connections that read at the same time.
const READERS: u32 = 4;
/// Connections to PostgreSQL.
const POSTGRES_CONNECTIONS: u32 = 16;
/// PostgreSQL before this version is not tried.
const POSTGRES_AT_LEAST: i32 = 150_000;

/// An open database.
#[derive(Clone, Debug)]
pub struct Database {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
}

impl Database {
    /// Opens the database and checks that its version can be trusted.
    pub async fn open(url: &str) -> Result<Self, DbErr> {
        if url.starts_with("sqlite:") { Self::open_sqlite(url).await } else { Self::open_postgres(url, None).await }
    }

    /// Opens a schema of a PostgreSQL database; tests use one each.
    pub async fn open_postgres(url: &str, schema: Option<&str>) -> Result<Self, DbErr> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(if schema.is_some() { 4 } else { POSTGRES_CONNECTIONS })
            .acquire_timeout(Duration::from_secs(5))
            .connect_timeout(Duration::from_secs(5))
            .statement_timeout(Duration::from_secs(15))
            .sqlx_logging(false);
        if let Some(schema) = schema {
            options.set_schema_search_path(schema);
        }
        let pool = sea_orm::Database::connect(options).await?;
        let row = pool
            .query_one_raw(Statement::from_string(
                DatabaseBackend::Postgres,
                "SELECT current_setting('server_version_num')::int AS version",
            ))
            .await?;
        let version: i32 = row.map(|row| row.try_get("", "version")).transpose()?.unwrap_or_default();
        if version < POSTGRES_AT_LEAST {
            return Err(DbErr::Custom(format!("PostgreSQL 15 or newer is needed, this is {version}")));
        }
        Ok(Self { writer: pool.clone(), reader: pool })
    }

    async fn open_sqlite(url: &str) -> Result<Self, DbErr> {
        let writer = sqlite_pool(url, 1).await?;
        let row = writer.query_one_raw(Statement::from_string(DatabaseBackend::Sqlite, "SELECT sqlite_version() AS version")).await?;
        let version: String = row.map(|row| row.try_get("", "version")).transpose()?.unwrap_or_default();
        can_be_trusted(&version)?;
        let reader = sqlite_pool(url, READERS).await?;
        Ok(Self { writer, reader })
    }

    /// Tells about every statement once it is done.
    pub fn observe(&mut self, done: impl Fn(&Info<'_>) + Clone + Send + Sync + 'static) {
        self.writer.set_metric_callback(done.clone());
        self.reader.set_metric_callback(done);
    }

    /// For reading.
    pub fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// For a single statement that writes.
    pub fn write(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// For reading and writing as one: on SQLite the write lock is taken at once, so that it never fails half way.
    pub async fn begin_write(&self) -> Result<DatabaseTransaction, DbErr> {
        self.writer
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(sea_orm::SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await
    }

    /// For reading everything as it was at one moment, however long that takes and whatever is written meanwhile.
    pub async fn begin_snapshot(&self) -> Result<DatabaseTransaction, DbErr> {
        // On SQLite every transaction that reads is one.
        if self.reader.get_database_backend() == DatabaseBackend::Sqlite {
            return self.reader.begin().await;
        }
        let snapshot = self.reader.begin_with_config(Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly)).await?;
        snapshot.execute_unprepared("SET LOCAL statement_timeout = 0").await?;
        Ok(snapshot)
    }

    /// The names of the steps of the schema's history, the first one first.
    pub fn schema_names() -> Vec<String> {
        Migrator::get_migration_files().iter().map(|step| step.name().to_owned()).collect()
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<(), DbErr> {
        Migrator::up(&self.writer, None).await
    }

    /// Whether the schema is up to date and the database answers.
    pub async fn is_ready(&self) -> bool {
        let answers = self.reader.ping().await.is_ok();
        answers && Migrator::get_pending_migrations_read_only(&self.reader).await.is_ok_and(|pending| pending.is_empty())
    }

    /// Sees to it that what was deleted is nowhere in SQLite's files any more; its log keeps it otherwise until the log is begun anew.
    pub async fn overwrite_deleted(&self) -> Result<(), DbErr> {
        if self.writer.get_database_backend() == DatabaseBackend::Sqlite {
            self.writer.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
        }
        Ok(())
    }

    /// Closes every connection after its work is done.
    pub async fn close(self) -> Result<(), DbErr> {
        self.reader.close().await?;
        self.writer.close().await
    }
}

async fn sqlite_pool(url: &str, connections: u32) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(5))
                .pragma("secure_delete", "ON")
                .pragma("trusted_schema", "OFF")
                .pragma("mmap_size", "0")
        })
        // When a commit fails because the disk is full, SQLite has ended the transaction but sqlx counts it as open. What is written
        // through such a connection later looks stored and never is, so it is not used again.
        .map_sqlx_sqlite_before_acquire(|connection, _| {
            let is_clean = !connection.is_in_transaction();
            Box::pin(async move { Ok(is_clean) })
        });
    sea_orm::Database::connect(options).await
}

/// Refuses a version of SQLite that can lose what it was given.
fn can_be_trusted(version: &str) -> Result<(), DbErr> {
    if version_number(version) < version_number(SQLITE_AT_LEAST) {
        return Err(DbErr::Custom(format!("SQLite {SQLITE_AT_LEAST} or newer is needed, this is {version}")));
    }
    Ok(())
}

/// `3.51.3` as a number that can be compared.
fn version_number(version: &str) -> u32 {
    version.split('.').map(|part| part.parse().unwrap_or(0)).take(3).fold(0, |number: u32, part: u32| number * 1_000 + part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(version_number("3.51.3") > version_number("3.9.99"));
        assert!(version_number("3.51.2") < version_number(SQLITE_AT_LEAST));
    }

    #[test]
    fn a_sqlite_that_can_corrupt_the_database_is_refused() {
        for version in ["3.51.2", "3.9.99", "2.8.17", ""] {
            let refused = can_be_trusted(version).expect_err("too old").to_string();
            assert!(refused.contains("SQLite 3.51.3 or newer is needed"), "{refused}");
        }
        for version in ["3.51.3", "3.52.0", "4.0.0"] {
            assert!(can_be_trusted(version).is_ok(), "{version}");
        }
    }
}
