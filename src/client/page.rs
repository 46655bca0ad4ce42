//! Shows, changes and listens to parts of the page that are plain HTML.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

use super::listen::listen;

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Shows what the page came with hidden, or hides it again.
pub fn show(id: &str, is_shown: bool) {
    if let Some(element) = element(id) {
        element.set_hidden(!is_shown);
    }
}

/// Writes a sentence into an element.
pub fn say(id: &str, sentence: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(sentence));
    }
}

/// Writes links into a list: the id of what each leads to, and its words.
pub fn list_links(id: &str, class: &str, links: &[(String, String)]) {
    let (Some(list), Some(document)) = (element(id), document()) else { return };
    list.set_text_content(None);
    for (target, words) in links {
        let (Ok(item), Ok(link)) = (document.create_element("li"), document.create_element("a")) else { return };
        link.set_text_content(Some(words));
        link.set_class_name(class);
        let _led = link.set_attribute("href", &["#", target].concat());
        let _placed = item.append_child(&link).and_then(|_| list.append_child(&item));
    }
}

/// Gives the focus to an element.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _focused = element.focus();
    }
}

/// Calls `pressed` when an element is pressed.
pub fn on_press(id: &str, pressed: impl Fn() + 'static) {
    if let Some(element) = element(id) {
        listen(&element, "click", move |_| pressed());
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
