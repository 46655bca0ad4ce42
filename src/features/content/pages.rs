//! The pages that are read from top to bottom.

use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;

use super::article::view_article;
use crate::{
    i18n::content::ContentPage,
    server::{
        accounts::profile::PRIVACY_VERSION,
        context::{RequestContext, use_locale},
        reply,
    },
};

/// `/om`
#[component]
pub fn AboutPage() -> impl IntoView {
    view_page(ContentPage::About, None)
}

/// `/hjaelp`
#[component]
pub fn HelpPage() -> impl IntoView {
    view_page(ContentPage::Help, None)
}

/// `/regler`
#[component]
pub fn RulesPage() -> impl IntoView {
    view_page(ContentPage::Rules, None)
}

/// `/privatliv`
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let edition = use_locale().privacy_edition(PRIVACY_VERSION);
    view_page(ContentPage::Privacy, Some(view! { <p class="text-small text-ink-2">{edition}</p> }.into_any()))
}

/// `/cookies`
#[component]
pub fn CookiesPage() -> impl IntoView {
    view_page(ContentPage::Cookies, None)
}

/// `/was`: the statement at the authority where one is set, else our own.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let elsewhere = use_context::<RequestContext>().and_then(|context| context.app.config.was_url.clone());
    if let Some(location) = elsewhere.and_then(|url| HeaderValue::try_from(url.as_str()).ok()) {
        reply::set_header(header::LOCATION, location);
        reply::set_status(StatusCode::FOUND);
    }
    view_page(ContentPage::Accessibility, None)
}

fn view_page(page: ContentPage, after: Option<AnyView>) -> AnyView {
    view_article(use_locale(), page, after)
}
