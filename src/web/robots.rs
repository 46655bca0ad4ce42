//! `/robots.txt`: what search engines need not look at, and where the list of addresses is.

use axum::{extract::State, response::IntoResponse};
use http::header;

use super::sitemap;
use crate::server::{reply::cache::CachePolicy, state::AppState};

/// Where it lies.
pub const PATH: &str = "/robots.txt";
/// What belongs to the islands, or to one person.
const PRIVATE: [&str; 7] = ["/api/", "/anmeld/", "/farvel", "/log-ind/", "/mit", "/profil", "/velkommen"];

/// Gives the file.
pub async fn show(State(app): State<AppState>) -> impl IntoResponse {
    let private: String = PRIVATE.map(|path| format!("Disallow: {path}\n")).concat();
    let text = format!("User-agent: *\n{private}\nSitemap: {}\n", app.config.address_of(sitemap::PATH));
    ([(header::CACHE_CONTROL, CachePolicy::AnHour.header())], text)
}
