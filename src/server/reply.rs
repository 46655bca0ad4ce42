//! What a page or a server function says about its answer besides the words: status, cookies, where to go next.
//!
//! Everything here speaks to the request being answered; outside of one it does nothing.

pub mod cache;
pub mod cookies;

use std::time::Duration;

use http::{HeaderName, HeaderValue, StatusCode, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use self::{cache::CachePolicy, cookies::Cookie};
use crate::{domain::local_path::LocalPath, server::context::RequestContext};

fn with_options(change: impl FnOnce(&ResponseOptions)) {
    if let Some(options) = use_context::<ResponseOptions>() {
        change(&options);
    }
}

/// The status of the answer.
pub fn set_status(status: StatusCode) {
    with_options(|options| options.set_status(status));
}

/// A header of the answer, in place of one with the same name.
pub fn set_header(name: HeaderName, value: HeaderValue) {
    with_options(|options| options.insert_header(name, value));
}

/// Sends the browser on to `path` with a GET.
pub fn redirect_to(path: &LocalPath) {
    if let Ok(location) = HeaderValue::try_from(path.as_str()) {
        set_header(header::LOCATION, location);
        set_status(StatusCode::SEE_OTHER);
    }
}

/// Gives the browser a cookie; without `max_age` it goes when the browser is closed.
pub fn set_cookie(cookie: Cookie, value: &str, max_age: Option<Duration>) {
    let Some(context) = use_context::<RequestContext>() else { return };
    if let Some(header) = cookie.set(value, max_age, &context.app.config) {
        with_options(|options| options.append_header(header::SET_COOKIE, header));
    }
    no_store();
}

/// Makes the browser forget a cookie.
pub fn clear_cookie(cookie: Cookie) {
    let Some(context) = use_context::<RequestContext>() else { return };
    with_options(|options| options.append_header(header::SET_COOKIE, cookie.clear(&context.app.config)));
    no_store();
}

/// Lets the browser use the answer again for a minute.
pub fn keep_for_a_minute() {
    set_header(header::CACHE_CONTROL, CachePolicy::AMinute.header());
}

/// Forbids browsers to keep this page. Pages of signed-in people and answers to forms are never kept anyway.
pub fn no_store() {
    set_header(header::CACHE_CONTROL, CachePolicy::Never.header());
}

/// Asks to wait so many seconds before the next try.
pub fn retry_after(seconds: u32) {
    set_header(header::RETRY_AFTER, HeaderValue::from(seconds));
}
