//! The sizes of text.

use leptos::prelude::*;

use super::Group;

const SIZES: &[(&str, &str)] = &[
    ("display-lg", "text-display-lg tracking-tight font-semibold"),
    ("display", "text-display tracking-tight font-semibold"),
    ("h1-lg", "text-h1-lg tracking-tight font-semibold"),
    ("h1", "text-h1 font-semibold"),
    ("h2", "text-h2 font-semibold"),
    ("h3", "text-h3 font-semibold"),
    ("lead", "text-lead text-ink-2"),
    ("base", "text-base"),
    ("small", "text-small text-ink-2"),
    ("tab", "text-tab"),
];

#[component]
pub(super) fn TypeScale() -> impl IntoView {
    let sizes = SIZES
        .iter()
        .map(|(name, class)| {
            view! {
                <li>
                    <span class="text-small text-ink-2">{*name}</span>
                    <span class=format!("block [overflow-wrap:anywhere] {class}")>"Rødgrød på Åboulevarden"</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <Group title="Skrift">
            <ul class="grid gap-3">{sizes}</ul>
        </Group>
    }
    .into_any()
}
