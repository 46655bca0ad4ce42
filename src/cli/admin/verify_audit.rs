//! `byttebors admin verify-audit`: whether the audit trail is what was written.

use crate::{
    cli::start,
    server::{
        audit::{self, Verdict},
        config::Config,
    },
};

/// Tells that the trail is whole and where it ends, or names the first entry that is not what was written.
pub async fn verify(config: &Config) -> Result<(), String> {
    let db = start::open_database(config).await.map_err(|error| error.to_string())?;
    let verdict = audit::verify(&db).await;
    db.close().await.map_err(|error| error.to_string())?;
    match verdict.map_err(|error| format!("the audit trail cannot be read: {error}"))? {
        Verdict::Whole { entries, end: (number, hash) } => {
            eprintln!("the audit trail is whole: {entries} entries, the last one is number {number} with the hash {hash}");
            eprintln!("keep this line where nobody can change it, and compare the entry of this number another day");
            Ok(())
        }
        Verdict::Broken { entry } => Err(format!("the audit trail was changed: entry {entry} is missing or not what was written")),
    }
}
