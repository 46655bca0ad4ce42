//! A field of several lines with its label.

use leptos::prelude::*;

use super::{
    field::{Field, described_by},
    text_area::TextArea,
};
use crate::i18n::Locale;

/// A field of several lines with its label. Events can be listened to on the component, they bubble.
#[component]
pub fn TextAreaField(
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
    /// Visible lines.
    #[prop(default = 6)]
    rows: u32,
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
) -> impl IntoView {
    let invalid = error.is_some();
    let described_by = described_by(&id, optional, help.is_some(), invalid, more_described_by);
    view! {
        <Field locale id=id.clone() label nostrip:help=help optional error>
            <TextArea id name value rows nostrip:described_by=described_by invalid />
        </Field>
    }
    .into_any()
}
