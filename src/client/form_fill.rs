//! Puts words back into a plain HTML form.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Fills the form with `fields`, and nothing else, as if somebody had typed and chosen them.
pub fn fill(form: &HtmlFormElement, fields: &[(String, String)]) {
    for control in controls(form) {
        let Some(name) = control.get_attribute("name") else { continue };
        let value = fields.iter().find(|(field, _)| *field == name).map_or("", |(_, value)| value);
        if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(value);
        } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
            select.set_value(value);
        } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            let is_filled = fill_input(input, value, |own| fields.iter().any(|(field, value)| *field == name && value == own));
            // What is seldom filled in lies behind a line that opens.
            if let Some(details) = control.closest("details").ok().flatten().filter(|_| is_filled) {
                let _opened = details.set_attribute("open", "");
            }
        }
    }
    // Told when all is in place, so that whoever listens sees the whole form.
    controls(form).for_each(|control| tell(&control));
}

/// Chooses from the list `id`, as if somebody had; a choice that was made before stays.
pub fn choose(id: &str, value: &str) {
    let select = super::page::element(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok());
    if let Some(select) = select.filter(|select| select.value().is_empty()) {
        select.set_value(value);
        tell(&select);
        let _focused = select.focus();
    }
}

/// Writes into the field `id`, as if somebody had typed it, and leads there.
pub fn put(id: &str, value: &str) {
    let Some(input) = super::page::element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else { return };
    input.set_value(value);
    tell(&input);
    let _focused = input.focus();
}

/// Fills one input; tells whether it holds something then.
fn fill_input(input: &HtmlInputElement, value: &str, is_chosen: impl Fn(&str) -> bool) -> bool {
    match input.type_().as_str() {
        "checkbox" | "radio" => {
            input.set_checked(is_chosen(&input.value()));
            input.checked()
        }
        "text" => {
            input.set_value(value);
            !value.is_empty()
        }
        _ => false,
    }
}

/// Whether somebody has typed or ticked something that was not there when the page came.
pub fn is_edited(form: &HtmlFormElement) -> bool {
    controls(form).any(|control| {
        if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
            area.default_value().is_ok_and(|before| before != area.value())
        } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            input.value() != input.default_value() || input.checked() != input.default_checked()
        } else {
            false
        }
    })
}

fn controls(form: &HtmlFormElement) -> impl Iterator<Item = Element> {
    let elements = form.elements();
    (0..elements.length()).filter_map(move |at| elements.item(at))
}

/// Says what typing says.
fn tell(control: &Element) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &bubbles) {
        let _heard = control.dispatch_event(&event);
    }
}
