//! A browser in few words, so that people know their own sign-ins again.

/// Names in a browser's description of itself, the first that is found counts: most browsers also claim to be others.
const BROWSERS: &[(&str, &str)] = &[
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// The same for the system below.
const SYSTEMS: &[(&str, &str)] = &[
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
];

/// A browser and the system it runs on, as far as they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Device {
    /// For example "Chrome".
    pub browser: Option<&'static str>,
    /// For example "Android".
    pub system: Option<&'static str>,
}

impl Device {
    /// Reads a `User-Agent` header.
    pub fn read(user_agent: &str) -> Self {
        let named = |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name);
        Self { browser: named(BROWSERS), system: named(SYSTEMS) }
    }

    /// As it is stored: `Chrome/Android`.
    pub fn to_stored(self) -> String {
        format!("{}/{}", self.browser.unwrap_or_default(), self.system.unwrap_or_default())
    }

    /// Reads what was stored.
    pub fn from_stored(stored: &str) -> Self {
        let (browser, system) = stored.split_once('/').unwrap_or_default();
        let known = |names: &[(&str, &'static str)], name: &str| names.iter().map(|(_, known)| *known).find(|known| *known == name);
        Self { browser: known(BROWSERS, browser), system: known(SYSTEMS, system) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_browsers_are_named() {
        for (user_agent, stored) in [
            (
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
                "Chrome/Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
                "Safari/iPhone",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0",
                "Edge/Windows",
            ),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox/Linux"),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15",
                "Safari/Mac",
            ),
            ("curl/8.5.0", "/"),
            ("", "/"),
        ] {
            let device = Device::read(user_agent);
            assert_eq!(device.to_stored(), stored);
            assert_eq!(Device::from_stored(stored), device);
        }
    }
}
