//! The one place that sets the title of a page.
//!
//! `leptos_meta` 0.8 writes the title unescaped into the document, so this component escapes it; a test refuses the
//! original everywhere else.

use leptos::prelude::*;
use leptos_meta::Title;

/// The title of the page, as the browser's tab and a screen reader tell it.
#[component]
pub fn PageTitle(
    /// What the page is about; the name of the site follows by itself.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <Title text=text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;") /> }
}
