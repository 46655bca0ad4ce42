//! The name an organisation goes by.

use crate::domain::{
    field_error::Problem,
    party::PARTY_NAME_MAX,
    privacy::find_private_data,
    text::{fold, length, tidy_line},
};

/// The fewest characters of a name.
const NAME_MIN: usize = 2;
/// Names that speak for the whole board, folded.
const RESERVED: [&str; 5] = ["randers kommune", "kommunen", "byttebors", "byttebørsen", "medborgerskabsradet"];

/// A name that everybody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationName(String);

impl OrganisationName {
    /// Cleans and judges what was typed.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        let name = tidy_line(typed);
        let written = length(&name);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        if written == 0 {
            Err(Problem::Missing)
        } else if written < NAME_MIN {
            Err(Problem::TooShort { least: count(NAME_MIN), written: count(written) })
        } else if written > PARTY_NAME_MAX {
            Err(Problem::TooLong { most: count(PARTY_NAME_MAX), written: count(written) })
        } else if let Some(found) = find_private_data(&name) {
            Err(Problem::Private(found))
        } else if mixes_scripts(&name) {
            Err(Problem::MixedLetters)
        } else if RESERVED.iter().any(|reserved| fold(reserved) == fold(&name)) {
            Err(Problem::ReservedName)
        } else {
            Ok(Self(name))
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether Latin letters stand beside others: a Cyrillic «а» looks like ours, and with it one name passes for another.
fn mixes_scripts(name: &str) -> bool {
    let is_latin = |letter: char| matches!(letter, 'a'..='z' | 'A'..='Z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    let letters = || name.chars().filter(|letter| letter.is_alphabetic());
    letters().any(is_latin) && letters().any(|letter| !is_latin(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::privacy::PrivateData;

    #[test]
    fn names_as_organisations_have_them_are_taken() {
        for name in ["FDF Dronningborg", "Børnehaven Æblegården", "B&O's Venner (Langå)", "Café Léon", "中文学校"] {
            assert_eq!(OrganisationName::parse(name).map(|name| name.0), Ok(name.to_owned()));
        }
    }

    /// F14
    #[test]
    fn f14_a_name_that_passes_for_another_is_refused() {
        assert_eq!(OrganisationName::parse("R\u{430}nders Kommune"), Err(Problem::MixedLetters));
        assert_eq!(OrganisationName::parse(" RANDERS  kommune"), Err(Problem::ReservedName));
        assert_eq!(OrganisationName::parse("Byttebørsen"), Err(Problem::ReservedName));
        assert_eq!(OrganisationName::parse("Ring 20 30 40 50"), Err(Problem::Private(PrivateData::PhoneNumber)));
        assert_eq!(OrganisationName::parse(" "), Err(Problem::Missing));
    }
}
