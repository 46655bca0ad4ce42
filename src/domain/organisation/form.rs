//! The form an organisation is described in.

use super::{cvr::CvrNumber, kind::OrganisationKind, name::OrganisationName};
use crate::domain::{
    district::PostalCode,
    field_error::{FieldErrors, Problem},
    privacy::find_private_data,
    text::{length, tidy_text},
};

/// The most characters of what it says about itself.
pub const ABOUT_MAX: usize = 1_000;

/// The fields of the form, by the names they are sent under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrganisationField {
    /// `navn`
    Name,
    /// `art`
    Kind,
    /// `cvr`
    Cvr,
    /// `omraade`
    District,
    /// `om`
    About,
}

impl OrganisationField {
    /// The name the field is sent under, also the id of its control.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "navn",
            Self::Kind => "art",
            Self::Cvr => "cvr",
            Self::District => "omraade",
            Self::About => "om",
        }
    }
}

/// What was typed and chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationForm {
    /// The name as typed.
    pub name: String,
    /// Slug of the kind.
    pub kind: String,
    /// The number in the central register as typed, or empty.
    pub cvr: String,
    /// Postal code, or empty.
    pub district: String,
    /// Who it is, in its own words.
    pub about: String,
}

/// A description that can be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: OrganisationName,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its number in the central register; small associations have none (V4).
    pub cvr: Option<CvrNumber>,
    /// Where it is at home; none is the whole municipality.
    pub district: Option<PostalCode>,
    /// Who it is, in its own words; may be empty.
    pub about: String,
}

/// A field of another form was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForeignField;

impl OrganisationForm {
    /// Reads the pairs a browser sends.
    ///
    /// # Errors
    /// When there is a field that the form does not have: nobody sets more than it asks for.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, ForeignField> {
        let mut form = Self::default();
        for (name, value) in pairs {
            let field = match name {
                "navn" => &mut form.name,
                "art" => &mut form.kind,
                "cvr" => &mut form.cvr,
                "omraade" => &mut form.district,
                "om" => &mut form.about,
                _ => return Err(ForeignField),
            };
            value.clone_into(field);
        }
        Ok(form)
    }

    /// Judges the form.
    pub fn validate(&self) -> Result<Organisation, FieldErrors<OrganisationField>> {
        let mut errors = FieldErrors::none();
        let name = OrganisationName::parse(&self.name).map_err(|problem| errors.add(OrganisationField::Name, problem)).ok();
        let kind = OrganisationKind::from_slug(&self.kind);
        if kind.is_none() {
            errors.add(OrganisationField::Kind, if self.kind.is_empty() { Problem::Missing } else { Problem::Unknown });
        }
        let cvr = CvrNumber::parse(&self.cvr);
        if cvr.is_none() && !self.cvr.trim().is_empty() {
            errors.add(OrganisationField::Cvr, Problem::NotACvrNumber);
        }
        let district = PostalCode::parse(&self.district);
        if district.is_none() && !self.district.is_empty() {
            errors.add(OrganisationField::District, Problem::Unknown);
        }
        let about = tidy_text(&self.about);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        if length(&about) > ABOUT_MAX {
            errors.add(OrganisationField::About, Problem::TooLong { most: count(ABOUT_MAX), written: count(length(&about)) });
        } else if let Some(found) = find_private_data(&about) {
            errors.add(OrganisationField::About, Problem::Private(found));
        }
        match (name, kind) {
            (Some(name), Some(kind)) if errors.is_empty() => Ok(Organisation { name, kind, cvr, district, about }),
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> OrganisationForm {
        OrganisationForm { name: "FDF Dronningborg".into(), kind: "association".into(), ..OrganisationForm::default() }
    }

    /// V4
    #[test]
    fn v4_a_small_association_needs_no_number() {
        assert_eq!(form().validate().map(|organisation| organisation.cvr), Ok(None));
    }

    #[test]
    fn every_problem_is_told_at_its_field() {
        let about = "Ring 20 30 40 50".into();
        let form = OrganisationForm { name: String::new(), kind: "club".into(), cvr: "12345678".into(), district: "1000".into(), about };
        let errors = form.validate().expect_err("problems");
        assert_eq!(
            errors.0.iter().map(|(field, _)| *field).collect::<Vec<_>>(),
            [
                OrganisationField::Name,
                OrganisationField::Kind,
                OrganisationField::Cvr,
                OrganisationField::District,
                OrganisationField::About
            ]
        );
    }

    #[test]
    fn nobody_sets_what_the_form_does_not_ask_for() {
        assert_eq!(OrganisationForm::from_pairs([("navn", "FDF"), ("state", "confirmed")]), Err(ForeignField));
    }
}
