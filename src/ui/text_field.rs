//! A field of one line.

use leptos::prelude::*;

use super::field::{Field, described_by};
use crate::i18n::Locale;

/// A field of one line with its label. Events of the input can be listened to on the component, they bubble.
#[component]
pub fn TextField(
    /// Language of the frame.
    locale: Locale,
    /// Id of the control.
    #[prop(into)]
    id: String,
    /// Name it is sent under.
    #[prop(into)]
    name: String,
    /// Its name for the reader.
    #[prop(into)]
    label: String,
    /// What it holds at first.
    #[prop(into, optional)]
    value: String,
    /// What to write.
    #[prop(into, optional)]
    help: Option<String>,
    /// Whether it may be left empty.
    #[prop(optional)]
    optional: bool,
    /// What is wrong with what it holds.
    #[prop(default = None)]
    error: Option<String>,
    /// Ids of further descriptions.
    #[prop(into, optional)]
    more_described_by: Option<String>,
    /// The `type` of the input.
    #[prop(default = "text")]
    input_type: &'static str,
    /// What the browser may fill in.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// The keyboard of a phone.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// The classes of the input.
    #[prop(default = "field")]
    class: &'static str,
) -> impl IntoView {
    let invalid = error.is_some().then_some("true");
    let described_by = described_by(&id, optional, help.is_some(), error.is_some(), more_described_by);
    view! {
        <Field locale id=id.clone() label nostrip:help=help optional error>
            <input
                id=id
                name=name
                type=input_type
                value=value
                class=class
                autocomplete=autocomplete
                inputmode=inputmode
                aria-invalid=invalid
                aria-describedby=described_by
            />
        </Field>
    }
    .into_any()
}
