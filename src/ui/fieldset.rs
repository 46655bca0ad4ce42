//! Controls that belong together.

use leptos::prelude::*;

use super::field::{FieldError, described_by, help_id};
use crate::i18n::Locale;

/// A group of controls under one legend. It can take the focus, so that an error summary can lead to it.
#[component]
pub fn Fieldset(
    /// Language of the frame.
    locale: Locale,
    /// Id of the group.
    #[prop(into)]
    id: String,
    /// Its name for the reader.
    #[prop(into)]
    legend: String,
    /// Whether it may be left alone; said beside the legend, but not part of its name.
    #[prop(optional)]
    optional: bool,
    /// What to choose.
    #[prop(into, optional)]
    help: Option<String>,
    /// What is wrong with the choice.
    #[prop(default = None)]
    error: Option<String>,
    /// The classes of the legend.
    #[prop(default = "font-semibold")]
    legend_class: &'static str,
    /// The classes around the controls.
    #[prop(default = "mt-1.5")]
    class: &'static str,
    /// The controls.
    children: Children,
) -> impl IntoView {
    let legend_id = [&id, "-navn"].concat();
    let described_by = described_by(&id, false, help.is_some(), error.is_some(), None);
    view! {
        <fieldset id=id.clone() tabindex="-1" aria-labelledby=legend_id aria-describedby=described_by class="min-w-0">
            <legend class=legend_class>
                <span id=legend_id.clone()>{legend}</span>
                {optional.then(|| view! { <span class="font-normal text-ink-2">" "{locale.optional_field()}</span> })}
            </legend>
            {help
                .map(|help| {
                    view! {
                        <p id=help_id(&id) class="text-small text-ink-2">
                            {help}
                        </p>
                    }
                })}
            {error.map(|error| view! { <FieldError locale id=id.clone() error /> })}
            <div class=class>{children()}</div>
        </fieldset>
    }
    .into_any()
}
