//! Where the language switch of the header is sent.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    domain::local_path::LocalPath,
    i18n::Locale,
    server::{
        context::submission,
        reply::{self, cookies::Cookie},
    },
};

/// How long a browser remembers the choice.
const A_YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// `/sprog`: remembers the language that was chosen and goes back to the page. There is nothing to see here.
#[component]
pub fn LanguagePage() -> impl IntoView {
    let sent = submission();
    let value = |name| sent.as_ref().and_then(|sent| sent.value(name));
    if let Some(locale) = value("sprog").and_then(Locale::from_slug) {
        reply::set_cookie(Cookie::Preference, locale.slug(), Some(A_YEAR));
    }
    let next = value("next").and_then(LocalPath::parse).filter(|path| !path.as_str().starts_with("/sprog"));
    reply::redirect_to(&next.unwrap_or_else(LocalPath::front_page));
}
