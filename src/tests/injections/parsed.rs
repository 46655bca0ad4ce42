//! HTML as a browser would read it.

use scraper::{Html, Node, Selector, node::Element};

/// Attributes that may hold what people wrote, as those do that begin with `data-`: text for readers, and values of fields.
const FOR_TEXT: &[&str] = &["alt", "aria-label", "content", "title", "value", "placeholder"];
/// Attributes that lead somewhere or load something.
const ADDRESSES: &[&str] = &["href", "src", "action", "formaction", "srcset", "poster", "data", "xlink:href", "ping", "background"];

/// A page or a part of one.
pub struct Parsed(Html);

impl Parsed {
    /// A whole page.
    pub fn document(html: &str) -> Self {
        Self(Html::parse_document(html))
    }

    /// A part of a page.
    pub fn fragment(html: &str) -> Self {
        Self(Html::parse_fragment(html))
    }

    /// Fails when a word that only stands in what people wrote has become an element, an attribute, an address, a script or a comment.
    pub fn expect_harmless(&self, mark: &str, what: &str) {
        self.expect_harmless_in_a_mail(mark, what);
        let styled = self.elements().find(|element| element.attr("style").is_some());
        assert!(styled.is_none(), "{what}: {styled:?}");
    }

    /// The same in a mail, which has no style sheet and therefore styles in its elements.
    pub fn expect_harmless_in_a_mail(&self, mark: &str, what: &str) {
        assert_eq!(self.harm(mark), None, "{what}");
    }

    /// What has become of a word that should have stayed text.
    fn harm(&self, mark: &str) -> Option<String> {
        self.0.tree.nodes().find_map(|node| match node.value() {
            Node::Comment(comment) if comment.contains(mark) => Some(format!("a comment: {comment:?}")),
            Node::Text(text) if text.contains(mark) => {
                let around = node.parent().and_then(|parent| parent.value().as_element())?;
                let is_data = around.name() == "script" && around.attr("type") == Some("application/ld+json");
                let is_code = matches!(around.name(), "script" | "style" | "iframe" | "noscript" | "template");
                (is_code && !is_data).then(|| format!("a <{}>: {text:?}", around.name()))
            }
            Node::Element(element) if element.name().contains(mark) => Some(format!("an element: {element:?}")),
            Node::Element(element) => {
                element.attrs().find(|(name, value)| is_harmful(name, value, mark)).map(|(name, _)| format!("{name} of {element:?}"))
            }
            _ => None,
        })
    }

    fn elements(&self) -> impl Iterator<Item = &Element> {
        self.0.tree.values().filter_map(|node| node.as_element())
    }

    /// Whether a text stands in it as it was written, be it in several elements or in an attribute for readers. White space that is
    /// folded on a page does not count.
    pub fn says(&self, text: &str) -> bool {
        let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let all: String = self.0.tree.values().filter_map(|node| node.as_text().map(|text| &**text)).collect();
        let wanted = folded(text);
        let in_attributes = || FOR_TEXT.iter().any(|name| self.attributes(name).iter().any(|value| folded(value).contains(&wanted)));
        folded(&all).contains(&wanted) || in_attributes()
    }

    /// The values of an attribute, wherever it stands.
    pub fn attributes(&self, name: &str) -> Vec<String> {
        self.elements().filter_map(|element| element.attr(name)).map(ToOwned::to_owned).collect()
    }

    /// The value of the field of this name.
    pub fn value_of(&self, name: &str) -> Option<String> {
        let field = Selector::parse(&format!("input[name={name}]")).expect("a selector");
        self.0.select(&field).next().and_then(|field| field.attr("value")).map(ToOwned::to_owned)
    }

    /// The texts of the elements that a selector names.
    pub fn text_of(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.0.select(&selector).map(|element| element.text().collect::<String>()).collect()
    }
}

/// Whether an attribute runs something, leads astray, or holds the word where it does not belong.
fn is_harmful(name: &str, value: &str, mark: &str) -> bool {
    let is_address = ADDRESSES.contains(&name);
    let address = value.trim_start().to_lowercase();
    let leads_astray = is_address && ["javascript:", "data:", "vbscript:"].iter().any(|scheme| address.starts_with(scheme));
    let is_in_query = is_address && value.split_once('?').is_some_and(|(path, _)| !path.contains(mark));
    let may_hold_it = is_in_query || FOR_TEXT.contains(&name) || name.starts_with("data-");
    name.starts_with("on") || name.contains(mark) || leads_astray || (value.contains(mark) && !may_hold_it)
}

/// Otherwise the tests that read with it would prove nothing.
#[test]
fn what_is_not_escaped_is_noticed() {
    for html in [
        "<p><angreb></p>",
        "<p>A<img src=x alt=angreb onerror=b()></p>",
        "<p><svg/onload=angreb()></p>",
        "<input value=\"\"><angreb x=\"\">",
        "<input value=\"\" onfocus=\"angreb()\" autofocus x=\"\">",
        "<input value='' onfocus='b()' x=''>",
        "<a href=\"javascript:angreb()\">",
        "<a href=\" JaVaScRiPt:b()\">",
        "<a href=\"/opslag/angreb\">",
        "<textarea></textarea><angreb></textarea>",
        "<script type=\"application/ld+json\">\"</script><script>angreb()</script>",
        "<script>let x = \"angreb\"</script>",
        "<style>.angreb {}</style>",
        "<p><!--angreb--></p>",
        "<p angreb=x>",
        "<p class=angreb>",
    ] {
        assert!(Parsed::fragment(html).harm("angreb").is_some(), "{html}");
    }
    for html in [
        "<p>&lt;angreb&gt;</p><input value=\"&quot;&gt;&lt;angreb\"><img alt=\"angreb\" src=\"/billeder/1\">",
        "<a href=\"/opslag?q=angreb\">angreb</a><textarea>&lt;/textarea&gt;&lt;angreb&gt;</textarea>",
        "<script type=\"application/ld+json\">{\"name\":\"angreb\"}</script>",
    ] {
        assert_eq!(Parsed::fragment(html).harm("angreb"), None, "{html}");
    }
}
