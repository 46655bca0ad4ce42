//! HTML that is written by hand: mails and files, where there is no page to render.

/// Makes text safe inside HTML and its quoted attributes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}
