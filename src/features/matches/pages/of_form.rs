//! Matches for words that are still being written: drawn by the server for the page and for the island alike.

use leptos::prelude::*;

use crate::{
    domain::kind::Kind,
    features::matches::{components::short_match::ShortMatch, model::MatchCard},
    i18n::Locale,
};

/// The list of matches for a form of this kind; nothing when there are none.
#[component]
pub fn MatchesOfForm(
    /// What fits.
    found: Vec<MatchCard>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    (!found.is_empty()).then(|| {
        let items = found.into_iter().map(|found| view! { <ShortMatch found=found locale=locale /> }).collect_view();
        view! {
            <ul>{items}</ul>
            <p class="border-t border-line px-4 py-3 text-small text-ink-2 sm:px-5">{locale.live_offers_help()}</p>
        }
        .into_any()
    })
}

/// How many there are, in a sentence; empty for none.
pub fn said_of(found: &[MatchCard], locale: Locale) -> String {
    let offers = found.iter().all(|found| found.card.kind == Kind::Offer);
    locale.live_matches(found.len(), offers)
}
