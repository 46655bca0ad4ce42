//! Results that follow the search form while one types and chooses.

#![expect(missing_docs, reason = "the island macro writes public items of its own")]

use leptos::prelude::*;

#[cfg(feature = "hydrate")]
use crate::domain::board_filter::BoardFilter;
use crate::{
    features::listings::{components::board_results::BoardResults, model::BoardResults as Results},
    i18n::Locale,
};

/// The id of the search form, which is plain HTML outside of the island: what is typed in it before this code arrives is safe.
pub const SEARCH_FORM_ID: &str = "soegning";

/// The count and the results. `children` are the results the server found; they make way for newer ones.
#[island]
pub fn LiveBoard(
    /// The language of the page.
    locale: Locale,
    /// How many the server found, in words.
    found: String,
    /// The results the server found.
    children: Children,
) -> impl IntoView {
    let status = RwSignal::new(found);
    let newer = RwSignal::new(None::<(crate::domain::board_filter::BoardFilter, Results)>);

    #[cfg(feature = "hydrate")]
    follow_form(locale, status, newer);

    view! {
        <p role="status" class="text-lead font-semibold">
            {move || status.get()}
        </p>
        <div class:hidden=move || newer.with(Option::is_some)>{children()}</div>
        {move || newer.get().map(|(filter, results)| view! { <BoardResults results=results filter=filter locale=locale /> })}
    }
}

/// Searches anew whenever the form changes: at once for a choice, after a pause for typing. A search that is overtaken is aborted.
#[cfg(feature = "hydrate")]
fn follow_form(locale: Locale, status: RwSignal<String>, newer: RwSignal<Option<(BoardFilter, Results)>>) {
    use crate::{
        client::{counts, form_watch, latest_only::LatestOnly},
        features::listings::{api::search_listings, components::form_counts::form_counts},
    };

    let latest = LatestOnly::default();
    form_watch::on_change(SEARCH_FORM_ID, move |pairs| {
        let Ok(filter) = BoardFilter::from_pairs(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))) else {
            return;
        };
        let path = filter.path();
        let query = path.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
        latest.run(async move {
            match search_listings(query).await {
                Ok(results) => {
                    form_watch::show_address(&path);
                    status.set(locale.listings_found(results.count));
                    for (id, count) in form_counts(results.choices.as_ref()) {
                        counts::write(&id, &locale.count_in_short(count), &locale.count_in_words(count), count == Some(0));
                    }
                    newer.set(Some((filter, results)));
                }
                Err(_) => status.set(locale.search_failed().to_owned()),
            }
        });
    });
}
