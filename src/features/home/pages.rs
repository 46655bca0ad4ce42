//! The front page: what the board is and the way in.

use leptos::prelude::*;

use crate::server::context::use_locale;

/// `/`
#[component]
pub fn FrontPage() -> impl IntoView {
    let locale = use_locale();
    view! { <h1>{locale.site_name()}</h1> }
}
