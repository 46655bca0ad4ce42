//! What pages show about watches.

use crate::domain::{board_filter::BoardFilter, listing_id::ListingId, watch_pace::WatchPace};

/// What is watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WatchedThing {
    /// A search of the board.
    Search(BoardFilter),
    /// The matches of an own listing.
    Listing {
        /// The listing.
        id: ListingId,
        /// Its headline.
        title: String,
    },
}

/// A watch, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownWatch {
    /// Names it in forms.
    pub id: String,
    /// What is watched.
    pub thing: WatchedThing,
    /// How often its owner is told.
    pub pace: WatchPace,
}
