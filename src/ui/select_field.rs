//! One choice from a list.

use leptos::prelude::*;

use super::field::{Field, described_by};
use crate::i18n::Locale;

/// One choice from a list, with its label. Events can be listened to on the component, they bubble.
#[component]
pub fn SelectField(
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
    /// The choices: what is sent, and the words for it.
    options: Vec<(String, String)>,
    /// What is chosen at first; the first choice when it is not among them.
    #[prop(into, optional)]
    selected: String,
    /// What to choose.
    #[prop(into, optional)]
    help: Option<String>,
    /// Whether it may be left alone.
    #[prop(optional)]
    optional: bool,
    /// What is wrong with the choice.
    #[prop(default = None)]
    error: Option<String>,
    /// The classes of the control.
    #[prop(default = "field select")]
    class: &'static str,
) -> impl IntoView {
    let invalid = error.is_some().then_some("true");
    let described_by = described_by(&id, optional, help.is_some(), error.is_some(), None);
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| {
            let chosen = value == selected;
            view! {
                <option value=value selected=chosen>
                    {words}
                </option>
            }
        })
        .collect();
    view! {
        <Field locale id=id.clone() label nostrip:help=help optional error>
            <select id=id name=name class=class aria-invalid=invalid aria-describedby=described_by>
                {options}
            </select>
        </Field>
    }
    .into_any()
}
