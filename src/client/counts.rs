//! Writes numbers into plain HTML that the server made.

/// Writes a number and its words below the element `id`, and marks what it stands in when it is nothing.
pub fn write(id: &str, number: &str, words: &str, is_none: bool) {
    let Some(element) = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    for (child, text) in [(element.first_element_child(), number), (element.last_element_child(), words)] {
        if let Some(child) = child {
            child.set_text_content(Some(text));
        }
    }
    if let Some(parent) = element.parent_element() {
        let _marked = parent.toggle_attribute_with_force("data-none", is_none);
    }
}
