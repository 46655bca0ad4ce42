//! HTML as the server wrote it.
//!
//! The one place where text is put into a page without being escaped: it takes what components of this program have written,
//! never what somebody typed.

use leptos::prelude::*;

/// Shows HTML as it is.
#[component]
pub fn RawHtml(
    /// What a component has written.
    html: String,
) -> impl IntoView {
    view! { <div inner_html=html></div> }
}
