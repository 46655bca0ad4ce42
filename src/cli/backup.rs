//! The subcommands that copy the whole board into a file and bring it back.

use std::path::Path;

use super::start;
use crate::server::{
    backup::{
        manifest::Manifest,
        restore::{self, Restored},
        save,
    },
    clock::Clock,
    config::Config,
};

/// Copies the board into a file.
pub async fn save(config: Config, file: &Path) -> Result<(), String> {
    let db = start::open_database(&config).await.map_err(|error| error.to_string())?;
    let saved = save::save(&config, &db, &Clock::System, file).await;
    db.close().await.map_err(|error| error.to_string())?;
    let manifest = saved.map_err(|error| format!("no backup was made: {error}"))?;
    eprintln!("{} holds the whole board, and was read again and compared: {}", file.display(), contents(&manifest));
    eprintln!("it holds personal data: keep it where only those who run the board can read it");
    Ok(())
}

/// Makes the board what a file says it was.
pub async fn restore(config: Config, file: &Path, replace: bool) -> Result<(), String> {
    let restored =
        restore::restore(&config, &Clock::System, file, replace).await.map_err(|error| format!("nothing was restored: {error}"))?;
    let Restored { manifest, uploads, left_out } = restored;
    eprintln!("the board is what it was on {}: {}", manifest.made_at.format("%Y-%m-%d at %H:%M UTC"), contents(&manifest));
    eprintln!("uploads that were put back: {uploads}");
    eprintln!("everybody is signed out, so that nobody is signed in again who had signed out since");
    eprintln!("mails that were waiting and will not be sent, because they may have gone out since: {}", left_out.mails_given_up);
    eprintln!("accounts that were erased since the backup was made, and were erased again: {}", left_out.erased_again);
    Ok(())
}

/// "12 accounts, 3 listings, …".
fn contents(manifest: &Manifest) -> String {
    let tables = manifest.tables.iter().map(|table| format!("{} {}", table.rows, table.name.replace('_', " ")));
    let uploads = manifest.parts.iter().filter(|part| part.name.starts_with("uploads/")).count();
    tables.chain([format!("{uploads} uploads")]).collect::<Vec<_>>().join(", ")
}
