//! Brings a part of the page up to date from a newer copy of the whole page, without touching what somebody types.

use wasm_bindgen::JsCast;
use web_sys::{Document, DomParser, Element, Node, SupportedType};

/// The page that the server answered with.
pub fn read(html: &str) -> Option<Document> {
    DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()
}

/// Makes the part `id` of this page what it is in `newer`.
///
/// Parts that hold an id stay the elements they are, so that fields keep
/// what was typed, focus and selection; everything else is put in anew where it differs.
pub fn renew(id: &str, newer: &Document) {
    let here = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let (Some(old), Some(new)) = (here, newer.get_element_by_id(id)) {
        renew_element(&old, &new);
    }
}

fn renew_element(old: &Element, new: &Element) {
    if old.local_name() == "input" {
        for name in ["aria-describedby", "aria-invalid"] {
            let _done = match new.get_attribute(name) {
                Some(value) => old.set_attribute(name, &value),
                None => old.remove_attribute(name),
            };
        }
        return;
    }
    for name in new.get_attribute_names().iter().filter_map(|name| name.as_string()) {
        let value = new.get_attribute(&name).unwrap_or_default();
        if old.get_attribute(&name).as_deref() != Some(&value) {
            let _set = old.set_attribute(&name, &value);
        }
    }
    let new_children = children(new);
    if new_children.is_empty() {
        if old.text_content() != new.text_content() {
            old.set_text_content(new.text_content().as_deref());
        }
        return;
    }
    let mut kept = children(old);
    let result: Vec<Element> = new_children
        .into_iter()
        .map(|child| match kept.iter().position(|other| is_same(other, &child)) {
            Some(at) => {
                let same = kept.swap_remove(at);
                if !same.is_equal_node(Some(&child)) {
                    renew_element(&same, &child);
                }
                same
            }
            None => child,
        })
        .collect();
    put_in_order(old, &result);
}

/// Whether two elements stand for the same thing: by their id or the first one inside, else by being equal altogether.
fn is_same(old: &Element, new: &Element) -> bool {
    match (key(old), key(new)) {
        (Some(old), Some(new)) => old == new,
        (None, None) => old.is_equal_node(Some(new)),
        _ => false,
    }
}

fn key(element: &Element) -> Option<String> {
    let own = Some(element.id()).filter(|id| !id.is_empty());
    own.or_else(|| element.query_selector("[id]").ok()?.map(|first| first.id()))
}

fn children(element: &Element) -> Vec<Element> {
    let mut children = Vec::new();
    let mut next = element.first_element_child();
    while let Some(child) = next {
        next = child.next_element_sibling();
        children.push(child);
    }
    children
}

/// Leaves these children only, and moves no more of them than has to be: an element that is moved loses focus.
fn put_in_order(parent: &Element, wanted: &[Element]) {
    let mut next = parent.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        let is_wanted = node.dyn_ref::<Element>().is_some_and(|element| wanted.contains(element));
        if !is_wanted {
            let _removed = parent.remove_child(&node);
        }
    }
    let mut place: Option<Node> = parent.first_child();
    for element in wanted {
        let node: &Node = element;
        if place.as_ref() == Some(node) {
            place = node.next_sibling();
        } else {
            let _put = parent.insert_before(node, place.as_ref());
        }
    }
}
