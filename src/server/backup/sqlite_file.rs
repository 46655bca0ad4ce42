//! The file of the embedded database, and putting another one in its place.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseBackend, DbErr, Statement, sqlx::sqlite::SqliteConnectOptions};

use super::{restore::RestoreError, rows};
use crate::server::db::Database;

/// The file that the settings name.
pub(super) struct SqliteFile(PathBuf);

impl SqliteFile {
    /// The file at a `sqlite:` address.
    pub(super) fn at(url: &str) -> Result<Self, RestoreError> {
        let options: SqliteConnectOptions =
            url.parse().map_err(|error: sea_orm::sqlx::Error| RestoreError::Database(DbErr::Custom(error.to_string())))?;
        Ok(Self(options.get_filename().to_owned()))
    }

    /// The folder it lies in.
    pub(super) fn folder(&self) -> &Path {
        self.0.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }

    /// Whether it holds a board that somebody has used. One that cannot be read may have been.
    pub(super) async fn has_data(&self) -> bool {
        if !self.0.exists() {
            return false;
        }
        let looked = async {
            let db = Database::open(&address(&self.0)).await?;
            let has_data = rows::has_data(db.read()).await;
            db.close().await?;
            has_data
        };
        looked.await.unwrap_or(true)
    }

    /// Puts a finished database in its place, in one step.
    ///
    /// # Errors
    /// When a program has the old one open.
    pub(super) async fn replace_with(&self, new: &Path) -> Result<(), RestoreError> {
        if self.0.exists()
            && let Err(error) = settle(&self.0).await
        {
            if is_locked(&error) {
                return Err(RestoreError::InUse);
            }
            tracing::warn!(%error, "the old database could not be read and is replaced");
        }
        // They belong to the old file and would be taken for the new one's.
        for companion in ["-wal", "-shm"] {
            let mut name = self.0.clone().into_os_string();
            name.push(companion);
            remove_if_there(Path::new(&name))?;
        }
        File::open(new)?.sync_all()?;
        fs::rename(new, &self.0)?;
        Ok(File::open(self.folder())?.sync_all()?)
    }
}

/// The address of a database file.
pub(super) fn address(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

/// Has everything in the one file, checked. Works only while nobody else has it open.
pub(super) async fn settle(file: &Path) -> Result<(), DbErr> {
    let mut options = ConnectOptions::new(address(file));
    options.max_connections(1).sqlx_logging(false);
    let db = sea_orm::Database::connect(options).await?;
    let query = |sql: &'static str| db.query_all_raw(Statement::from_string(DatabaseBackend::Sqlite, sql));
    let settled = async {
        query("PRAGMA journal_mode = DELETE").await?;
        let problems = query("PRAGMA integrity_check").await?;
        let is_sound = matches!(problems.as_slice(), [row] if row.try_get_by_index::<String>(0)? == "ok");
        if is_sound && query("PRAGMA foreign_key_check").await?.is_empty() {
            Ok(())
        } else {
            Err(DbErr::Custom("the database file is not sound".into()))
        }
    };
    let settled = settled.await;
    db.close().await?;
    settled
}

fn is_locked(error: &DbErr) -> bool {
    error.to_string().contains("database is locked")
}

fn remove_if_there(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
