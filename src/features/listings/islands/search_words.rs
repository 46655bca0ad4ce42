//! Words of the board that are offered below the search field while one types.

#![expect(missing_docs, reason = "the island macro writes public items of its own")]

use leptos::prelude::*;

use crate::{features::listings::model::SuggestedSearch, i18n::Locale};

/// The id of the search field.
pub const SEARCH_FIELD_ID: &str = "q";

/// What begins like the last word in the field. A press puts it there; whoever does not care types on.
///
/// They are buttons after the field and no list that opens over it: the field stays a search box to everybody, and a thumb hits them.
#[island]
pub fn SearchWords(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let words = RwSignal::new(Vec::<SuggestedSearch>::new());

    #[cfg(feature = "hydrate")]
    follow_field(locale, words);

    let offered = move || {
        let button = |word: SuggestedSearch| {
            let label = word.label.unwrap_or_else(|| word.search.clone());
            let take = move |_| {
                #[cfg(feature = "hydrate")]
                crate::client::form_fill::put(SEARCH_FIELD_ID, &word.search);
                #[cfg(not(feature = "hydrate"))]
                let _ = &word.search;
            };
            view! {
                <li>
                    <button type="button" class="link inline-flex min-h-target items-center" on:click=take>
                        {label}
                    </button>
                </li>
            }
        };
        words.get().into_iter().map(button).collect_view()
    };
    view! {
        <ul class="mt-1 flex flex-wrap gap-x-4" class:hidden=move || words.with(Vec::is_empty) aria-label=locale.search_words()>
            {offered}
        </ul>
    }
}

/// Asks when somebody pauses, so at most twice a second, and not again for what was asked last.
#[cfg(feature = "hydrate")]
fn follow_field(locale: Locale, words: RwSignal<Vec<SuggestedSearch>>) {
    use std::cell::RefCell;

    use super::live_board::SEARCH_FORM_ID;
    use crate::{
        client::{form_watch, latest_only::LatestOnly},
        domain::begun_word::begun_word,
        features::listings::api::suggest_searches,
    };

    let (latest, asked) = (LatestOnly::default(), RefCell::new(String::new()));
    form_watch::on_pause(SEARCH_FORM_ID, move || {
        let typed = form_watch::fields(SEARCH_FORM_ID).into_iter().find(|(name, _)| name == SEARCH_FIELD_ID);
        let typed = typed.map(|(_, typed)| typed).unwrap_or_default();
        if asked.replace(typed.clone()) == typed {
            return;
        }
        latest.run(async move {
            let found = if begun_word(&typed).is_some() { suggest_searches(locale, typed).await } else { Ok(Vec::new()) };
            // Without an answer nothing is offered: it is help, not news.
            words.set(found.unwrap_or_default());
        });
    });
}
