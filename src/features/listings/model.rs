//! What crosses the wire about listings, with every date and place already in words.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        board_choices::ChoiceCounts, kind::Kind, listing::ListingLanguage, listing_id::ListingId, listing_state::ListingState,
        organisation::state::OrganisationState, party::PartyKind, practical::Practical, quantity::Pips,
    },
    features::pictures::model::ShownPicture,
};

/// A listing as a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingCard {
    /// Its id.
    pub id: ListingId,
    /// Its kind.
    pub kind: Kind,
    /// Headline.
    pub title: String,
    /// The first words of the description.
    pub excerpt: String,
    /// The language of headline and description.
    pub language: ListingLanguage,
    /// How long it has been on the board.
    pub age: String,
    /// The kind of party behind it.
    pub party_kind: PartyKind,
    /// The name of the party.
    pub party: String,
    /// Where.
    pub place: String,
    /// When, in one short line.
    pub when: String,
    /// How many of what, and how many are left.
    pub quantity: Option<String>,
    /// The same as dots, where there are few.
    pub pips: Option<Pips>,
    /// Whether it cannot wait.
    pub urgent: bool,
    /// Its first picture.
    pub picture: Option<ShownPicture>,
    /// What a search found in it.
    pub marks: CardMarks,
}

/// What a search found on a card, in bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardMarks {
    /// In the headline.
    pub title: Vec<Range<usize>>,
    /// In the excerpt.
    pub excerpt: Vec<Range<usize>>,
}

/// A search that somebody may be about to type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestedSearch {
    /// What stands in the field when it is taken.
    pub search: String,
    /// What it is shown as, if that is more.
    pub label: Option<String>,
}

/// What a search found, ready to stand in place of what the page showed before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundListings {
    /// How many, in words.
    pub found: String,
    /// The numbers beside the choices of the form.
    pub numbers: Vec<ChoiceNumber>,
    /// The results, in HTML.
    pub results: String,
}

/// The number beside a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceNumber {
    /// The id of its element.
    pub id: String,
    /// For the eye.
    pub short: String,
    /// For screen readers.
    pub words: String,
    /// Whether the choice would show nothing.
    pub is_none: bool,
}

/// One page of what a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardResults {
    /// The listings of this page.
    pub cards: Vec<ListingCard>,
    /// How many were found; none when there are more than are counted.
    pub count: Option<u32>,
    /// How many each choice would show; none when there are more than are counted.
    pub choices: Option<ChoiceCounts>,
    /// This page.
    pub page: u32,
    /// The last page that can be asked for.
    pub last_page: u32,
    /// Listings that say the words of the search in another way; beside few that say them.
    pub near: Vec<ListingCard>,
    /// The words of the search without slips.
    pub did_you_mean: Option<String>,
    /// Words that stand on the board, for somebody whose words do not.
    pub suggested: Vec<String>,
}

/// Everything the page of a listing shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingDetails {
    /// What its card shows.
    pub card: ListingCard,
    /// When, in full: a line for each thing to say.
    pub when: String,
    /// The whole description.
    pub body: String,
    /// Category in words.
    pub category: String,
    /// Postal code and district, or the whole municipality.
    pub postal_place: String,
    /// Online or by phone.
    pub remote: bool,
    /// For how long it is lent.
    pub loan_period: Option<String>,
    /// How it comes back.
    pub loan_return: Option<String>,
    /// What is given in return.
    pub in_return: Option<String>,
    /// Practical things worth knowing.
    pub practical: Vec<Practical>,
    /// The organisation it belongs to.
    pub organisation: Option<ListingOrganisation>,
    /// The first name of the person to talk to.
    pub contact: Option<String>,
    /// The day it came on the board.
    pub published: String,
    /// The day it leaves the board.
    pub expires: String,
    /// Its state.
    pub state: ListingState,
    /// Whether the reader may change it.
    pub own: bool,
    /// Its pictures, in their order.
    pub pictures: Vec<ShownPicture>,
}

/// The organisation behind a listing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingOrganisation {
    /// The path of its page.
    pub path: String,
    /// How far it is known.
    pub state: OrganisationState,
}

/// What became of words that were sent to be kept as a draft while somebody types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeptDraft {
    /// They are kept.
    Kept {
        /// Names the words that are stored now.
        version: String,
    },
    /// They hold a CPR number, which is never stored.
    HoldsCprNumber,
    /// The sign-in has ended.
    SignedOut,
    /// There is no such draft: it has been published.
    NoDraft,
}

/// The way back to a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLink {
    /// The path of the page where it is finished.
    pub path: String,
    /// Headline; may be empty.
    pub title: String,
}

/// A listing in its owner's own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnListing {
    /// Its id.
    pub id: ListingId,
    /// Its kind, once chosen.
    pub kind: Option<Kind>,
    /// Headline; may be empty in a draft.
    pub title: String,
    /// The first words of its description, in a draft.
    pub opening: String,
    /// Its state.
    pub state: ListingState,
    /// When its words were changed last.
    pub changed: String,
    /// The day it leaves the board.
    pub expires: Option<String>,
    /// Whole days until then.
    pub days_left: Option<i64>,
}
