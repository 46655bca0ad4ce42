//! The languages of the interface and how one is chosen.

use crate::domain::slug_enum::slug_enum;

slug_enum! {
    /// A language of the interface.
    Locale {
        /// Dansk.
        Danish = "da",
        /// English.
        English = "en",
    }
}

impl Locale {
    /// The language for a visitor: the chosen one, else the first known one the browser asks for, else Danish.
    pub fn choose(chosen: Option<&str>, accept_language: Option<&str>) -> Self {
        chosen.and_then(Self::from_slug).or_else(|| accept_language.and_then(Self::from_accept_language)).unwrap_or(Self::Danish)
    }

    fn from_accept_language(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(';');
                let tag = pieces.next()?.trim();
                let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                let language = tag.split('-').next()?.to_ascii_lowercase();
                // Norwegians and Swedes read Danish more easily than English.
                let locale = match language.as_str() {
                    "nb" | "nn" | "no" | "sv" | "fo" | "kl" => Some(Self::Danish),
                    other => Self::from_slug(other),
                };
                locale.filter(|_| weight > 0.0).map(|locale| (weight, locale))
            })
            .collect();
        wanted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        wanted.first().map(|(_, locale)| *locale)
    }

    /// The other language, for the language switch.
    pub const fn other(self) -> Self {
        match self {
            Self::Danish => Self::English,
            Self::English => Self::Danish,
        }
    }

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Danish => "Dansk",
            Self::English => "English",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_comes_before_the_browser_and_danish_is_the_last_word() {
        assert_eq!(Locale::choose(Some("da"), Some("en")), Locale::Danish);
        assert_eq!(Locale::choose(None, Some("de, en;q=0.8, da;q=0.5")), Locale::English);
        assert_eq!(Locale::choose(None, Some("da-DK,da;q=0.9,en;q=0.8")), Locale::Danish);
        assert_eq!(Locale::choose(Some("xx"), Some("fr")), Locale::Danish);
        assert_eq!(Locale::choose(None, Some("en;q=0, da;q=0.1")), Locale::Danish);
        assert_eq!(Locale::choose(None, None), Locale::Danish);
    }
}
