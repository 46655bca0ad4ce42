//! What is wrong with a form, at the top of the page.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// The classes of a link to a field.
pub const FIELD_LINK: &str = "inline-flex min-h-target items-center underline underline-offset-4";

/// The problems of a form that was sent, each a link to its field. It takes the focus when the page arrives; inside an island,
/// give it the focus by its id `fejl`.
#[component]
pub fn ErrorSummary(
    /// What happened, in a few words.
    #[prop(into)]
    title: String,
    /// The id of each field and what to do about it.
    items: Vec<(String, String)>,
) -> impl IntoView {
    let items: Vec<_> = items
        .into_iter()
        .map(|(field, text)| {
            view! {
                <li>
                    <a class=FIELD_LINK href=["#", &field].concat()>
                        {text}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <div
            id="fejl"
            role="alert"
            tabindex="-1"
            autofocus
            class="my-6 flex gap-3 rounded-card border-2 border-danger bg-danger-soft p-4"
        >
            <span class="text-danger">
                <Icon icon=IconName::WarningCircleFill />
            </span>
            <div class="min-w-0">
                <h2 class="text-h3">{title}</h2>
                <ul class="mt-1 grid gap-2">{items}</ul>
            </div>
        </div>
    }
    .into_any()
}

/// The same for a part of a form, without problems yet: hidden until an island writes links into its list and shows it.
#[component]
pub fn WaitingErrorSummary(
    /// Its id.
    #[prop(into)]
    id: String,
    /// The id of its list.
    #[prop(into)]
    list_id: String,
    /// What happened, in a few words.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    view! {
        <div
            id=id
            role="alert"
            tabindex="-1"
            hidden=true
            class="my-6 flex gap-3 rounded-card border-2 border-danger bg-danger-soft p-4"
        >
            <span class="text-danger">
                <Icon icon=IconName::WarningCircleFill />
            </span>
            <div class="min-w-0">
                <h3 class="text-h3">{title}</h3>
                <ul id=list_id></ul>
            </div>
        </div>
    }
    .into_any()
}
