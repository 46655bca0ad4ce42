//! Listens to events from outside of the islands.

use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Event, EventTarget};

/// Calls `heard` at every event of this name, for as long as the page lives.
pub fn listen(target: &EventTarget, event: &str, heard: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(heard);
    // What is listened to lives as long as the page, so does the listener.
    let listener: &'static JsValue = Box::leak(Box::new(listener.into_js_value()));
    let _listening = target.add_event_listener_with_callback(event, listener.unchecked_ref());
}
