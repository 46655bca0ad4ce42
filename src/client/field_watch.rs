//! Watches a plain HTML field from outside.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

/// How long to wait after a key before one is taken to have paused.
const PAUSE: Duration = Duration::from_millis(900);

/// Calls `typed` with the text of the field `id`: now, at every key, and once more, with `true`, when one pauses.
pub fn on_input(id: &str, typed: impl Fn(String, bool) + 'static) {
    let Some(field) = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let typed = Rc::new(typed);
    let waiting: Rc<Cell<Option<TimeoutHandle>>> = Rc::default();
    typed(text_of(&field), false);
    let watched = field.clone();
    let listener = Closure::<dyn Fn()>::new(move || {
        if let Some(earlier) = waiting.take() {
            earlier.clear();
        }
        typed(text_of(&watched), false);
        let (field, typed) = (watched.clone(), Rc::clone(&typed));
        waiting.set(set_timeout_with_handle(move || typed(text_of(&field), true), PAUSE).ok());
    });
    // The field lives as long as the page, so does its listener.
    let listener: &'static JsValue = Box::leak(Box::new(listener.into_js_value()));
    let _listening = field.add_event_listener_with_callback("input", listener.unchecked_ref());
}

fn text_of(field: &Element) -> String {
    field
        .dyn_ref::<HtmlTextAreaElement>()
        .map(HtmlTextAreaElement::value)
        .or_else(|| field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value))
        .unwrap_or_default()
}
