//! Reading listings from a file: all of them, or none.

use std::io::BufRead;

use chrono::{DateTime, Duration, Utc};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, TransactionTrait};

use super::line::{ImportedListing, Line};
use crate::{
    domain::listing_state::ListingState,
    server::{
        db::{board_counts, entities::listings::ActiveModel, listings as rows},
        error::ServerError,
        listings::lifecycle::end_of_period,
        state::AppState,
    },
};

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Listings that were new.
    pub added: u32,
    /// Listings that were known by their id and now say what the file says.
    pub updated: u32,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A line cannot be used.
    #[error("line {line}: {reason}")]
    BadLine {
        /// The number of the line, from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// The database failed.
    #[error(transparent)]
    Server(#[from] ServerError),
}

impl From<sea_orm::DbErr> for ImportError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Server(error.into())
    }
}

/// Reads every line and judges it.
pub fn read(file: impl BufRead) -> Result<Vec<ImportedListing>, ImportError> {
    let mut listings = Vec::new();
    let mut seen = std::collections::HashMap::new();
    for (at, line) in file.lines().enumerate() {
        let number = at + 1;
        let bad = |reason: String| ImportError::BadLine { line: number, reason };
        let line = match line {
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => return Err(bad("it is not UTF-8".into())),
            line => line?,
        };
        let text = line.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            continue;
        }
        let listing =
            serde_json::from_str::<Line>(text).map_err(|error| bad(error.to_string())).and_then(|line| line.judge(number).map_err(bad))?;
        if let Some(first) = seen.insert(listing.id.clone(), number) {
            return Err(bad(format!("id: {} stands in line {first} already", listing.id)));
        }
        listings.push(listing);
    }
    Ok(listings)
}

/// Puts listings on the board in one transaction. `age` tells how long ago the listing at a place in the file came on it.
pub async fn store(app: &AppState, listings: Vec<ImportedListing>, age: impl Fn(usize) -> Duration) -> Result<Imported, ImportError> {
    let transaction = app.db.begin_write().await?;
    let imported = store_in(&transaction, &listings, app.clock.now(), age).await?;
    transaction.commit().await?;
    Ok(imported)
}

/// The same in a transaction that the caller ends.
pub async fn store_in(
    db: &(impl ConnectionTrait + TransactionTrait),
    listings: &[ImportedListing],
    now: DateTime<Utc>,
    age: impl Fn(usize) -> Duration,
) -> Result<Imported, ImportError> {
    let mut imported = Imported::default();
    for (at, listing) in listings.iter().enumerate() {
        if store_one(db, listing, now - age(at)).await? {
            imported.added += 1;
        } else {
            imported.updated += 1;
        }
    }
    board_counts::settle(db).await?;
    Ok(imported)
}

/// Stores one listing; tells whether it is new.
async fn store_one(
    db: &(impl ConnectionTrait + TransactionTrait),
    listing: &ImportedListing,
    published: DateTime<Utc>,
) -> Result<bool, ImportError> {
    let known = rows::find(db, &listing.id).await?.map(|(row, _)| row);
    let mut row = ActiveModel {
        party_kind: Set(listing.party.slug().to_owned()),
        party_name: Set(listing.party_name.clone()),
        updated_at: Set(published),
        expires_at: Set(Some(listing.expires_at.unwrap_or_else(|| end_of_period(published)))),
        ..Default::default()
    };
    row.set_content(&listing.content)?;
    let Some(known) = known else {
        row.public_id = Set(listing.id.as_str().to_owned());
        row.state = Set(ListingState::Published.slug().to_owned());
        row.created_at = Set(published);
        row.published_at = Set(Some(published));
        row.insert(db).await?;
        return Ok(true);
    };
    // What a person wrote is that person's, and what a moderator took away stays away.
    let state = known.listing_state()?;
    if known.owner().is_some() {
        let reason = format!("id: {} is somebody's own", listing.id);
        return Err(ImportError::BadLine { line: listing.line, reason });
    }
    if state != ListingState::Removed {
        row.state = Set(ListingState::Published.slug().to_owned());
    }
    rows::update_in_state(db, row, known.id, state).await?;
    Ok(false)
}
