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
    },
};

/// What wakes the islands of a page, without its comments and indentation.
static START_ISLANDS: LazyLock<String> = LazyLock::new(|| {
    let lines = include_str!("start_islands.js").lines().map(str::trim).filter(|line| !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
});

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
                <script type="module" nonce=use_nonce()>{start_islands}</script>
                {reload_on_change()}
                <MetaTags />
            </head>
            <body>{body}</body>
        </html>
    }
}

/// Under `cargo leptos watch`, loads the page again when something has changed.
fn reload_on_change() -> Option<impl IntoView> {
    let is_watched = cfg!(debug_assertions) && std::env::var_os("LEPTOS_WATCH").is_some();
    is_watched.then(|| {
        let port = std::env::var("LEPTOS_RELOAD_PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(3001_u16);
        let script = format!("{}({port});", include_str!("reload_on_change.js").trim());
        view! { <script type="module" nonce=use_nonce()>{script}</script> }
    })
}
