//! Byttebørsen: a board where businesses, associations and citizens list what they can offer and what they need.
//!
//! One crate, built twice: with `ssr` it is the server, with `hydrate` it is the part that runs in the browser.
//! Data flows one way through few rooms, and a test (`tests/architecture.rs`) keeps it so:
//!
//! | room | holds | may use |
//! |---|---|---|
//! | [`domain`] | the rules, pure | nothing |
//! | [`i18n`] | the texts in Danish and English | `domain` |
//! | [`ui`] | the design system, no data access | `domain`, `i18n` |
//! | [`matching`] | the matching engine, pure | `domain` |
//! | [`features`] | what people see, a folder a feature: `model`, `api`, `islands`, `components`, `pages` | `ui`, `i18n`, `domain`; `api` and `pages` also `server` |
//! | [`server`] | what must never reach the browser: use-cases, database, mail | `domain`, `i18n`, `matching`, the features' models |
//! | [`app`] | the HTML document and the routes | `features`, `ui`, `server` |
//! | [`web`] | from the socket to the page and back | `app`, `server`, the features' models |
//! | [`cli`] | the program's commands, from settings to a running server | `web`, `server`, `matching` |
//! | `client` | adapters to the browser's own functions | `domain` |

#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod cli;
#[cfg(feature = "hydrate")]
pub mod client;
pub mod domain;
pub mod features;
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod matching;
#[cfg(feature = "ssr")]
pub mod server;
pub mod ui;
#[cfg(feature = "ssr")]
pub mod web;

/// Brings the islands of the page to life; called by the page's start-up script.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
