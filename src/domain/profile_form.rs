//! What an account says about its person: a first name, a district and a yes to being old enough.

use super::{
    district::PostalCode,
    field_error::{FieldErrors, Problem},
    privacy::find_private_data,
    text::{length, tidy_line},
};

/// The most characters of a shown name.
pub const NAME_MAX: usize = 40;

/// The fields of the form, by the names they are sent under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProfileField {
    /// `fornavn`
    FirstName,
    /// `fyldt15`
    FifteenOrOlder,
    /// `under18`
    UnderEighteen,
    /// `omraade`
    District,
}

impl ProfileField {
    /// The name the field is sent under, also the id of its control.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstName => "fornavn",
            Self::FifteenOrOlder => "fyldt15",
            Self::UnderEighteen => "under18",
            Self::District => "omraade",
        }
    }
}

/// What was typed and ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileForm {
    /// The first name as typed.
    pub first_name: String,
    /// "Jeg er fyldt 15 år" is ticked.
    pub fifteen_or_older: bool,
    /// "Jeg er under 18" is ticked.
    pub under_eighteen: bool,
    /// Postal code, or empty.
    pub district: String,
}

/// A profile that can be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The name shown with listings.
    pub first_name: String,
    /// Whether the person is 15–17.
    pub under_eighteen: bool,
    /// Where the person lives.
    pub district: Option<PostalCode>,
}

impl ProfileForm {
    /// Reads the pairs a browser sends.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut form = Self::default();
        for (name, value) in pairs {
            match name {
                "fornavn" => value.clone_into(&mut form.first_name),
                "fyldt15" => form.fifteen_or_older = true,
                "under18" => form.under_eighteen = true,
                "omraade" => value.clone_into(&mut form.district),
                _ => {}
            }
        }
        form
    }

    /// Judges the form.
    pub fn validate(&self) -> Result<Profile, FieldErrors<ProfileField>> {
        let mut errors = FieldErrors::none();
        let first_name = tidy_line(&self.first_name);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        if first_name.is_empty() {
            errors.add(ProfileField::FirstName, Problem::Missing);
        } else if length(&first_name) > NAME_MAX {
            errors.add(ProfileField::FirstName, Problem::TooLong { most: count(NAME_MAX), written: count(length(&first_name)) });
        } else if let Some(found) = find_private_data(&first_name) {
            errors.add(ProfileField::FirstName, Problem::Private(found));
        }
        if !self.fifteen_or_older {
            errors.add(ProfileField::FifteenOrOlder, Problem::MustBeTicked);
        }
        let district = PostalCode::parse(&self.district);
        if district.is_none() && !self.district.is_empty() {
            errors.add(ProfileField::District, Problem::Unknown);
        }
        if errors.is_empty() { Ok(Profile { first_name, under_eighteen: self.under_eighteen, district }) } else { Err(errors) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_tick_are_enough() {
        let form = ProfileForm { first_name: " Anne-Marie ".into(), fifteen_or_older: true, ..ProfileForm::default() };
        assert_eq!(form.validate().map(|profile| profile.first_name), Ok("Anne-Marie".into()));
    }

    #[test]
    fn nobody_under_fifteen_gets_an_account() {
        let form = ProfileForm { first_name: "Bo".into(), ..ProfileForm::default() };
        assert_eq!(form.validate().map_err(|errors| errors.of(ProfileField::FifteenOrOlder)), Err(Some(Problem::MustBeTicked)));
    }
}
