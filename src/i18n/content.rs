//! The pages that are read from top to bottom: what the board is, how it works, what it keeps.
//!
//! In their texts, `[words](/address)` is a link.

mod about;
mod accessibility;
mod cookies;
mod help;
mod privacy;
mod rules;

use super::Locale;
use crate::domain::availability::CalendarDate;

/// The pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentPage {
    /// `/om`
    About,
    /// `/hjaelp`
    Help,
    /// `/regler`
    Rules,
    /// `/privatliv`
    Privacy,
    /// `/cookies`
    Cookies,
    /// `/was`, where the municipality has no statement elsewhere.
    Accessibility,
}

impl ContentPage {
    /// Every page.
    pub const ALL: &'static [Self] = &[Self::About, Self::Help, Self::Rules, Self::Privacy, Self::Cookies, Self::Accessibility];

    /// Its path.
    pub const fn path(self) -> &'static str {
        match self {
            Self::About => "/om",
            Self::Help => "/hjaelp",
            Self::Rules => "/regler",
            Self::Privacy => "/privatliv",
            Self::Cookies => "/cookies",
            Self::Accessibility => "/was",
        }
    }
}

/// One page in one language.
#[derive(Debug)]
pub struct Article {
    /// Its heading.
    pub title: &'static str,
    /// What it is about, in a sentence or two; search engines show it too.
    pub lead: &'static str,
    /// The rest.
    pub sections: &'static [Section],
}

/// A part of an article under its own heading.
#[derive(Debug)]
pub struct Section {
    /// The heading.
    pub heading: &'static str,
    /// What stands under it.
    pub parts: &'static [Part],
}

/// A piece of a section.
#[derive(Debug)]
pub enum Part {
    /// A paragraph.
    Text(&'static str),
    /// Points in no order.
    List(&'static [&'static str]),
    /// Points in order.
    Steps(&'static [&'static str]),
    /// Words with what they mean.
    Terms(&'static [(&'static str, &'static str)]),
    /// The human contact: name, hours, phone, e-mail.
    Contact,
}

impl Locale {
    /// The text of a page.
    pub const fn article(self, page: ContentPage) -> &'static Article {
        match self {
            Self::Danish => match page {
                ContentPage::About => &about::DANISH,
                ContentPage::Help => &help::DANISH,
                ContentPage::Rules => &rules::DANISH,
                ContentPage::Privacy => &privacy::DANISH,
                ContentPage::Cookies => &cookies::DANISH,
                ContentPage::Accessibility => &accessibility::DANISH,
            },
            Self::English => match page {
                ContentPage::About => &about::ENGLISH,
                ContentPage::Help => &help::ENGLISH,
                ContentPage::Rules => &rules::ENGLISH,
                ContentPage::Privacy => &privacy::ENGLISH,
                ContentPage::Cookies => &cookies::ENGLISH,
                ContentPage::Accessibility => &accessibility::ENGLISH,
            },
        }
    }

    /// Which edition of the privacy text this is.
    pub fn privacy_edition(self, version: &CalendarDate) -> String {
        let (day, month, year) = (version.day(), self.month(version.month()), version.year());
        match self {
            Self::Danish => format!("Udgave fra {day}. {month} {year}."),
            Self::English => format!("Edition of {day} {month} {year}."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sentence or point of an article.
    fn pieces(article: &Article) -> Vec<&'static str> {
        let mut pieces = vec![article.lead];
        for section in article.sections {
            pieces.push(section.heading);
            for part in section.parts {
                match part {
                    Part::Text(text) => pieces.push(text),
                    Part::List(points) | Part::Steps(points) => pieces.extend(*points),
                    Part::Terms(terms) => pieces.extend(terms.iter().flat_map(|(term, meaning)| [*term, *meaning])),
                    Part::Contact => {}
                }
            }
        }
        pieces
    }

    /// Björnsson's index: words in a sentence and per cent of words with more than six letters.
    fn lix(pieces: &[&str]) -> f64 {
        let sentences: Vec<&str> =
            pieces.iter().flat_map(|piece| piece.split(['.', ':', '?', '!'])).filter(|s| !s.trim().is_empty()).collect();
        let words: Vec<&str> = sentences
            .iter()
            .flat_map(|sentence| sentence.split(|c: char| !c.is_alphanumeric() && c != '-'))
            .filter(|word| word.chars().any(char::is_alphabetic))
            .collect();
        let long = words.iter().filter(|word| word.chars().count() > 6).count();
        words.len() as f64 / sentences.len() as f64 + 100.0 * long as f64 / words.len() as f64
    }

    #[test]
    fn the_danish_pages_are_plain() {
        for page in ContentPage::ALL {
            let lix = lix(&pieces(Locale::Danish.article(*page)));
            assert!(lix <= 35.0, "{page:?} has LIX {lix:.1}");
        }
    }

    #[test]
    fn both_languages_say_the_same_things() {
        for page in ContentPage::ALL {
            let shape =
                |locale: Locale| -> Vec<usize> { locale.article(*page).sections.iter().map(|section| section.parts.len()).collect() };
            assert_eq!(shape(Locale::Danish), shape(Locale::English), "{page:?}");
            assert_eq!(pieces(Locale::Danish.article(*page)).len(), pieces(Locale::English.article(*page)).len(), "{page:?}");
        }
    }
}
