//! Under `make dev`, pages listen on another port for changes and load themselves again.

use crate::server::config::Config;

/// The port of cargo-leptos, unless `LEPTOS_RELOAD_PORT` names another one.
const PORT: u16 = 3001;

/// Where pages listen; nowhere but under `cargo leptos watch`.
pub fn source(config: &Config) -> Option<String> {
    let is_watched = cfg!(debug_assertions) && std::env::var_os("LEPTOS_WATCH").is_some();
    let port = || std::env::var("LEPTOS_RELOAD_PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(PORT);
    config.base_url.host_str().filter(|_| is_watched).map(|host| format!("ws://{host}:{}", port()))
}
