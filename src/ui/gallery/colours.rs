//! The grounds with the text that stands on them.

use leptos::prelude::*;

use super::Group;

const PAIRS: &[(&str, &str)] = &[
    ("ink / ground", "bg-ground text-ink"),
    ("ink / surface", "bg-surface text-ink"),
    ("ink-2 / surface", "bg-surface text-ink-2"),
    ("ink / sunken", "bg-sunken text-ink"),
    ("action / surface", "bg-surface text-action"),
    ("on-action / action", "bg-action text-on-action"),
    ("action-soft-ink / action-soft", "bg-action-soft text-action-soft-ink"),
    ("on-offer / offer", "bg-offer text-on-offer"),
    ("offer-ink / offer-soft", "bg-offer-soft text-offer-ink"),
    ("on-offer-field / offer-field", "bg-offer-field text-on-offer-field"),
    ("on-request / request", "bg-request text-on-request"),
    ("ink / request-soft", "bg-request-soft text-ink"),
    ("on-request-field / request-field", "bg-request-field text-on-request-field"),
    ("on-idea / idea", "bg-idea text-on-idea"),
    ("ink / idea-soft", "bg-idea-soft text-ink"),
    ("talk-ink / talk-soft", "bg-talk-soft text-talk-ink"),
    ("on-danger / danger", "bg-danger text-on-danger"),
    ("danger-ink / danger-soft", "bg-danger-soft text-danger-ink"),
];

#[component]
pub(super) fn Colours() -> impl IntoView {
    let pairs = PAIRS.iter().map(|(name, class)| view! { <li class=format!("slip p-4 {class}")>{*name}</li> }).collect_view();
    view! {
        <Group title="Farver">
            <ul class="grid gap-3 md:grid-cols-2 lg:grid-cols-3">{pairs}</ul>
        </Group>
    }
    .into_any()
}
