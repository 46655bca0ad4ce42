//! Results that follow the search form while one types and chooses.
//!
//! The server sends them as HTML, made by the same components as on the page: the browser needs no code to draw them.

#![expect(missing_docs, reason = "the island macro writes public items of its own")]

use leptos::prelude::*;

use crate::{i18n::Locale, ui::raw_html::RawHtml};

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
    let newer = RwSignal::new(None::<String>);

    #[cfg(feature = "hydrate")]
    follow_form(locale, status, newer);
    #[cfg(not(feature = "hydrate"))]
    let _ = locale;

    view! {
        <p role="status" class="text-lead font-semibold">
            {move || status.get()}
        </p>
        <div class:hidden=move || newer.with(Option::is_some)>{children()}</div>
        {move || newer.get().map(|results| view! { <RawHtml html=results /> })}
    }
}

/// Searches anew whenever the form changes: at once for a choice, after a pause for typing. A search that is overtaken is aborted.
#[cfg(feature = "hydrate")]
fn follow_form(locale: Locale, status: RwSignal<String>, newer: RwSignal<Option<String>>) {
    use crate::{
        client::{counts, form_watch, latest_only::LatestOnly},
        domain::board_filter::BoardFilter,
        features::listings::api::search_listings,
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
                Ok(answer) => {
                    form_watch::show_address(&path);
                    status.set(answer.found);
                    for number in answer.numbers {
                        counts::write(&number.id, &number.short, &number.words, number.is_none);
                    }
                    newer.set(Some(answer.results));
                }
                Err(_) => status.set(locale.search_failed().to_owned()),
            }
        });
    });
}
