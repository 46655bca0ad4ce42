//! The words and facts of a listing, each valid by construction.

use serde::Serialize;

use super::{
    availability::{Availability, CalendarDate},
    category::Category,
    district::PostalCode,
    field_error::Problem,
    kind::Kind,
    loan::Loan,
    practical::Practical,
    privacy::find_private_data,
    quantity::Quantity,
    short_text::ShortText,
    slug_enum::slug_enum,
    text::{length, tidy_line, tidy_text},
};

/// The least characters of a title.
pub const TITLE_MIN: usize = 5;
/// The most characters of a title.
pub const TITLE_MAX: usize = 80;
/// The least characters of a body.
pub const BODY_MIN: usize = 20;
/// The most characters of a body.
pub const BODY_MAX: usize = 4_000;

/// The headline of a listing: one line, 5–80 characters, nothing private.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Title(String);

/// The description of a listing: 20–4,000 characters, nothing private.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Body(String);

impl Title {
    /// Cleans and judges a typed title.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        public_text(tidy_line(typed), TITLE_MIN, TITLE_MAX).map(Self)
    }

    /// The title as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Body {
    /// Cleans and judges a typed description.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        public_text(tidy_text(typed), BODY_MIN, BODY_MAX).map(Self)
    }

    /// The description as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Text that everybody may read: within its length and without private data.
fn public_text(text: String, least: usize, most: usize) -> Result<String, Problem> {
    let written = length(&text);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    if written == 0 {
        Err(Problem::Missing)
    } else if written < least {
        Err(Problem::TooShort { least: count(least), written: count(written) })
    } else if written > most {
        Err(Problem::TooLong { most: count(most), written: count(written) })
    } else if let Some(found) = find_private_data(&text) {
        Err(Problem::Private(found))
    } else {
        Ok(text)
    }
}

slug_enum! {
    /// The language a listing is written in.
    ListingLanguage {
        /// Dansk.
        Danish = "da",
        /// English.
        English = "en",
        /// Deutsch.
        German = "de",
        /// Українська.
        Ukrainian = "uk",
        /// Polski.
        Polish = "pl",
        /// Türkçe.
        Turkish = "tr",
        /// العربية.
        Arabic = "ar",
        /// Română.
        Romanian = "ro",
        /// Soomaali.
        Somali = "so",
    }
}

impl ListingLanguage {
    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Danish => "Dansk",
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Ukrainian => "Українська",
            Self::Polish => "Polski",
            Self::Turkish => "Türkçe",
            Self::Arabic => "العربية",
            Self::Romanian => "Română",
            Self::Somali => "Soomaali",
        }
    }

    /// The direction it is written in, as the `dir` attribute wants it.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            _ => "ltr",
        }
    }
}

/// Everything a publishable listing says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListingContent {
    /// Tilbud, efterlysning or idé.
    pub kind: Kind,
    /// The headline.
    pub title: Title,
    /// The description.
    pub body: Body,
    /// The category.
    pub category: Category,
    /// The district; none means the whole municipality.
    pub postal_code: Option<PostalCode>,
    /// Whether it can happen online or by phone.
    pub remote: bool,
    /// When.
    pub availability: Availability,
    /// How many of what.
    pub quantity: Option<Quantity>,
    /// The language of title and body.
    pub language: ListingLanguage,
    /// For how long something is lent, and how it comes back.
    pub loan: Option<Loan>,
    /// What is given in return; never money.
    pub in_return: Option<ShortText>,
    /// Practical things worth knowing, in the order of the interface.
    pub practical: Vec<Practical>,
    /// It cannot wait, until the end of this day.
    pub urgent_until: Option<CalendarDate>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_are_counted_in_characters_after_cleaning() {
        assert_eq!(Title::parse("  Stol "), Err(Problem::TooShort { least: 5, written: 4 }));
        assert_eq!(Title::parse("   "), Err(Problem::Missing));
        assert!(Title::parse(&"ø".repeat(80)).is_ok());
        assert_eq!(Title::parse(&"ø".repeat(81)), Err(Problem::TooLong { most: 80, written: 81 }));
    }

    proptest! {
        #[test]
        fn an_accepted_title_is_one_clean_line(typed in "\\PC{0,100}") {
            if let Ok(title) = Title::parse(&typed) {
                prop_assert!(!title.as_str().contains('\n'));
                prop_assert!((TITLE_MIN..=TITLE_MAX).contains(&length(title.as_str())));
                prop_assert_eq!(Title::parse(title.as_str()), Ok(title));
            }
        }
    }
}
