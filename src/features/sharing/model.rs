//! What is shown of a listing away from the board.

use serde::{Deserialize, Serialize};

use crate::features::listings::model::ListingCard;

/// What a poster shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poster {
    /// What the listing's card shows.
    pub card: ListingCard,
    /// The first words of the description, more than a card has room for.
    pub words: String,
    /// The whole address of the listing.
    pub address: String,
    /// Whether others than its owner cannot see the listing now.
    pub is_paused: bool,
}
