//! The way back to where this page belongs.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// A link with an arrow, above the heading.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// The name of that place.
    label: &'static str,
) -> impl IntoView {
    view! {
        <a class="link -ml-1 mb-2 flex min-h-target w-fit items-center gap-2 text-small" href=href>
            <Icon icon=IconName::ArrowLeft class="size-5 shrink-0" />
            {label}
        </a>
    }
    .into_any()
}
