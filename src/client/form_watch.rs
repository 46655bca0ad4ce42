//! Watches a plain HTML form from outside.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Event, FormData, HtmlFormElement, HtmlInputElement};

/// How long to wait after a key before one is taken to have stopped typing.
const PAUSE: Duration = Duration::from_millis(250);

/// Calls `changed` with the fields of the form `id`: at once when something is chosen, after a pause while one types.
pub fn on_change(id: &str, changed: impl Fn(Vec<(String, String)>) + 'static) {
    let Some(form) = find_form(id) else {
        return;
    };
    let changed = Rc::new(changed);
    let waiting: Rc<Cell<Option<TimeoutHandle>>> = Rc::default();
    let watched = form.clone();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Some(earlier) = waiting.take() {
            earlier.clear();
        }
        let (form, changed) = (watched.clone(), Rc::clone(&changed));
        let tell = move || changed(fields(&form));
        if is_typing(&event) {
            waiting.set(set_timeout_with_handle(tell, PAUSE).ok());
        } else {
            tell();
        }
    });
    // The form lives as long as the page, so does its listener.
    let listener: &'static JsValue = Box::leak(Box::new(listener.into_js_value()));
    let _listening = form.add_event_listener_with_callback("input", listener.unchecked_ref());
}

/// Shows `path` in the address bar without leaving the page.
pub fn show_address(path: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _shown = history.replace_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

fn find_form(id: &str) -> Option<HtmlFormElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Whether an event comes from a field one types in rather than chooses.
fn is_typing(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| matches!(input.type_().as_str(), "search" | "text"))
}

/// The fields of a form as it would send them.
fn fields(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(data) = FormData::new_with_form(form) else {
        return Vec::new();
    };
    let mut pairs = Vec::new();
    for entry in data.entries().into_iter().flatten() {
        let pair: js_sys::Array = entry.unchecked_into();
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            pairs.push((name, value));
        }
    }
    pairs
}
