//! A form that is being written, as something the engine can be asked about.

use chrono::{DateTime, Duration, Utc};

use crate::{
    domain::{
        category::Category,
        district::PostalCode,
        kind::Kind,
        listing::ListingLanguage,
        listing_form::ListingForm,
        listing_id::ListingId,
        listing_state::DAYS_ON_BOARD,
        party::PartyKind,
        permissions::Owner,
        quantity::Quantity,
        text::{tidy_line, tidy_text},
    },
    matching::{
        facts::{Facts, When},
        listing::{Entry, PartyKey},
    },
};

/// What the facts hold as long as nobody has said what a form is about.
const ANY_CATEGORY: Category = Category::Support;

/// What stands in a form so far, about a category if it is told; none as long as it says no kind.
pub fn of_form(form: &ListingForm, category: Option<Category>, asker: Option<Owner>, now: DateTime<Utc>) -> Option<Entry> {
    let kind = Kind::from_slug(&form.kind)?;
    let (title, body) = (tidy_line(&form.title), tidy_text(&form.body));
    let quantity = Quantity::parse(&form.amount, &form.unit, &form.remaining).ok().flatten();
    Some(Entry {
        key: 0,
        id: ListingId::not_yet(),
        title,
        body,
        facts: Facts {
            kind,
            party: asker.map(PartyKey::of),
            party_kind: PartyKind::Citizen,
            category: category.unwrap_or(ANY_CATEGORY),
            place: PostalCode::parse(&form.place),
            remote: form.remote,
            when: When::of(&form.availability_so_far()),
            remaining: quantity.as_ref().map(|quantity| quantity.remaining),
            unit: quantity.as_ref().map_or(0, |quantity| Facts::unit_of(&quantity.unit)),
            practical: Facts::practical_bits(&form.practical),
            language: ListingLanguage::from_slug(&form.language).unwrap_or(ListingLanguage::Danish),
            published_at: now.timestamp(),
            expires_at: (now + Duration::days(DAYS_ON_BOARD)).timestamp(),
            open_contacts: 0,
            shown: 0,
        },
    })
}
