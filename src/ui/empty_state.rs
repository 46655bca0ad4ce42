//! A place where nothing is yet, with a way on.

use leptos::prelude::*;

use super::brand::HalvesApart;

/// Says kindly that nothing is here, and offers one or two ways on. Its heading is an `h2`.
#[component]
pub fn EmptyState(
    /// What is empty.
    #[prop(into)]
    title: String,
    /// One sentence about it.
    #[prop(into)]
    text: String,
    /// The ways on: links that look like buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="slip mt-4 grid justify-items-center gap-3 p-6 text-center sm:p-8">
            <HalvesApart class="h-16 w-auto shrink-0" />
            <h2 class="text-h3">{title}</h2>
            <p class="max-w-text text-ink-2">{text}</p>
            <div class="flex flex-wrap justify-center gap-3 max-sm:w-full">{children()}</div>
        </div>
    }
    .into_any()
}
