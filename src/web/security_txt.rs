//! `/.well-known/security.txt`: whom to tell about a hole in the board's security (RFC 9116).

use axum::{extract::State, response::IntoResponse};
use chrono::{Days, NaiveTime};
use http::header;

use crate::server::reply::cache::CachePolicy;
use crate::{domain::phone::dial, i18n::Locale, server::state::AppState};

/// Where it lies.
pub const PATH: &str = "/.well-known/security.txt";
/// How long somebody who kept the file may trust it; less than the year that is the most.
const GOOD_FOR: Days = Days::new(180);

/// Gives the file.
pub async fn show(State(app): State<AppState>) -> impl IntoResponse {
    let contact = &app.config.contact;
    // At midnight, so that the file stays the same for a day.
    let expires = (app.clock.now().date_naive() + GOOD_FOR).and_time(NaiveTime::MIN).and_utc();
    let languages: Vec<&str> = Locale::ALL.iter().map(|locale| locale.slug()).collect();
    let text = format!(
        "Contact: mailto:{}\nContact: tel:{}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {}\n",
        contact.email,
        dial(&contact.phone),
        expires.format("%Y-%m-%dT%H:%M:%SZ"),
        languages.join(", "),
        app.config.address_of(PATH),
    );
    ([(header::CACHE_CONTROL, CachePolicy::AnHour.header())], text)
}
