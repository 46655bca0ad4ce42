//! Watches a plain HTML form from outside.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, FormData, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, UrlSearchParams};

use super::listen::listen;

/// How long to wait after a key before one is taken to have stopped typing.
const PAUSE: Duration = Duration::from_millis(250);
/// The pause before something is asked that costs the server work.
const HALF_A_SECOND: Duration = Duration::from_millis(500);

/// Calls `changed` with the fields of the form `id`: at once when something is chosen, after a pause while one types.
pub fn on_change(id: &str, changed: impl Fn(Vec<(String, String)>) + 'static) {
    on_change_after(PAUSE, id, changed);
}

/// The same with another pause.
pub fn on_change_after(pause: Duration, id: &str, changed: impl Fn(Vec<(String, String)>) + 'static) {
    let Some(form) = find_form(id) else {
        return;
    };
    let changed = Rc::new(changed);
    let waiting: Rc<Cell<Option<TimeoutHandle>>> = Rc::default();
    let watched = form.clone();
    listen(&form, "input", move |event| {
        if let Some(earlier) = waiting.take() {
            earlier.clear();
        }
        let (form, changed) = (watched.clone(), Rc::clone(&changed));
        let tell = move || changed(pairs(&form));
        if is_typing(&event) {
            waiting.set(set_timeout_with_handle(tell, pause).ok());
        } else {
            tell();
        }
    });
}

/// Calls `paused` when nothing in the form `id` has changed for half a second, so never more than twice a second.
pub fn on_pause(id: &str, paused: impl Fn() + 'static) {
    let Some(form) = find_form(id) else { return };
    let paused = Rc::new(paused);
    let waiting: Rc<Cell<Option<TimeoutHandle>>> = Rc::default();
    listen(&form, "input", move |_| {
        if let Some(earlier) = waiting.take() {
            earlier.clear();
        }
        let paused = Rc::clone(&paused);
        waiting.set(set_timeout_with_handle(move || paused(), HALF_A_SECOND).ok());
    });
}

/// The fields that the form `id` would send now.
pub fn fields(id: &str) -> Vec<(String, String)> {
    find_form(id).map(|form| pairs(&form)).unwrap_or_default()
}

/// Fields as the body of a form.
pub fn encode(fields: &[(String, String)]) -> String {
    let Ok(encoded) = UrlSearchParams::new() else {
        return String::new();
    };
    fields.iter().for_each(|(name, value)| encoded.append(name, value));
    encoded.to_string().into()
}

/// What [`encode`] has made, read again.
pub fn decode(encoded: &str) -> Vec<(String, String)> {
    UrlSearchParams::new_with_str(encoded).map(|fields| entries(&fields.entries())).unwrap_or_default()
}

/// Shows `path` in the address bar without leaving the page.
pub fn show_address(path: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _shown = history.replace_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// The form with this id.
pub fn find_form(id: &str) -> Option<HtmlFormElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Whether an event comes from a field one types in rather than chooses.
fn is_typing(event: &Event) -> bool {
    event.target().is_some_and(|target| {
        let input = target.dyn_ref::<HtmlInputElement>();
        target.has_type::<HtmlTextAreaElement>() || input.is_some_and(|input| matches!(input.type_().as_str(), "search" | "text"))
    })
}

/// The fields of a form as it would send them.
fn pairs(form: &HtmlFormElement) -> Vec<(String, String)> {
    FormData::new_with_form(form).map(|data| entries(&data.entries())).unwrap_or_default()
}

/// The pairs of text that a browser counts up.
fn entries(counted: &js_sys::Iterator) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for entry in counted.into_iter().flatten() {
        let pair: js_sys::Array = entry.unchecked_into();
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            pairs.push((name, value));
        }
    }
    pairs
}
