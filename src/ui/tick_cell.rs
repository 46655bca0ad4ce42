//! A box in a table to tick in.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// A checkbox that fills its place in a table: empty, or with a tick in the middle.
#[component]
pub fn TickCell(
    /// Name it is sent under.
    #[prop(into)]
    name: String,
    /// What is sent.
    #[prop(into)]
    value: String,
    /// Its whole name, for the ear; the heads of its row and column say it to the eye.
    #[prop(into)]
    label: String,
    /// Whether it is ticked at first.
    #[prop(optional)]
    checked: bool,
) -> impl IntoView {
    view! {
        <label class="choice group/cell justify-center rounded-control">
            <input type="checkbox" name=name value=value checked=checked aria-label=label />
            <span class="pointer-events-none size-4 rounded-xs border-2 border-edge group-has-checked/cell:hidden" aria-hidden="true"></span>
            <Icon icon=IconName::CheckBold class="pointer-events-none size-5 hidden group-has-checked/cell:block" />
        </label>
    }
    .into_any()
}
