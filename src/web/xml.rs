//! Writing XML: elements with attributes and text, in which nobody's words can become anything else.

/// A document that is being written.
#[derive(Debug)]
pub struct Xml(String);

impl Xml {
    /// A document of one element, which `content` fills.
    pub fn document(name: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Self)) -> String {
        let mut xml = Self("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned());
        xml.element(name, attributes, content);
        xml.0
    }

    /// An element with others inside.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], content: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        self.0.push_str(">\n");
        content(self);
        self.close(name);
    }

    /// An element with text inside.
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.0.push('>');
        self.0.push_str(&escape(text));
        self.close(name);
    }

    /// An element with nothing inside.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.0.push_str("/>\n");
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            self.0.extend([" ", attribute, "=\"", &escape(value), "\""]);
        }
    }

    fn close(&mut self, name: &str) {
        self.0.extend(["</", name, ">\n"]);
    }
}

/// Text as it may stand in an element or an attribute of XML and of HTML.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter if is_known_to_xml(letter) => escaped.push(letter),
            _ => escaped.push(char::REPLACEMENT_CHARACTER),
        }
    }
    escaped
}

/// What a document of XML 1.0 may hold; not even a reference can bring in the rest.
const fn is_known_to_xml(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn elements_stand_in_each_other() {
        let xml = Xml::document("a", &[("lang", "da")], |a| {
            a.text("b", &[], "1 < 2 & \"3\"");
            a.empty("c", &[("d", "\"><e/>")]);
        });
        let expected = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a lang=\"da\">\n<b>1 &lt; 2 &amp; &quot;3&quot;</b>\n<c d=\"&quot;&gt;&lt;e/&gt;\"/>\n</a>\n";
        assert_eq!(xml, expected);
    }

    proptest! {
        #[test]
        fn every_text_comes_back_as_it_was_written(text in "[^\u{0}-\u{1f}\u{fffe}\u{ffff}]{0,40}", attribute in "\\PC{0,40}") {
            let xml = Xml::document("a", &[("b", &attribute)], |a| a.text("c", &[], &text));
            let document = roxmltree::Document::parse(&xml).expect("well-formed");
            let child = document.root_element().first_element_child().expect("an element");
            prop_assert_eq!(child.text().unwrap_or_default(), &text);
        }

        #[test]
        fn no_text_breaks_a_document(text in any::<String>()) {
            let xml = Xml::document("a", &[("b", &text)], |a| a.text("c", &[], &text));
            prop_assert!(roxmltree::Document::parse(&xml).is_ok());
        }
    }
}
