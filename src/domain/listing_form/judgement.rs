//! The one judgement of the form a listing is written in, for browser and server.

use super::{ListingField, ListingForm};
use crate::domain::{
    availability::{Availability, CalendarDate, SLOTS_MAX, Slot},
    category::Category,
    district::PostalCode,
    field_error::{FieldErrors, Problem},
    kind::Kind,
    listing::{Body, ListingContent, ListingLanguage, Title},
    loan::Loan,
    practical::Practical,
    privacy::find_private_data,
    quantity::{QUANTITY_MAX, Quantity, QuantityError, UNIT_MAX},
    short_text::ShortText,
    text::length,
    urgency::urgent_until,
};

impl ListingForm {
    /// Judges the whole form: a listing that can be published on this day, or every problem in the order of the form.
    pub fn validate(&self, today: &CalendarDate) -> Result<ListingContent, FieldErrors<ListingField>> {
        let mut errors = FieldErrors::none();
        let kind = noted(chosen(&self.kind, Kind::from_slug), ListingField::Kind, &mut errors);
        let title = noted(Title::parse(&self.title), ListingField::Title, &mut errors);
        let body = noted(Body::parse(&self.body), ListingField::Body, &mut errors);
        let category = noted(chosen(&self.category, Category::from_slug), ListingField::Category, &mut errors);
        let postal_code = noted(optional(&self.place, PostalCode::parse), ListingField::Place, &mut errors);
        let availability = self.availability(&mut errors);
        let urgent_until =
            availability.as_ref().and_then(|availability| noted(self.urgency(availability, today), ListingField::Urgent, &mut errors));
        let quantity = self.quantity().map_err(|(field, problem)| errors.add(field, problem)).ok();
        let loan_period = noted(ShortText::parse(&self.loan_period), ListingField::LoanPeriod, &mut errors);
        let loan_return = noted(ShortText::parse(&self.loan_return), ListingField::LoanReturn, &mut errors);
        let in_return = noted(ShortText::parse(&self.in_return), ListingField::InReturn, &mut errors);
        let language = noted(optional(&self.language, ListingLanguage::from_slug), ListingField::Language, &mut errors);
        let content = || {
            Some(ListingContent {
                kind: kind?,
                title: title?,
                body: body?,
                category: category?,
                postal_code: postal_code?,
                remote: self.remote,
                availability: availability?,
                quantity: quantity?,
                language: language?.unwrap_or(ListingLanguage::Danish),
                loan: Loan::of(loan_period?, loan_return?),
                in_return: in_return?,
                practical: Practical::in_order(&self.practical),
                urgent_until: urgent_until?,
            })
        };
        content().ok_or(errors)
    }

    /// Judges what a step of the form asks for, so that the browser need not hold the rules for what is seldom filled in: those
    /// are told when the form is sent.
    pub fn problems_of_step(&self, step: u8) -> FieldErrors<ListingField> {
        let mut errors = FieldErrors::none();
        match step {
            1 => {
                noted(chosen(&self.kind, Kind::from_slug), ListingField::Kind, &mut errors);
            }
            2 => {
                noted(Title::parse(&self.title), ListingField::Title, &mut errors);
                noted(Body::parse(&self.body), ListingField::Body, &mut errors);
                noted(chosen(&self.category, Category::from_slug), ListingField::Category, &mut errors);
            }
            _ => {
                self.availability(&mut errors);
                if let Err((field, problem)) = self.quantity() {
                    errors.add(field, problem);
                }
            }
        }
        errors
    }

    fn availability(&self, errors: &mut FieldErrors<ListingField>) -> Option<Availability> {
        let found_before = errors.0.len();
        let slots: Option<Vec<Slot>> = self.slots.iter().map(|value| Slot::parse(value)).collect();
        if slots.as_ref().is_none_or(|slots| slots.len() > SLOTS_MAX) {
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

    /// The day until which it is urgent, if it is said to be.
    fn urgency(&self, availability: &Availability, today: &CalendarDate) -> Result<Option<CalendarDate>, Problem> {
        if self.urgent { urgent_until(availability, today).map(Some).ok_or(Problem::NoNearDate) } else { Ok(None) }
    }

    fn quantity(&self) -> Result<Option<Quantity>, (ListingField, Problem)> {
        Quantity::parse(&self.amount, &self.unit, &self.remaining)
            .map_err(|error| match error {
                QuantityError::NotANumber => (ListingField::Amount, Problem::NotANumber { most: QUANTITY_MAX }),
                QuantityError::NumberMissing => (ListingField::Amount, Problem::NumberMissing),
                QuantityError::RemainingNotANumber => (ListingField::Remaining, Problem::NotANumberLeft { most: QUANTITY_MAX }),
                QuantityError::RemainingTooMany { amount } => (ListingField::Remaining, Problem::NotANumberLeft { most: amount }),
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

/// The value, or a note of what is wrong with its field.
fn noted<T>(judged: Result<T, Problem>, field: ListingField, errors: &mut FieldErrors<ListingField>) -> Option<T> {
    judged.map_err(|problem| errors.add(field, problem)).ok()
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
    use crate::domain::privacy::PrivateData;
    use proptest::prelude::*;

    #[test]
    fn the_steps_together_are_judged_like_the_whole_form() {
        let today = CalendarDate::parse("2026-11-23").expect("a date");
        let form = ListingForm { title: "Stol".into(), date_from: "snart".into(), amount: "mange".into(), ..ListingForm::default() };
        let steps: Vec<_> = (1..=3).flat_map(|step| form.problems_of_step(step).0).collect();
        assert_eq!(form.validate(&today), Err(FieldErrors(steps)));
        assert!((1..=3).all(|step| filled().problems_of_step(step).is_empty()));
    }

    fn filled() -> ListingForm {
        ListingForm {
            kind: "request".into(),
            title: "Træner til piger i badminton".into(),
            body: "Vi er 14 piger, og vores træner er flyttet.".into(),
            category: "sport".into(),
            ..ListingForm::default()
        }
    }

    fn today() -> CalendarDate {
        CalendarDate::parse("2026-11-23").expect("a date")
    }

    #[test]
    fn four_fields_are_enough_to_publish() {
        let content = filled().validate(&today()).expect("publishable");
        assert_eq!(content.postal_code, None);
        assert!(content.availability.flexible);
        assert_eq!(content.quantity, None);
    }

    #[test]
    fn every_problem_is_told_at_once_in_the_order_of_the_form() {
        let fields: Vec<_> = ListingForm::default().validate(&today()).expect_err("empty").0.into_iter().map(|(field, _)| field).collect();
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
            assert_eq!(form.validate(&today()).expect_err("private").of(field), Some(Problem::Private(found)));
        }
    }

    #[test]
    fn dates_must_run_forward() {
        let form = ListingForm { date_from: "24.12.2026".into(), date_to: "1.12.2026".into(), ..filled() };
        assert_eq!(form.validate(&today()).expect_err("backwards").of(ListingField::DateTo), Some(Problem::EndsBeforeStart));
    }

    #[test]
    fn what_is_lent_comes_back_and_nothing_is_paid_for() {
        let form = ListingForm { loan_period: " en weekend ".into(), in_return: "Kaffe og kage".into(), ..filled() };
        let content = form.validate(&today()).expect("publishable");
        let loan = content.loan.expect("a loan");
        assert_eq!((loan.period.as_ref().map(ShortText::as_str), loan.return_way), (Some("en weekend"), None));
        for (form, field) in [
            (ListingForm { loan_return: "Afleveres med 50 kr.".into(), ..filled() }, ListingField::LoanReturn),
            (ListingForm { in_return: "God betaling".into(), ..filled() }, ListingField::InReturn),
        ] {
            assert_eq!(form.validate(&today()), Err(FieldErrors::one(field, Problem::Money)));
        }
    }

    #[test]
    fn what_is_urgent_has_a_date_within_a_week_and_stops_by_itself() {
        let urgent = |date_to: &str| ListingForm { urgent: true, date_to: date_to.into(), ..filled() };
        let content = urgent("30.11.2026").validate(&today()).expect("urgent");
        assert_eq!(content.urgent_until, CalendarDate::parse("2026-11-30"));
        for date in ["", "1.12.2026", "22.11.2026"] {
            assert_eq!(urgent(date).validate(&today()), Err(FieldErrors::one(ListingField::Urgent, Problem::NoNearDate)), "{date}");
        }
        let later = CalendarDate::parse("2026-12-01").expect("a date");
        assert!(!ListingForm::from_content(&content, &later).urgent, "the form can be sent again");
    }

    #[test]
    fn an_amount_that_grows_leaves_what_is_left_alone_only_when_some_are_gone() {
        let chairs = |amount: &str, remaining: &str| ListingForm { amount: amount.into(), remaining: remaining.into(), ..filled() };
        let edited = |form: ListingForm| ListingForm::from_content(&form.validate(&today()).expect("publishable"), &today()).remaining;
        assert_eq!(edited(chairs("12", "12")), "");
        assert_eq!(edited(chairs("12", "5")), "5");
        let wrong = chairs("4", "5").validate(&today());
        assert_eq!(wrong, Err(FieldErrors::one(ListingField::Remaining, Problem::NotANumberLeft { most: 4 })));
    }

    proptest! {
        #[test]
        fn the_details_of_a_valid_form_survive_being_stored_and_edited(
            period in "[a-zæøå ]{0,20}",
            way in "[a-zæøå ]{0,20}",
            thanks in "[a-zæøå ]{0,20}",
            practical in prop::sample::subsequence(Practical::ALL.to_vec(), 0..=Practical::ALL.len()),
            (amount, remaining) in (1u32..99).prop_flat_map(|amount| (Just(amount), 0..=amount)),
            day in 23u32..=30,
            urgent: bool,
        ) {
            let form = ListingForm {
                loan_period: period,
                loan_return: way,
                in_return: thanks,
                practical,
                amount: amount.to_string(),
                remaining: remaining.to_string(),
                date_from: format!("{day}.11.2026"),
                urgent,
                ..filled()
            };
            if let Ok(content) = form.validate(&today()) {
                let again = ListingForm::from_content(&content, &today()).validate(&today());
                prop_assert_eq!(again, Ok(content));
            }
        }

        #[test]
        fn a_valid_form_survives_being_stored_and_edited(title in "[a-zæøå ]{5,80}", body in "[a-zæøå,.\n ]{20,200}", remote: bool, days in prop::collection::vec((0usize..7, 0usize..3), 0..6)) {
            use crate::domain::availability::{DayPart, Weekday};
            let slots = days.iter().map(|(day, part)| DayPart::ALL[*part].on(Weekday::ALL[*day]).form_value()).collect();
            let form = ListingForm { title, body, remote, slots, ..filled() };
            if let Ok(content) = form.validate(&today()) {
                let again = ListingForm::from_content(&content, &today()).validate(&today());
                prop_assert_eq!(again, Ok(content));
            }
        }

        #[test]
        fn nothing_typed_makes_the_judgement_fail(kind in "\\PC{0,9}", title in "\\PC{0,99}", place in "\\PC{0,9}", slot in "\\PC{0,20}", date in "\\PC{0,12}", amount in "\\PC{0,9}") {
            let form = ListingForm { kind, title, place, slots: vec![slot], date_from: date, amount, ..filled() };
            let _judged = form.validate(&today());
        }
    }
}
