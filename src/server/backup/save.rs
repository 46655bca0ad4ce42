//! Making a backup while the board is open.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use sea_orm::DbErr;

use super::{
    archive::{self, ArchiveWriter, BadArchive},
    manifest::Manifest,
    staging::private_file,
    tables,
    uploads::Uploads,
};
use crate::server::{
    clock::Clock,
    config::{BadSetting, Config},
    db::Database,
    random,
};

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Nothing is ever overwritten.
    #[error("{} exists already; give another name", .0.display())]
    Exists(PathBuf),
    /// There is no board, or one of another version.
    #[error("the database does not have the schema of this program; make the backup with the version that serves the board")]
    OtherSchema,
    /// A column of a type that backups do not know.
    #[error("the column {column} of {table} holds something that a backup cannot keep")]
    Column {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] DbErr),
    /// The store of uploads cannot be used.
    #[error(transparent)]
    Uploads(#[from] BadSetting),
    /// A file cannot be read or written.
    #[error("a file cannot be read or written: {0}")]
    File(#[from] io::Error),
    /// Reading the finished file again, it is not what was written.
    #[error("the finished file does not read as it was written: {0}")]
    NotAsWritten(BadArchive),
}

/// Writes everything to `file`, which must not exist; it appears under its name only when it is whole, read again and compared.
pub async fn save(config: &Config, db: &Database, clock: &Clock, file: &Path) -> Result<Manifest, SaveError> {
    if file.symlink_metadata().is_ok() {
        return Err(SaveError::Exists(file.to_owned()));
    }
    if !db.is_ready().await {
        return Err(SaveError::OtherSchema);
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let unfinished = folder.join(format!("byttebors-backup-{}.part", random::short_id()));
    let made = write(config, db, clock, &unfinished).await.and_then(|manifest| {
        let read_again = archive::read(File::open(&unfinished)?, |_| Ok(io::sink())).map_err(SaveError::NotAsWritten)?;
        if read_again != manifest {
            return Err(SaveError::NotAsWritten(BadArchive::NoManifest));
        }
        fs::rename(&unfinished, file)?;
        File::open(folder)?.sync_all()?;
        Ok(manifest)
    });
    if made.is_err() {
        // It may not have come so far that there is one.
        let _ = fs::remove_file(&unfinished);
    }
    made
}

async fn write(config: &Config, db: &Database, clock: &Clock, path: &Path) -> Result<Manifest, SaveError> {
    let uploads = Uploads::open(config).await?;
    let made_at = clock.now();
    let mut archive = ArchiveWriter::begin(private_file(path)?, made_at.timestamp());
    let snapshot = db.begin_snapshot().await?;
    let tables = tables::write_all(&snapshot, &mut archive).await?;
    snapshot.rollback().await?;
    // After the rows: whatever they refer to was there before them.
    uploads.write_all(&mut archive).await?;
    let schema = Database::schema_names().pop().unwrap_or_default();
    let engine = if config.is_embedded_database() { "sqlite" } else { "postgres" };
    Ok(archive.finish(|parts| Manifest::of(schema, engine, made_at, tables, parts))?)
}
