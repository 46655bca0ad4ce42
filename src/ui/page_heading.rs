//! The heading of a page.

use leptos::prelude::*;

/// The one `h1` of a page.
#[component]
pub fn PageHeading(
    /// The heading.
    #[prop(into)]
    title: String,
    /// One or two sentences under it.
    #[prop(into, optional)]
    lead: Option<String>,
) -> impl IntoView {
    view! {
        <div class="pt-6 lg:pt-10">
            <h1 class="text-h1 lg:text-h1-lg lg:tracking-tight">{title}</h1>
            {lead.map(|lead| view! { <p class="mt-2 max-w-text text-lead text-ink-2">{lead}</p> })}
        </div>
    }
    .into_any()
}
