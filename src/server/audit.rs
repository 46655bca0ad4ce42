//! The audit trail: what was done by whom, written with the work itself and never changed.
//!
//! Each entry's hash covers its content and the hash before it, so that no entry can be changed, taken out or put in between
//! without every later one showing it. The ends of the chain stand in a row of their own: its lock keeps processes that write at
//! the same time on one chain, and what was cut off at either end shows, too. The database refuses every change of what is
//! written; only [`trim`] deletes, from the beginning, what has become old.
//!
//! Whoever can write to the database can also write the whole chain anew. That shows only to somebody who has kept an earlier
//! end of it, so `byttebors admin verify-audit` tells the end.

use chrono::{DateTime, Months, Utc};
use sea_orm::DatabaseTransaction;
use serde_json::{Value, json};

use super::{
    db::{self, Database, entities::audit_entries::Model},
    error::{ServerError, ServerResult},
    random,
    state::AppState,
};
use crate::domain::audit::{AuditActor, AuditEvent};

/// How long entries are kept.
pub const KEPT: Months = Months::new(12);
/// Entries read at a time.
const BATCH: u64 = 1_000;

/// Writes an entry within the transaction of what it tells about. Call it last: until the commit, other processes wait.
pub async fn record(
    transaction: &DatabaseTransaction,
    now: DateTime<Utc>,
    actor: impl Into<AuditActor>,
    event: AuditEvent,
) -> ServerResult<()> {
    let actor = actor.into();
    let Value::Object(mut facts) = json!(event) else { return Err(untold()) };
    let Some(Value::String(name)) = facts.remove("event") else { return Err(untold()) };
    let (subject, subject_id) = event.subject().map(|subject| subject.parts()).unzip();
    let ends = db::audit::lock_ends(transaction).await?;
    let entry = Model {
        id: ends.last_id + 1,
        at: now,
        actor: actor.slug().to_owned(),
        actor_id: actor.account(),
        event: name,
        subject: subject.map(ToOwned::to_owned),
        subject_id,
        details: Value::Object(facts).to_string(),
        previous_hash: ends.last_hash,
        hash: String::new(),
    };
    let hash = hash(&entry);
    Ok(db::audit::append(transaction, Model { hash, ..entry }).await?)
}

fn untold() -> ServerError {
    ServerError::Internal("an event has no name".into())
}

/// The hash over everything an entry says, with the hash before it.
fn hash(entry: &Model) -> String {
    let Model { id, at, actor, actor_id, event, subject, subject_id, details, previous_hash, hash: _ } = entry;
    let content = json!([previous_hash, id, at.timestamp_millis(), actor, actor_id, event, subject, subject_id, details]);
    random::token_hash(&content.to_string())
}

/// What came of checking the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every entry is as it was written.
    Whole {
        /// How many there are.
        entries: u64,
        /// The number and the hash of the last one, to be compared with those of another day.
        end: (i64, String),
    },
    /// This entry is missing or is not what was written.
    Broken {
        /// Its number.
        entry: i64,
    },
}

/// Checks the whole trail as it is at one moment.
pub async fn verify(db: &Database) -> ServerResult<Verdict> {
    let snapshot = db.begin_snapshot().await?;
    let ends = db::audit::ends(&snapshot).await?;
    let (mut last_id, mut last_hash) = ends.as_ref().map(|ends| (ends.removed_id, ends.removed_hash.clone())).unwrap_or_default();
    let mut entries = 0;
    loop {
        // From the very beginning, so that what was put before it shows as well.
        let after = if entries == 0 { i64::MIN } else { last_id };
        let batch = db::audit::after(&snapshot, after, BATCH).await?;
        if batch.is_empty() {
            break;
        }
        for entry in batch {
            if entry.id != last_id + 1 || entry.previous_hash != last_hash || entry.hash != hash(&entry) {
                return Ok(Verdict::Broken { entry: entry.id.min(last_id + 1) });
            }
            (last_id, last_hash) = (entry.id, entry.hash);
            entries += 1;
        }
    }
    snapshot.rollback().await?;
    let end = ends.map(|ends| (ends.last_id, ends.last_hash)).unwrap_or_default();
    if end == (last_id, last_hash) { Ok(Verdict::Whole { entries, end }) } else { Ok(Verdict::Broken { entry: last_id + 1 }) }
}

/// Deletes the entries that are older than a year; tells how many.
pub async fn trim(app: &AppState) -> ServerResult<u64> {
    let before = app.clock.now() - KEPT;
    if db::audit::last_before(app.db.read(), before).await?.is_none() {
        return Ok(0);
    }
    let transaction = app.db.begin_write().await?;
    db::audit::lock_ends(&transaction).await?;
    let removed = match db::audit::last_before(&transaction, before).await? {
        Some(last) => db::audit::remove_up_to(&transaction, &last).await?,
        None => 0,
    };
    transaction.commit().await?;
    Ok(removed)
}
