//! Watches a plain HTML field from outside.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};

use super::listen::listen;

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
    listen(&field, "input", move |_| {
        if let Some(earlier) = waiting.take() {
            earlier.clear();
        }
        typed(text_of(&watched), false);
        let (field, typed) = (watched.clone(), Rc::clone(&typed));
        waiting.set(set_timeout_with_handle(move || typed(text_of(&field), true), PAUSE).ok());
    });
}

fn text_of(field: &Element) -> String {
    field
        .dyn_ref::<HtmlTextAreaElement>()
        .map(HtmlTextAreaElement::value)
        .or_else(|| field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value))
        .unwrap_or_default()
}
