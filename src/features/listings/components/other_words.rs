//! Other words to search for: what was probably meant, and what stands on the board.

use leptos::prelude::*;

use crate::{domain::board_filter::BoardFilter, i18n::Locale};

/// The same search without slips.
#[component]
pub fn DidYouMean(
    /// The words that were probably meant.
    meant: String,
    /// What was asked for.
    filter: BoardFilter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let (before, after) = locale.did_you_mean();
    let search = BoardFilter { query: meant.clone(), ..filter.on_page(1) };
    view! {
        <p class="mt-2">
            <a class="link inline-flex min-h-target items-center" href=search.path()>
                {before}
                {meant}
                {after}
            </a>
        </p>
    }
    .into_any()
}

/// Words that lead to something.
#[component]
pub fn WordsOnTheBoard(
    /// The words.
    words: Vec<String>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let links = words
        .into_iter()
        .map(|word| {
            let search = BoardFilter { query: word.clone(), ..BoardFilter::default() };
            view! {
                <li>
                    <a class="link inline-flex min-h-target min-w-target items-center" href=search.path()>
                        {word}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="w-full" aria-labelledby="andre-ord">
            <h2 id="andre-ord" class="text-base font-semibold">
                {locale.words_on_the_board()}
            </h2>
            <ul class="mt-1 flex flex-wrap gap-x-5">{links}</ul>
        </nav>
    }
    .into_any()
}
