//! One thing to agree to or not.

use leptos::prelude::*;

use super::field::{FieldError, described_by, help_id};
use crate::i18n::Locale;

/// A box to tick, with its label beside it.
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
            <label class="flex min-h-target items-start gap-3 py-2" for=id.clone()>
                <input
                    id=id.clone()
                    name=name
                    type="checkbox"
                    value=value
                    checked=checked
                    class="mt-0.5 size-6 shrink-0 cursor-pointer accent-action"
                    aria-invalid=invalid
                    aria-describedby=described_by
                />
                <span>{label}</span>
            </label>
            {help
                .map(|help| {
                    view! {
                        <p id=help_id(&id) class="-mt-1 pl-9 text-small text-ink-2">
                            {help}
                        </p>
                    }
                })}
        </div>
    }
    .into_any()
}
