//! What the tests of sharing read with, and what they write to break it.

use roxmltree::{Document, Node};

use crate::support::client::Answer;

/// Headlines that try to become something else than text, each within the length of one.
pub const INJECTIONS: [&str; 10] = [
    "</script><script>alert(1)</script>",
    "<!--<script>alert(1)",
    "--><img src=x onerror=alert(1)>",
    "\"><meta http-equiv=refresh content=0;url=//evil.example>",
    "' onload='alert(1)' x='",
    "</title></head><base href=//evil.example>",
    "]]><entry><id>evil</id></entry><![CDATA[",
    "&lt;script&gt; &amp;amp; &#60;b&#62;",
    "\\\"},{\"@type\":\"Person\",\"name\":\"evil\"",
    "<svg><script href=data:,alert(1)></script></svg>",
];

/// What none of them may become.
pub const HARM: [&str; 8] = [
    "<script>alert",
    "<img src=x",
    "<meta http-equiv",
    "<base ",
    "onload='alert(1)' x=''",
    "<entry><id>evil",
    "<svg><script",
    "<!--<script",
];

/// An answer as XML that follows the rules.
pub fn xml(answer: &Answer) -> Document<'_> {
    Document::parse(answer.text()).unwrap_or_else(|error| panic!("{error}: {}", answer.text()))
}

/// The text of the first child of this name.
pub fn child_text<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.children().find(|child| child.has_tag_name(name)).and_then(|child| child.text()).unwrap_or_default()
}

/// The elements of this name, wherever they stand.
pub fn elements<'a, 'input>(document: &'a Document<'input>, name: &'static str) -> Vec<Node<'a, 'input>> {
    document.descendants().filter(|node| node.is_element() && node.tag_name().name() == name).collect()
}
