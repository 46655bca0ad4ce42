//! The last moment before a page is left, closed, or put away on a phone.

use web_sys::UrlSearchParams;

use super::listen::listen;

/// Calls `left` when the page is left or hidden, which on a phone may be the last that is heard of it.
pub fn on_leave(left: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let hidden = left.clone();
    listen(&window, "pagehide", move |_| left());
    if let Some(document) = window.document() {
        let page = document.clone();
        listen(&document, "visibilitychange", move |_| {
            if page.hidden() {
                hidden();
            }
        });
    }
}

/// Calls `back` when the line is back.
pub fn on_line(back: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "online", move |_| back());
    }
}

/// Sends fields to `path` without waiting for an answer; arrives even when the page does not live long enough to hear it.
pub fn send_farewell(path: &str, fields: &[(&str, &str)]) {
    let (Some(window), Ok(body)) = (web_sys::window(), UrlSearchParams::new()) else { return };
    fields.iter().for_each(|(name, value)| body.append(name, value));
    let _queued = window.navigator().send_beacon_with_opt_url_search_params(path, Some(&body));
}
