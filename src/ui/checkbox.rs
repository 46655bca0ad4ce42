//! One thing to agree to or not.

use leptos::prelude::*;

use super::{
    field::{FieldError, described_by, help_id},
    icon::{Icon, IconName},
};
use crate::i18n::Locale;

/// A box to tick, with its label beside it. The native input fills the row, so the row is the target.
#[component]
pub fn Checkbox(
    /// Language of the frame.
    locale: Locale,
    /// Id of the control.
    #[prop(into)]
    id: String,
    /// Name it is sent under.
    #[prop(into)]
    name: String,
    /// What is sent when it is ticked.
    #[prop(default = "ja")]
    value: &'static str,
    /// Its name for the reader.
    #[prop(into)]
    label: String,
    /// Whether it is ticked at first.
    #[prop(optional)]
    checked: bool,
    /// What ticking it means.
    #[prop(into, optional)]
    help: Option<String>,
    /// What is wrong.
    #[prop(default = None)]
    error: Option<String>,
) -> impl IntoView {
    let invalid = error.is_some().then_some("true");
    let described_by = described_by(&id, false, help.is_some(), error.is_some(), None);
    view! {
        <div>
            {error.map(|error| view! { <FieldError locale id=id.clone() error /> })}
            <label
                class="group/box relative flex min-h-target cursor-pointer items-start gap-3 rounded-xs py-2 has-focus-visible:shadow-[0_0_0_6px_var(--color-halo)] has-focus-visible:outline-3 has-focus-visible:outline-focus"
                for=id.clone()
            >
                <input
                    id=id.clone()
                    name=name
                    type="checkbox"
                    value=value
                    checked=checked
                    class="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
                    aria-invalid=invalid
                    aria-describedby=described_by
                />
                <span class="grid size-7 shrink-0 place-items-center rounded-xs border-2 border-edge bg-surface text-on-action group-has-checked/box:border-action group-has-checked/box:bg-action group-has-[[aria-invalid=true]]/box:border-danger">
                    <Icon icon=IconName::CheckBold class="size-4 opacity-0 group-has-checked/box:opacity-100" />
                </span>
                <span>{label}</span>
            </label>
            {help
                .map(|help| {
                    view! {
                        <p id=help_id(&id) class="-mt-1 pl-10 text-small text-ink-2">
                            {help}
                        </p>
                    }
                })}
        </div>
    }
    .into_any()
}
