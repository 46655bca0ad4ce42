//! What the engine knows of a listing.

use super::facts::Facts;
use crate::domain::{listing_id::ListingId, permissions::Owner};

/// The party behind a listing: an account or an organisation, told apart by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartyKey(pub i64);

impl PartyKey {
    /// The key of a party: numbers of organisations are negative, so that none is an account's.
    pub const fn of(owner: Owner) -> Self {
        match owner {
            Owner::Account(id) => Self(id),
            Owner::Organisation(id) => Self(-id),
        }
    }
}

/// A listing as the engine sees it: its words, and everything else as [`Facts`].
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The inner number of the listing; in a file, the number of its line.
    pub key: i64,
    /// The public id.
    pub id: ListingId,
    /// The headline.
    pub title: String,
    /// The description.
    pub body: String,
    /// Everything but its words.
    pub facts: Facts,
}

/// The words of a listing, kept beside the index for explanations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The public id.
    pub id: ListingId,
    /// The headline.
    pub title: String,
    /// The description.
    pub body: String,
}

impl Entry {
    /// Its words.
    pub fn words(&self) -> Words {
        Words { id: self.id.clone(), title: self.title.clone(), body: self.body.clone() }
    }
}
