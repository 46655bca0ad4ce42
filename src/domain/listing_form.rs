//! The form a listing is written in: what was typed, and the one judgement of it for browser and server.

use serde::{Deserialize, Serialize};

use super::{
    availability::{Availability, CalendarDate, Slot},
    category::Category,
    district::PostalCode,
    field_error::{FieldErrors, Problem},
    kind::Kind,
    listing::{Body, ListingContent, ListingLanguage, Title},
    privacy::{PrivateData, find_private_data},
    quantity::{QUANTITY_MAX, Quantity, QuantityError, UNIT_MAX},
    text::length,
};

pub use super::listing_field::ListingField;

/// What was typed and chosen, kept exactly so that nothing is lost when something is wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ListingForm {
    /// Slug of the kind, or empty.
    pub kind: String,
    /// The headline as typed.
    pub title: String,
    /// The description as typed.
    pub body: String,
    /// Slug of the category, or empty.
    pub category: String,
    /// Postal code; empty is the whole municipality.
    pub place: String,
    /// Online or by phone.
    pub remote: bool,
    /// A time is found together.
    pub flexible: bool,
    /// Chosen slots as form values.
    pub slots: Vec<String>,
    /// First day as typed.
    pub date_from: String,
    /// Last day as typed.
    pub date_to: String,
    /// How many, as typed.
    pub amount: String,
    /// Of what, as typed.
    pub unit: String,
    /// Slug of the language; empty is Danish.
    pub language: String,
}

/// The form holds a field that does not belong to it, or one field twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForeignField;

impl ListingForm {
    /// Reads the pairs a browser sends; fields that do not belong to the form are refused.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, ForeignField> {
        let mut form = Self::default();
        let mut seen = Vec::new();
        for (name, value) in pairs {
            if name != "tid" {
                if seen.contains(&name) {
                    return Err(ForeignField);
                }
                seen.push(name);
            }
            match name {
                "art" => value.clone_into(&mut form.kind),
                "overskrift" => value.clone_into(&mut form.title),
                "beskrivelse" => value.clone_into(&mut form.body),
                "kategori" => value.clone_into(&mut form.category),
                "omraade" => value.clone_into(&mut form.place),
                "fjern" => form.remote = true,
                "fleksibel" => form.flexible = true,
                "tid" => form.slots.push(value.to_owned()),
                "fra" => value.clone_into(&mut form.date_from),
                "til" => value.clone_into(&mut form.date_to),
                "antal" => value.clone_into(&mut form.amount),
                "enhed" => value.clone_into(&mut form.unit),
                "sprog" => value.clone_into(&mut form.language),
                _ => return Err(ForeignField),
            }
        }
        Ok(form)
    }

    /// The form filled in with a listing.
    pub fn from_content(content: &ListingContent) -> Self {
        let date = |date: &Option<CalendarDate>| date.as_ref().map(CalendarDate::typed).unwrap_or_default();
        Self {
            kind: content.kind.slug().to_owned(),
            title: content.title.as_str().to_owned(),
            body: content.body.as_str().to_owned(),
            category: content.category.slug().to_owned(),
            place: content.postal_code.map_or("", PostalCode::as_str).to_owned(),
            remote: content.remote,
            flexible: content.availability.flexible,
            slots: content.availability.slots.iter().map(Slot::form_value).collect(),
            date_from: date(&content.availability.date_from),
            date_to: date(&content.availability.date_to),
            amount: content.quantity.as_ref().map(|quantity| quantity.amount.to_string()).unwrap_or_default(),
            unit: content.quantity.as_ref().map(|quantity| quantity.unit.clone()).unwrap_or_default(),
            language: content.language.slug().to_owned(),
        }
    }

    /// Whether nothing has been written or chosen yet.
    pub fn is_untouched(&self) -> bool {
        *self == Self { kind: self.kind.clone(), language: self.language.clone(), ..Self::default() }
    }

    /// The fields in which a CPR number stands: it is never stored, not even in a draft.
    pub fn cpr_numbers(&self) -> FieldErrors<ListingField> {
        let mut errors = FieldErrors::none();
        let slots = self.slots.join(" ");
        for (field, text) in [
            (ListingField::Kind, &self.kind),
            (ListingField::Title, &self.title),
            (ListingField::Body, &self.body),
            (ListingField::Category, &self.category),
            (ListingField::Place, &self.place),
            (ListingField::Slots, &slots),
            (ListingField::DateFrom, &self.date_from),
            (ListingField::DateTo, &self.date_to),
            (ListingField::Amount, &self.amount),
            (ListingField::Unit, &self.unit),
            (ListingField::Language, &self.language),
        ] {
            // The separators of slots would join their hours to one number; a slot that can be read holds none.
            let readable = field == ListingField::Slots && self.slots.iter().all(|slot| Slot::parse(slot).is_some());
            if !readable && find_private_data(text) == Some(PrivateData::CprNumber) {
                errors.add(field, Problem::Private(PrivateData::CprNumber));
            }
        }
        errors
    }

    /// Judges the whole form: a listing that can be published, or every problem in the order of the form.
    pub fn validate(&self) -> Result<ListingContent, FieldErrors<ListingField>> {
        let mut errors = FieldErrors::none();
        let kind = chosen(&self.kind, Kind::from_slug).map_err(|problem| errors.add(ListingField::Kind, problem));
        let title = Title::parse(&self.title).map_err(|problem| errors.add(ListingField::Title, problem));
        let body = Body::parse(&self.body).map_err(|problem| errors.add(ListingField::Body, problem));
        let category = chosen(&self.category, Category::from_slug).map_err(|problem| errors.add(ListingField::Category, problem));
        let postal_code = optional(&self.place, PostalCode::parse).map_err(|problem| errors.add(ListingField::Place, problem));
        let availability = self.availability(&mut errors);
        let quantity = self.quantity().map_err(|(field, problem)| errors.add(field, problem));
        let language = optional(&self.language, ListingLanguage::from_slug).map_err(|problem| errors.add(ListingField::Language, problem));
        match (kind, title, body, category, postal_code, availability, quantity, language) {
            (Ok(kind), Ok(title), Ok(body), Ok(category), Ok(postal_code), Some(availability), Ok(quantity), Ok(language)) => {
                Ok(ListingContent {
                    kind,
                    title,
                    body,
                    category,
                    postal_code,
                    remote: self.remote,
                    availability,
                    quantity,
                    language: language.unwrap_or(ListingLanguage::Danish),
                })
            }
            _ => Err(errors),
        }
    }

    fn availability(&self, errors: &mut FieldErrors<ListingField>) -> Option<Availability> {
        let found_before = errors.0.len();
        let slots: Option<Vec<Slot>> = self.slots.iter().map(|value| Slot::parse(value)).collect();
        if slots.is_none() {
            errors.add(ListingField::Slots, Problem::Unknown);
        }
        let mut date = |typed: &str, field| match (typed.trim(), CalendarDate::parse_typed(typed)) {
            ("", _) => None,
            (_, Some(date)) => Some(date),
            (_, None) => {
                errors.add(field, Problem::NotADate);
                None
            }
        };
        let date_from = date(&self.date_from, ListingField::DateFrom);
        let date_to = date(&self.date_to, ListingField::DateTo);
        if let (Some(from), Some(to)) = (&date_from, &date_to)
            && from > to
        {
            errors.add(ListingField::DateTo, Problem::EndsBeforeStart);
        }
        let availability = Availability { flexible: self.flexible, slots: slots.unwrap_or_default(), date_from, date_to }.normalised();
        (errors.0.len() == found_before && availability.is_consistent()).then_some(availability)
    }

    fn quantity(&self) -> Result<Option<Quantity>, (ListingField, Problem)> {
        Quantity::parse(&self.amount, &self.unit)
            .map_err(|error| match error {
                QuantityError::NotANumber => (ListingField::Amount, Problem::NotANumber { most: QUANTITY_MAX }),
                QuantityError::UnitAlone => (ListingField::Amount, Problem::NumberMissing),
                QuantityError::UnitTooLong => {
                    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
                    (ListingField::Unit, Problem::TooLong { most: count(UNIT_MAX), written: count(length(&self.unit)) })
                }
            })
            .and_then(|quantity| match quantity.as_ref().and_then(|quantity| find_private_data(&quantity.unit)) {
                Some(found) => Err((ListingField::Unit, Problem::Private(found))),
                None => Ok(quantity),
            })
    }
}

fn chosen<T>(slug: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
    if slug.is_empty() { Err(Problem::Missing) } else { parse(slug).ok_or(Problem::Unknown) }
}

fn optional<T>(slug: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Problem> {
    if slug.is_empty() { Ok(None) } else { parse(slug).map(Some).ok_or(Problem::Unknown) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn filled() -> ListingForm {
        ListingForm {
            kind: "request".into(),
            title: "Træner til piger i badminton".into(),
            body: "Vi er 14 piger, og vores træner er flyttet.".into(),
            category: "sport".into(),
            ..ListingForm::default()
        }
    }

    #[test]
    fn four_fields_are_enough_to_publish() {
        let content = filled().validate().expect("publishable");
        assert_eq!(content.postal_code, None);
        assert!(content.availability.flexible);
        assert_eq!(content.quantity, None);
    }

    #[test]
    fn every_problem_is_told_at_once_in_the_order_of_the_form() {
        let fields: Vec<_> = ListingForm::default().validate().expect_err("empty").0.into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, [ListingField::Kind, ListingField::Title, ListingField::Body, ListingField::Category]);
    }

    #[test]
    fn private_data_is_stopped_in_every_public_field() {
        let cpr = "Ring om 010190-1234 i dag";
        let phone = "Ring på 20 30 40 50 hver dag";
        for (form, field, found) in [
            (ListingForm { title: cpr.into(), ..filled() }, ListingField::Title, PrivateData::CprNumber),
            (ListingForm { body: phone.into(), ..filled() }, ListingField::Body, PrivateData::PhoneNumber),
            (
                ListingForm { amount: "2".into(), unit: "bente@post.example".into(), ..filled() },
                ListingField::Unit,
                PrivateData::EmailAddress,
            ),
        ] {
            assert_eq!(form.validate().expect_err("private").of(field), Some(Problem::Private(found)));
        }
    }

    #[test]
    fn a_cpr_number_is_found_in_every_field_of_a_draft() {
        let cpr = "010190 1234";
        for (form, field) in [
            (ListingForm { title: cpr.into(), ..filled() }, ListingField::Title),
            (ListingForm { body: cpr.into(), ..filled() }, ListingField::Body),
            (ListingForm { amount: "0101901234".into(), ..filled() }, ListingField::Amount),
            (ListingForm { date_from: cpr.into(), ..filled() }, ListingField::DateFrom),
            (ListingForm { place: cpr.into(), ..filled() }, ListingField::Place),
            (ListingForm { slots: vec![cpr.into()], ..filled() }, ListingField::Slots),
        ] {
            assert_eq!(form.cpr_numbers(), FieldErrors::one(field, Problem::Private(PrivateData::CprNumber)));
        }
        let ordinary =
            ListingForm {
                body: "Ring på 20 30 40 50".into(), slots: vec!["mon-10:12-11:00".into(), "tue-08:00-12:00".into()], ..filled()
            };
        assert!(ordinary.cpr_numbers().is_empty());
    }

    #[test]
    fn dates_must_run_forward() {
        let form = ListingForm { date_from: "24.12.2026".into(), date_to: "1.12.2026".into(), ..filled() };
        assert_eq!(form.validate().expect_err("backwards").of(ListingField::DateTo), Some(Problem::EndsBeforeStart));
    }

    #[test]
    fn a_foreign_or_repeated_field_is_refused() {
        assert_eq!(ListingForm::from_pairs([("ejer", "1")]), Err(ForeignField));
        assert_eq!(ListingForm::from_pairs([("art", "offer"), ("art", "idea")]), Err(ForeignField));
        assert!(ListingForm::from_pairs([("tid", "mon-08:00-12:00"), ("tid", "tue-08:00-12:00")]).is_ok());
    }

    proptest! {
        #[test]
        fn a_valid_form_survives_being_stored_and_edited(title in "[a-zæøå ]{5,80}", body in "[a-zæøå,.\n ]{20,200}", remote: bool, days in prop::collection::vec((0usize..7, 0usize..3), 0..6)) {
            use crate::domain::availability::{DayPart, Weekday};
            let slots = days.iter().map(|(day, part)| DayPart::ALL[*part].on(Weekday::ALL[*day]).form_value()).collect();
            let form = ListingForm { title, body, remote, slots, ..filled() };
            if let Ok(content) = form.validate() {
                let again = ListingForm::from_content(&content).validate();
                prop_assert_eq!(again, Ok(content));
            }
        }

        #[test]
        fn nothing_typed_makes_the_judgement_fail(kind in "\\PC{0,9}", title in "\\PC{0,99}", place in "\\PC{0,9}", slot in "\\PC{0,20}", date in "\\PC{0,12}", amount in "\\PC{0,9}") {
            let form = ListingForm { kind, title, place, slots: vec![slot], date_from: date, amount, ..filled() };
            let _judged = form.validate();
        }
    }
}
