//! The name of an organisation as it stands in addresses.

use std::fmt;

/// The most characters of one.
const LENGTH_MAX: usize = 60;
/// Words that name pages.
const RESERVED: [&str; 2] = ["ny", "invitation"];

/// Lower-case ASCII letters, digits and single hyphens between them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OrganisationSlug(String);

impl OrganisationSlug {
    /// Reads one from an address.
    pub fn parse(text: &str) -> Option<Self> {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let is_tidy = !text.is_empty() && !text.starts_with('-') && !text.ends_with('-') && !text.contains("--");
        (is_plain && is_tidy && text.len() <= LENGTH_MAX && !RESERVED.contains(&text)).then(|| Self(text.to_owned()))
    }

    /// The one for a name; `number` tells those with the same name apart, from 1.
    pub fn of_name(name: &str, number: u32) -> Self {
        let mut text = String::new();
        for letter in name.chars().flat_map(char::to_lowercase) {
            match letter {
                'æ' | 'ä' => text.push_str("ae"),
                'ø' | 'ö' => text.push_str("oe"),
                'å' => text.push_str("aa"),
                'é' | 'è' => text.push('e'),
                'ü' => text.push('u'),
                letter if letter.is_ascii_alphanumeric() => text.push(letter),
                // An apostrophe stands within a word.
                '\'' | '’' => {}
                _ if !text.is_empty() && !text.ends_with('-') => text.push('-'),
                _ => {}
            }
        }
        let ending = if number > 1 { format!("-{number}") } else { String::new() };
        // All letters are ASCII, so every byte is a boundary.
        text.truncate(LENGTH_MAX - ending.len());
        let stem = text.trim_end_matches('-');
        let stem = if stem.is_empty() || RESERVED.contains(&stem) { format!("{stem}-organisation") } else { stem.to_owned() };
        Self(format!("{}{ending}", stem.trim_start_matches('-')))
    }

    /// The word in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its public page.
    pub fn path(&self) -> String {
        format!("/organisationer/{}", self.0)
    }

    /// The page where it is changed.
    pub fn edit_path(&self) -> String {
        format!("/organisationer/{}/rediger", self.0)
    }

    /// The page with its members.
    pub fn members_path(&self) -> String {
        format!("/organisationer/{}/medlemmer", self.0)
    }
}

impl fmt::Display for OrganisationSlug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_becomes_an_address() {
        for (name, number, slug) in [
            ("Ældre Sagen, Langå", 1, "aeldre-sagen-langaa"),
            ("Søren's Cykler & Søn", 2, "soerens-cykler-soen-2"),
            ("  ny ", 1, "ny-organisation"),
            ("模型", 1, "organisation"),
        ] {
            assert_eq!(OrganisationSlug::of_name(name, number).as_str(), slug);
        }
    }

    proptest! {
        #[test]
        fn every_name_gets_an_address_that_can_be_read(name in "\\PC{0,90}", number in 1_u32..1_000) {
            let slug = OrganisationSlug::of_name(&name, number);
            prop_assert_eq!(OrganisationSlug::parse(slug.as_str()), Some(slug));
        }
    }
}
