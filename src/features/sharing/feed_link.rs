//! The way to the feed of a search.

use leptos::prelude::*;

use crate::{domain::board_filter::BoardFilter, i18n::Locale};

/// A quiet link to what a search finds, now and later.
#[component]
pub fn FeedLink(
    /// The search.
    filter: BoardFilter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    view! {
        <p class="mt-6 text-small print:hidden">
            <a class="link inline-flex min-h-target items-center" type="application/atom+xml" href=filter.feed_path()>
                {locale.feed_link()}
            </a>
        </p>
    }
    .into_any()
}
