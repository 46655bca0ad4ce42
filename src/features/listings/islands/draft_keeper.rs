//! Keeps what somebody types in the listing form: on the server for who is signed in, else in the browser.

#![expect(missing_docs, reason = "the island macro writes public items of its own")]

use leptos::prelude::*;

use crate::{domain::listing_id::ListingId, i18n::Locale};

#[cfg(feature = "hydrate")]
mod earlier;
#[cfg(feature = "hydrate")]
mod keeping;
#[cfg(feature = "hydrate")]
mod saving;

/// The question about earlier words, hidden until there are some; and the buttons that answer it.
pub const KEPT_BEFORE_ID: &str = "gemt-foer";
/// Goes on with earlier words.
pub const GO_ON_ID: &str = "fortsaet";
/// Does not.
pub const BEGIN_ANEW_ID: &str = "forfra";
/// The message that earlier words are a draft now, hidden until they are; and the link to it.
pub const MADE_DRAFT_ID: &str = "blev-kladde";
/// Leads to the draft.
pub const MADE_DRAFT_LINK_ID: &str = "blev-kladde-link";
/// How it stands with what is typed: the box, hidden until something is, and the sentence in it.
pub const SAVING_BOX_ID: &str = "gemt";
/// The sentence.
pub const SAVING_ID: &str = "gemt-hvornaar";
/// The same for who listens; it changes seldom.
pub const SAID_ID: &str = "gemt-sagt";
/// Deletes what is kept in this browser.
pub const DELETE_ID: &str = "slet-gemt";

/// Where words are kept.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Place {
    /// In the browser, because nobody is signed in.
    Guest,
    /// As the draft with this id; in the browser until the server has them.
    Draft(ListingId),
    /// In the browser, because everybody can read the listing with this id.
    Listing(ListingId),
}

/// What stands in the form when the page comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Words {
    /// Nothing, or an example.
    New,
    /// What is stored.
    Stored,
    /// What was just sent and could not be taken.
    Refused,
}

/// Keeps what is typed, says so, and asks about what was kept before; all of that in plain HTML around it.
#[island]
pub fn DraftKeeper(
    /// Where words are kept.
    place: Place,
    /// What stands in the form.
    words: Words,
    /// Names the words that are stored; empty when none are.
    version: String,
    /// Marks whose words they are among those of others who use this browser.
    owner: String,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    keeping::begin(place, words, version, &owner, locale);
    #[cfg(not(feature = "hydrate"))]
    let _ = (place, words, version, owner, locale);
}
