//! Making the board what a backup says it was.
//!
//! Everything that can be wrong with the file is found before anything is changed. Then the database changes in one step: on
//! SQLite a new file takes the place of the old one, which also helps when the old one is broken; on PostgreSQL it is one
//! transaction. Uploads are never written over, so those of the backup come first and those that are no longer wanted go last.
//! Whoever was erased since the backup was made is erased from it before anybody can see it (`server/erasures.rs`).

use std::{fs::File, io, path::Path};

use chrono::{DateTime, Utc};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, IntoDatabaseExecutor, TransactionTrait};

use super::{
    archive::{self, BadArchive},
    manifest::Manifest,
    rows,
    sqlite_file::{self, SqliteFile},
    staging::Staging,
    uploads::Uploads,
};
use crate::{
    domain::audit::{AuditActor, AuditEvent},
    server::{
        accounts::leaving::WARNED_BEFORE,
        audit,
        clock::Clock,
        config::{BadSetting, Config},
        db::{self, Database},
        error::ServerError,
    },
};

/// Kept with mails that were still waiting when the backup was made.
const NOT_SENT: &str = "waited when a backup was made that was restored later";

/// Why nothing was restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The backup cannot be opened.
    #[error("the backup cannot be opened: {0}")]
    Open(io::Error),
    /// The backup cannot be used.
    #[error(transparent)]
    Archive(#[from] BadArchive),
    /// There is a board already.
    #[error("there is a board already; with --replace it is deleted and the backup takes its place")]
    HasData,
    /// The server is running.
    #[error("the database is in use; end the server first")]
    InUse,
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] DbErr),
    /// The store of uploads cannot be used.
    #[error(transparent)]
    Uploads(#[from] BadSetting),
    /// A file cannot be read or written.
    #[error("a file cannot be read or written: {0}")]
    File(#[from] io::Error),
    /// The audit trail could not be written on.
    #[error("the audit trail cannot be written on: {0}")]
    Audit(#[from] ServerError),
}

/// What was done.
#[derive(Debug)]
pub struct Restored {
    /// What the backup says about itself.
    pub manifest: Manifest,
    /// Uploads that were put back.
    pub uploads: u64,
    /// What was left out of the database on purpose.
    pub left_out: LeftOut,
}

/// What was true when the backup was made, and is not any more.
#[derive(Clone, Copy, Debug)]
pub struct LeftOut {
    /// Mails that were still waiting and will not be sent.
    pub mails_given_up: u64,
    /// Accounts that had been erased since.
    pub erased_again: u64,
}

/// Makes the board what `file` says it was; a board that is there already goes only when `replace` is set.
pub async fn restore(config: &Config, clock: &Clock, file: &Path, replace: bool) -> Result<Restored, RestoreError> {
    let file = File::open(file).map_err(RestoreError::Open)?;
    let staging = Staging::make(&config.data_dir)?;
    let manifest = archive::read(file, |name| staging.create(name))?;
    if !Database::schema_names().contains(&manifest.schema) {
        return Err(BadArchive::Newer(manifest.schema).into());
    }
    let uploads = Uploads::open(config).await?;
    if !replace && !uploads.is_empty().await? {
        return Err(RestoreError::HasData);
    }
    let erased = uploads.erased(manifest.parts.iter().map(|part| part.name.as_str())).await?;
    let backup = Backup { manifest, staging, uploads, erased, now: clock.now() };
    let (put_back, left_out) = if config.is_embedded_database() {
        backup.fill_sqlite(&config.database_url, replace).await?
    } else {
        backup.fill_postgres(&config.database_url, replace).await?
    };
    backup.uploads.remove_others(backup.manifest.parts.iter().map(|part| part.name.as_str())).await?;
    Ok(Restored { manifest: backup.manifest.clone(), uploads: put_back, left_out })
}

/// A backup that was found to be sound.
struct Backup {
    manifest: Manifest,
    staging: Staging,
    uploads: Uploads,
    /// The ids of the accounts that were erased at any time.
    erased: Vec<String>,
    now: DateTime<Utc>,
}

impl Backup {
    async fn fill_sqlite(&self, url: &str, replace: bool) -> Result<(u64, LeftOut), RestoreError> {
        let file = SqliteFile::at(url)?;
        if !replace && file.has_data().await {
            return Err(RestoreError::HasData);
        }
        // Beside the old file, because it is to be moved to its place.
        let beside = Staging::make(file.folder())?;
        let new = beside.path().join("new.sqlite3");
        let db = Database::open(&sqlite_file::address(&new)).await?;
        let rebuilt = self.rebuild(db.write()).await;
        db.close().await?;
        let left_out = rebuilt?;
        sqlite_file::settle(&new).await?;
        let put_back = self.uploads.add_from(self.staging.path()).await?;
        file.replace_with(&new).await?;
        Ok((put_back, left_out))
    }

    async fn fill_postgres(&self, url: &str, replace: bool) -> Result<(u64, LeftOut), RestoreError> {
        let db = Database::open(url).await?;
        let restored = self.in_one_transaction(&db, replace).await;
        db.close().await?;
        restored
    }

    async fn in_one_transaction(&self, db: &Database, replace: bool) -> Result<(u64, LeftOut), RestoreError> {
        let transaction = db.begin_write().await?;
        transaction.execute_unprepared("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '10s'").await?;
        if !replace && rows::has_data(&transaction).await? {
            return Err(RestoreError::HasData);
        }
        Migrator::down(&transaction, None).await?;
        let left_out = self.rebuild(&transaction).await?;
        let put_back = self.uploads.add_from(self.staging.path()).await?;
        transaction.commit().await?;
        Ok((put_back, left_out))
    }

    /// Makes the schema that the rows fit, puts them in, brings both up to date, and leaves out what is not true any more.
    async fn rebuild<C>(&self, db: &C) -> Result<LeftOut, RestoreError>
    where
        C: ConnectionTrait + TransactionTrait<Transaction = DatabaseTransaction>,
        for<'c> &'c C: IntoDatabaseExecutor<'c>,
    {
        let steps = (1..).zip(Database::schema_names()).find(|(_, name)| *name == self.manifest.schema).map(|(steps, _)| steps);
        Migrator::up(db, steps).await?;
        let transaction = db.begin().await?;
        rows::insert_all(&transaction, &self.manifest, &self.staging).await?;
        transaction.commit().await?;
        Migrator::up(db, None).await?;
        let transaction = db.begin().await?;
        let erased_again = db::leaving::erase_again(&transaction, &self.erased).await?;
        audit::record(&transaction, self.now, AuditActor::Operator, AuditEvent::BoardRestored { erased_again }).await?;
        transaction.commit().await?;
        db::board_counts::settle(db).await?;
        // Perhaps they were told and came back after the backup was made, or were to be told by a mail that is now given up.
        db::leaving::forget_unused(db, WARNED_BEFORE).await?;
        // Some of them went out after the backup was made, and nobody knows which: a mail too few can be asked for again,
        // a mail too many cannot be taken back.
        let mails_given_up = db::mails::give_up_waiting(db, NOT_SENT).await?;
        Ok(LeftOut { mails_given_up, erased_again })
    }
}
