//! Matches for words that are still being written: drawn by the server for the page and for the island alike.

use leptos::prelude::*;

use crate::{
    domain::kind::Kind,
    features::matches::{components::short_match::ShortMatch, islands::live_matches::LiveMatches, model::MatchCard},
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

/// Matches in the listing form: what the server found for it as it came, and what follows while somebody writes.
#[component]
pub fn FormMatches(
    /// What fits.
    found: Vec<MatchCard>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let said = said_of(&found, locale);
    view! {
        <LiveMatches said=said sounds_like=locale.suggested_category().to_owned() take_it=locale.take_category().to_owned()>
            <MatchesOfForm found=found locale=locale />
        </LiveMatches>
    }
}

/// How many there are, in a sentence; empty for none.
pub fn said_of(found: &[MatchCard], locale: Locale) -> String {
    let offers = found.iter().all(|found| found.card.kind == Kind::Offer);
    locale.live_matches(found.len(), offers)
}
