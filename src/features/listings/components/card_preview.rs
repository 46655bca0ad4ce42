//! The card that a form would become, from whatever is typed in it so far.

use crate::{
    domain::{
        availability::CalendarDate,
        district::PostalCode,
        excerpt::{ON_CARD, excerpt},
        kind::Kind,
        listing::ListingLanguage,
        listing_form::ListingForm,
        listing_id::ListingId,
        party::PartyKind,
        quantity::Quantity,
        text::{tidy_line, tidy_text},
        urgency::urgent_until,
    },
    features::listings::model::{CardMarks, ListingCard},
    i18n::Locale,
};

/// What a card shows that is not typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untyped {
    /// The name of the party.
    pub party: String,
    /// How long a listing has been on the board that comes on it now.
    pub age: String,
    /// The day it is.
    pub today: CalendarDate,
}

/// The card, once a kind is chosen and a headline begun. What cannot be read yet is left out.
pub fn card_of(form: &ListingForm, untyped: &Untyped, locale: Locale) -> Option<ListingCard> {
    let kind = Kind::from_slug(&form.kind)?;
    let title = Some(tidy_line(&form.title)).filter(|title| !title.is_empty())?;
    let availability = form.availability_so_far();
    let quantity = Quantity::parse(&form.amount, &form.unit, &form.remaining).ok().flatten();
    Some(ListingCard {
        id: ListingId::not_yet(),
        kind,
        title,
        excerpt: excerpt(&tidy_text(&form.body), ON_CARD),
        language: ListingLanguage::from_slug(&form.language).unwrap_or(ListingLanguage::Danish),
        age: untyped.age.clone(),
        party_kind: PartyKind::Citizen,
        party: untyped.party.clone(),
        place: locale.place(PostalCode::parse(&form.place), form.remote, None),
        when: locale.availability(&availability, &untyped.today),
        quantity: quantity.as_ref().map(|quantity| locale.quantity(quantity)),
        pips: quantity.as_ref().and_then(Quantity::pips),
        urgent: form.urgent && urgent_until(&availability, &untyped.today).is_some(),
        picture: None,
        marks: CardMarks::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn untyped() -> Untyped {
        let today = CalendarDate::parse("2026-11-23").expect("a date");
        Untyped { party: "Mette".into(), age: "i dag".into(), today }
    }

    #[test]
    fn a_card_begins_with_a_kind_and_a_headline() {
        let mut form = ListingForm { title: " Stole ".into(), ..ListingForm::default() };
        assert_eq!(card_of(&form, &untyped(), Locale::Danish), None);
        form.kind = "offer".into();
        let card = card_of(&form, &untyped(), Locale::Danish).expect("a card");
        assert_eq!((card.title.as_str(), card.when.as_str(), card.place.as_str()), ("Stole", "Efter aftale", "Hele kommunen"));
    }

    #[test]
    fn what_cannot_be_read_yet_is_left_out() {
        let form = ListingForm {
            kind: "request".into(),
            title: "Træner til piger".into(),
            place: "8960".into(),
            date_from: "24.1".into(),
            date_to: "24.11.2026".into(),
            amount: "mange".into(),
            urgent: true,
            ..ListingForm::default()
        };
        let card = card_of(&form, &untyped(), Locale::Danish).expect("a card");
        assert_eq!((card.place.as_str(), card.quantity, card.urgent), ("Randers SØ", None, true));
        assert_eq!(card.when.replace('\u{a0}', " "), "Til 24. november");
    }
}
