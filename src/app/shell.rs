//! The HTML document around every page.

use leptos::prelude::*;
use leptos_meta::MetaTags;

use super::routes::App;
use crate::server::context::use_locale;

/// The document.
pub fn shell() -> impl IntoView {
    let locale = use_locale();
    view! {
        <!DOCTYPE html>
        <html lang=locale.slug()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}
