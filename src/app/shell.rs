//! The HTML document around every page.

use std::sync::LazyLock;

use http::StatusCode;
use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::{MetaTags, provide_meta_context};

use super::{layout::Layout, routes::App};
use crate::{
    features::errors::pages::ErrorPage,
    server::{
        assets::{SCRIPT, STYLE, WASM},
        context::{current, use_locale},
        reloading,
    },
};

/// What wakes the islands of a page.
static START_ISLANDS: LazyLock<String> = LazyLock::new(|| small(include_str!("start_islands.js")));
/// What goes along from page to page; in place before the page is first drawn.
static PAGE_TRANSITIONS: LazyLock<String> = LazyLock::new(|| small(include_str!("page_transitions.js")));

/// What shows that a form is on its way.
static BUSY_FORMS: LazyLock<String> = LazyLock::new(|| small(include_str!("busy_forms.js")));

/// A script without its comments and indentation.
fn small(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The fonts of every page, asked for before the style sheet has arrived.
const FONTS: &[&str] = &["fonts/ibm-plex-sans-latin-400-normal.woff2", "fonts/ibm-plex-sans-latin-600-normal.woff2"];

/// What the document holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// The page that the address names.
    Site,
    /// The words to a failure.
    Failure(StatusCode),
}

/// The document.
pub fn shell(content: Content) -> impl IntoView {
    provide_meta_context();
    // Nothing outside of islands is hydrated, so nothing outside of them is written down for the browser.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let assets = current().app.assets.clone();
    let fonts = FONTS.iter().filter(|font| assets.has(font)).map(|font| {
        view! { <link rel="preload" href=assets.url(font) r#as="font" r#type="font/woff2" crossorigin="anonymous" /> }
    });
    let fonts = fonts.collect_view();
    let start_islands = format!("{}({:?}, {:?});", *START_ISLANDS, assets.url(SCRIPT), assets.url(WASM));
    let body = match content {
        Content::Site => view! { <App /> }.into_any(),
        Content::Failure(status) => view! {
            <Layout>
                <ErrorPage locale=use_locale() status />
            </Layout>
        }
        .into_any(),
    };
    view! {
        <!DOCTYPE html>
        <html lang=use_locale().slug()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#182329" media="(prefers-color-scheme: dark)" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="manifest" href="/site.webmanifest" />
                {fonts}
                <link rel="stylesheet" href=assets.url(STYLE) />
                <script nonce=use_nonce()>{PAGE_TRANSITIONS.as_str()}</script>
                <script type="module" nonce=use_nonce()>{BUSY_FORMS.as_str()}</script>
                <script type="module" nonce=use_nonce()>{start_islands}</script>
                {reload_on_change()}
                <MetaTags />
            </head>
            <body>{body}</body>
        </html>
    }
}

/// Under `make dev`, loads the page again when something has changed.
fn reload_on_change() -> Option<impl IntoView> {
    reloading::source(&current().app.config).map(|source| {
        let script = format!("{}({source:?});", include_str!("reload_on_change.js").trim());
        view! { <script type="module" nonce=use_nonce()>{script}</script> }
    })
}
