//! The form a listing is written in: what was typed, kept as it is; judged in `judgement`.

use serde::{Deserialize, Serialize};

use super::{
    availability::{Availability, CalendarDate, Slot},
    district::PostalCode,
    field_error::{FieldErrors, Problem},
    listing::ListingContent,
    practical::Practical,
    privacy::{PrivateData, find_private_data},
    short_text::ShortText,
    text::length,
    urgency::is_urgent,
};

mod judgement;
mod reuse;

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
    /// How many are left, as typed; empty is all of them.
    pub remaining: String,
    /// It cannot wait.
    pub urgent: bool,
    /// For how long it is lent, as typed.
    pub loan_period: String,
    /// How it comes back, as typed.
    pub loan_return: String,
    /// What is given in return, as typed.
    pub in_return: String,
    /// The practical things that are ticked.
    pub practical: Vec<Practical>,
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
                "tilbage" => value.clone_into(&mut form.remaining),
                "haster" => form.urgent = true,
                "udlaan" => value.clone_into(&mut form.loan_period),
                "retur" => value.clone_into(&mut form.loan_return),
                "gengaeld" => value.clone_into(&mut form.in_return),
                "sprog" => value.clone_into(&mut form.language),
                other => form.practical.push(Practical::from_field_name(other).ok_or(ForeignField)?),
            }
        }
        Ok(form)
    }

    /// When it can happen, as far as it can be read yet.
    pub fn availability_so_far(&self) -> Availability {
        let availability = Availability {
            flexible: self.flexible,
            slots: self.slots.iter().filter_map(|slot| Slot::parse(slot)).collect(),
            date_from: CalendarDate::parse_typed(&self.date_from),
            date_to: CalendarDate::parse_typed(&self.date_to),
        };
        availability.normalised()
    }

    /// The form filled in with a listing. What was urgent is not ticked any more when its day has passed.
    pub fn from_content(content: &ListingContent, today: &CalendarDate) -> Self {
        let date = |date: &Option<CalendarDate>| date.as_ref().map(CalendarDate::typed).unwrap_or_default();
        let line = |line: Option<&ShortText>| line.map(ShortText::as_str).unwrap_or_default().to_owned();
        let quantity = content.quantity.as_ref();
        let loan = content.loan.as_ref();
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
            amount: quantity.map(|quantity| quantity.amount.to_string()).unwrap_or_default(),
            unit: quantity.map(|quantity| quantity.unit.clone()).unwrap_or_default(),
            remaining: quantity.filter(|quantity| quantity.is_begun()).map(|quantity| quantity.remaining.to_string()).unwrap_or_default(),
            urgent: content.urgent_until.as_ref().is_some_and(|until| is_urgent(until, today)),
            loan_period: line(loan.and_then(|loan| loan.period.as_ref())),
            loan_return: line(loan.and_then(|loan| loan.return_way.as_ref())),
            in_return: line(content.in_return.as_ref()),
            practical: content.practical.clone(),
            language: content.language.slug().to_owned(),
        }
    }

    /// The characters in it, as a measure of what it takes to keep.
    pub fn size(&self) -> usize {
        let words = [&self.title, &self.body, &self.unit, &self.loan_period, &self.loan_return, &self.in_return];
        let numbers = [&self.date_from, &self.date_to, &self.amount, &self.remaining];
        words.into_iter().chain(numbers).chain(&self.slots).map(|text| length(text)).sum()
    }

    /// Whether something is filled in that seldom is.
    pub fn has_rare_fields(&self) -> bool {
        let is_foreign = !matches!(self.language.as_str(), "" | "da");
        let lines = [&self.loan_period, &self.loan_return, &self.in_return];
        is_foreign || !self.practical.is_empty() || lines.into_iter().any(|line| !line.is_empty())
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
            (ListingField::Remaining, &self.remaining),
            (ListingField::LoanPeriod, &self.loan_period),
            (ListingField::LoanReturn, &self.loan_return),
            (ListingField::InReturn, &self.in_return),
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
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_cpr_number_is_found_in_every_field_of_a_draft() {
        let cpr = "010190 1234";
        for (form, field) in [
            (ListingForm { title: cpr.into(), ..filled() }, ListingField::Title),
            (ListingForm { body: cpr.into(), ..filled() }, ListingField::Body),
            (ListingForm { amount: "0101901234".into(), ..filled() }, ListingField::Amount),
            (ListingForm { date_from: cpr.into(), ..filled() }, ListingField::DateFrom),
            (ListingForm { place: cpr.into(), ..filled() }, ListingField::Place),
            (ListingForm { loan_return: cpr.into(), ..filled() }, ListingField::LoanReturn),
            (ListingForm { in_return: cpr.into(), ..filled() }, ListingField::InReturn),
            (ListingForm { slots: vec![cpr.into()], ..filled() }, ListingField::Slots),
            (ListingForm { body: "Jeg er 0101\u{200B}90\t\u{AD}12\r\n34".into(), ..filled() }, ListingField::Body),
            (ListingForm { unit: "٠١٠١٩٠-١٢٣٤".into(), ..filled() }, ListingField::Unit),
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
    fn a_foreign_or_repeated_field_is_refused() {
        assert_eq!(ListingForm::from_pairs([("ejer", "1")]), Err(ForeignField));
        assert_eq!(ListingForm::from_pairs([("art", "offer"), ("art", "idea")]), Err(ForeignField));
        assert_eq!(ListingForm::from_pairs([("boern", "ja"), ("boern", "ja")]), Err(ForeignField));
        assert!(ListingForm::from_pairs([("tid", "mon-08:00-12:00"), ("tid", "tue-08:00-12:00")]).is_ok());
    }
}
