//! The one place that writes a `<textarea>`.
//!
//! Leptos 0.8 writes the children of a textarea unescaped on the server, so this component escapes them itself; a check
//! refuses the tag everywhere else.

use leptos::prelude::*;

/// A text field of several lines. `value` is what it holds at first; what a person types before the WASM arrives is kept.
#[component]
pub fn TextArea(
    /// Id of the control.
    #[prop(into)]
    id: String,
    /// Name it is sent under.
    #[prop(into)]
    name: String,
    /// What it holds.
    #[prop(into)]
    value: String,
    /// Visible lines.
    rows: u32,
    /// Ids of help and error texts.
    #[prop(into, optional)]
    described_by: Option<String>,
    /// Whether what it holds has a problem.
    #[prop(optional)]
    invalid: bool,
) -> impl IntoView {
    view! {
        <textarea
            id=id
            name=name
            rows=rows
            class="field"
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
        >
            {content(value)}
        </textarea>
    }
}

/// The parser of HTML drops one leading line break, so the server sends one more.
#[cfg(feature = "ssr")]
fn content(value: String) -> String {
    format!("\n{}", value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

#[cfg(not(feature = "ssr"))]
fn content(value: String) -> String {
    value
}
