//! Pictures that are sent one by one as soon as they are chosen, each with its own progress, and buttons that work without a new
//! page.

#![expect(missing_docs, reason = "the island macro writes public items of its own")]

use leptos::prelude::*;

use crate::i18n::Locale;

#[cfg(feature = "hydrate")]
mod buttons;
#[cfg(feature = "hydrate")]
mod chosen;
#[cfg(feature = "hydrate")]
mod desk;

/// The id of what holds the list of problems.
pub const PROBLEMS_ID: &str = "billedproblemer";
/// The id of what holds the pictures that are there already.
pub const LIST_ID: &str = "billedliste";
/// The id of what holds the buttons that lead on, once there are pictures.
pub const WAYS_ON_ID: &str = "billeder-videre";
/// The id of what holds the button that sends chosen files, which nobody needs while this island sends them.
pub const SEND_ID: &str = "laeg-op";
/// The id of the list of chosen pictures that are not yet up.
pub const CHOSEN_ID: &str = "valgte-billeder";
/// The id of the template of one of them.
pub const TEMPLATE_ID: &str = "valgt-billede";
/// The id of the sentence that there is no more room.
pub const FULL_ID: &str = "ikke-mere-plads";
/// The id of what tells what was done.
pub const TOLD_ID: &str = "billeder-status";

/// The desk has nothing to show of its own: the chooser, the form, the pictures that are up and the template of those on their
/// way are plain HTML, and without this code everything works with its buttons.
#[island]
pub fn PictureDesk(
    /// The path of the page.
    path: String,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    desk::open(path, locale);
    #[cfg(not(feature = "hydrate"))]
    let _ = (path, locale);
}
