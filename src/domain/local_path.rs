//! A path on our own site that is safe to redirect to.

/// A path (with query) that starts with one `/`, holds only visible ASCII and can never lead to another site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPath(String);

impl LocalPath {
    /// The path, percent-encoded where needed; `None` for anything that could leave the site.
    pub fn parse(path: &str) -> Option<Self> {
        let leaves_site = !path.starts_with('/') || path.starts_with("//") || path.contains('\\') || path.chars().any(char::is_control);
        let decoded_leaves = {
            let lower = path.to_ascii_lowercase();
            lower.starts_with("/%2f") || lower.starts_with("/%5c")
        };
        if leaves_site || decoded_leaves || path.len() > 2_000 {
            return None;
        }
        let mut encoded = String::with_capacity(path.len());
        for byte in path.bytes() {
            if byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b'|' | b'^') {
                encoded.push(char::from(byte));
            } else {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
        Some(Self(encoded))
    }

    /// The front page.
    pub fn front_page() -> Self {
        Self("/".to_owned())
    }

    /// The path as it goes into a `Location` header.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ways_out_of_the_site_are_refused() {
        for bad in
            ["//evil", "/\\evil", "/%2f%2fevil", "/%5Cevil", "https:evil", "https://evil", "", "opslag", "/a\r\nSet-Cookie: x", "\\evil"]
        {
            assert_eq!(LocalPath::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn danish_letters_are_encoded() {
        assert_eq!(
            LocalPath::parse("/opslag?q=søg æblerov").map(|p| p.as_str().to_owned()),
            Some("/opslag?q=s%C3%B8g%20%C3%A6blerov".into())
        );
    }

    proptest! {
        #[test]
        fn what_passes_is_visible_ascii_and_stays_on_the_site(path in "/\\PC{0,40}") {
            if let Some(local) = LocalPath::parse(&path) {
                prop_assert!(local.as_str().bytes().all(|b| b.is_ascii_graphic()));
                prop_assert!(local.as_str().starts_with('/') && !local.as_str().starts_with("//"));
            }
        }
    }
}
