//! A few of something as dots, for the eye alone: the words beside them say the same.

use leptos::prelude::*;

use crate::domain::quantity::Pips;

/// A dot for each, filled as long as it is left.
#[component]
pub fn PipRow(
    /// How many.
    pips: Pips,
) -> impl IntoView {
    let dots = (0..pips.all).map(|dot| view! { <span class=if dot < pips.left { "pip pip-on" } else { "pip" }></span> }).collect_view();
    view! {
        <span class="inline-flex shrink-0 gap-1" aria-hidden="true">
            {dots}
        </span>
    }
    .into_any()
}
