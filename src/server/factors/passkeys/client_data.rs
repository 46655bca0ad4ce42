//! What the browser says about the page that asked a device: which challenge, on which site.

use serde::Deserialize;

use super::ceremony::Ceremony;

/// As the standard names it; whatever else it holds is of no use here.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    /// The random bytes, in base 64.
    pub challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

impl ClientData {
    /// Reads what the browser wrote.
    pub(super) fn read(json: &[u8]) -> Option<Self> {
        serde_json::from_slice(json).ok()
    }

    /// Whether a page of the board asked for this, and not one inside a page of somebody else.
    pub(super) fn is_of(&self, ceremony: Ceremony, origin: &str) -> bool {
        self.kind == ceremony.name() && self.origin == origin && !self.cross_origin
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://boers.example";

    fn is_of(kind: &str, origin: &str, rest: &str) -> bool {
        let json = format!(r#"{{"type":"{kind}","challenge":"abc","origin":"{origin}"{rest}}}"#);
        ClientData::read(json.as_bytes()).expect("client data").is_of(Ceremony::Get, ORIGIN)
    }

    #[test]
    fn only_our_own_pages_ask() {
        assert!(is_of("webauthn.get", ORIGIN, "") && is_of("webauthn.get", ORIGIN, r#","crossOrigin":false,"other":[1]"#));
        assert!(!is_of("webauthn.create", ORIGIN, ""));
        assert!(!is_of("webauthn.get", ORIGIN, r#","crossOrigin":true"#));
        for origin in ["https://evil.example", "http://boers.example", "https://boers.example:444", "https://boers.example.evil"] {
            assert!(!is_of("webauthn.get", origin, ""), "{origin}");
        }
        assert_eq!(ClientData::read(b"[]"), None);
        assert_eq!(ClientData::read(br#"{"type":1}"#), None);
    }
}
