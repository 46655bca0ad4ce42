//! The two cookies there are.
//!
//! `__Host-` and `Secure` need an address that browsers trust: https, or this very machine. Anywhere else (a phone on the
//! same network trying the board) the names are plain.

use std::time::Duration;

use http::{HeaderMap, HeaderValue, header};

use crate::server::config::Config;

/// Longer ones than this are not ours.
const LONGEST_VALUE: usize = 200;

/// A cookie of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// Who is signed in, or is about to sign in: a token.
    Session,
    /// The language a person has chosen.
    Preference,
}

/// What a browser sent under a cookie's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// Nothing.
    Nothing,
    /// Something that we cannot have set.
    Garbage,
    /// A value of the right form.
    Value(String),
}

impl Sent {
    /// The value, if it can be one of ours.
    pub fn value(self) -> Option<String> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nothing | Self::Garbage => None,
        }
    }
}

impl Cookie {
    /// Its name at the site's address.
    pub fn name(self, config: &Config) -> &'static str {
        match (self, config.is_secure_context()) {
            (Self::Session, true) => "__Host-session",
            (Self::Session, false) => "session",
            (Self::Preference, true) => "__Host-pref",
            (Self::Preference, false) => "pref",
        }
    }

    /// What the browser sent under its name. Two different values are as good as none.
    pub fn read(self, headers: &HeaderMap, config: &Config) -> Sent {
        let name = self.name(config).as_bytes();
        let mut sent = Sent::Nothing;
        let pairs = headers.get_all(header::COOKIE).iter().flat_map(|header| header.as_bytes().split(|byte| *byte == b';'));
        for pair in pairs {
            let Some(value) = pair.trim_ascii().strip_prefix(name).and_then(|rest| rest.strip_prefix(b"=")) else { continue };
            let this = if is_of_ours(value) { Sent::Value(String::from_utf8_lossy(value).into_owned()) } else { Sent::Garbage };
            sent = if sent == Sent::Nothing || sent == this { this } else { Sent::Garbage };
        }
        sent
    }

    /// The header that sets it; without `max_age` it goes when the browser is closed.
    ///
    /// `None` when the value has characters that none of our cookies has.
    pub fn set(self, value: &str, max_age: Option<Duration>, config: &Config) -> Option<HeaderValue> {
        let secure = if config.is_secure_context() { "; Secure" } else { "" };
        let max_age = max_age.map(|age| format!("; Max-Age={}", age.as_secs())).unwrap_or_default();
        let name = self.name(config);
        is_of_ours(value.as_bytes())
            .then(|| HeaderValue::try_from(format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{max_age}")).ok())
            .flatten()
    }

    /// The header that makes the browser forget it.
    pub fn clear(self, config: &Config) -> HeaderValue {
        let secure = if config.is_secure_context() { "; Secure" } else { "" };
        let text = format!("{}=; Path=/; HttpOnly; SameSite=Lax{secure}; Max-Age=0", self.name(config));
        HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
    }
}

/// Letters, digits, `-` and `_`: what tokens and language codes are made of.
fn is_of_ours(value: &[u8]) -> bool {
    (1..=LONGEST_VALUE).contains(&value.len()) && value.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(base_url: &str) -> Config {
        Config::read(|name| (name == "BYTTEBORS_BASE_URL").then(|| base_url.to_owned())).expect("settings")
    }

    fn read(cookies: &[&[u8]]) -> Sent {
        let mut headers = HeaderMap::new();
        for cookie in cookies {
            headers.append(header::COOKIE, HeaderValue::from_bytes(cookie).expect("a header"));
        }
        Cookie::Session.read(&headers, &config("https://boers.example"))
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        assert_eq!(read(&[b"a=b; __Host-session=abc-_1; c=d"]), Sent::Value("abc-_1".into()));
        assert_eq!(read(&[b"__Host-sessions=abc", b"session=x"]), Sent::Nothing);
    }

    #[test]
    fn garbage_is_known_as_garbage() {
        let long = [b"__Host-session=".as_slice(), &[b'a'; 8_192]].concat();
        for cookie in [b"__Host-session=".as_slice(), b"__Host-session=\xff\xfe", b"__Host-session=a b", b"__Host-session=\"a\"", &long] {
            assert_eq!(read(&[cookie]), Sent::Garbage, "{cookie:?}");
        }
        assert_eq!(read(&[b"__Host-session=a; __Host-session=b; __Host-session=b"]), Sent::Garbage);
        assert_eq!(read(&[b"__Host-session=a", b"__Host-session=a"]), Sent::Value("a".into()));
        assert_eq!(read(&[b";;;=;==; __Host-session"]), Sent::Nothing);
    }

    #[test]
    fn only_addresses_that_browsers_trust_get_the_strict_cookie() {
        let set = |base_url| Cookie::Session.set("abc", Some(Duration::from_secs(60)), &config(base_url)).expect("a cookie");
        for base_url in ["https://boers.example", "http://127.0.0.1:3000", "http://localhost:3000"] {
            assert_eq!(set(base_url), "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60");
        }
        assert_eq!(set("http://192.168.1.20:3000"), "session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
        assert_eq!(Cookie::Session.set("a; Domain=evil", None, &config("https://boers.example")), None);
    }
}
