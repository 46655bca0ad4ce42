//! Listings and drafts as the engine knows them.

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
        quantity::Quantity,
        text::{tidy_line, tidy_text},
    },
    matching::{
        facts::{Facts, When},
        listing::{Entry, PartyKey},
        subject::Subject,
    },
    server::{db::entities::listings::Model, error::ServerResult},
};

/// A listing that is no draft.
pub fn of_listing(listing: &Model) -> ServerResult<Entry> {
    let content = listing.content()?;
    let seconds = |moment: Option<DateTime<Utc>>| moment.map_or(0, |moment| moment.timestamp());
    Ok(Entry {
        key: listing.id,
        id: listing.listing_id()?,
        title: content.title.as_str().to_owned(),
        body: content.body.as_str().to_owned(),
        facts: Facts {
            kind: content.kind,
            party: listing.account_id.map(PartyKey),
            party_kind: listing.listing_party()?,
            category: content.category,
            place: content.postal_code,
            remote: content.remote,
            when: When::of(&content.availability),
            remaining: content.quantity.map(|quantity| quantity.remaining),
            practical: Facts::practical_bits(&content.practical),
            language: content.language,
            published_at: seconds(listing.published_at),
            expires_at: seconds(listing.expires_at),
            open_contacts: 0,
            shown: 0,
        },
    })
}

/// What stands in a form so far; none as long as it says neither a kind nor a few words.
pub fn of_form(form: &ListingForm, category: Category, account_id: Option<i64>, now: DateTime<Utc>) -> Option<Entry> {
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
            party: account_id.map(PartyKey),
            party_kind: PartyKind::Citizen,
            category,
            place: PostalCode::parse(&form.place),
            remote: form.remote,
            when: When::of(&form.availability_so_far()),
            remaining: quantity.map(|quantity| quantity.remaining),
            practical: Facts::practical_bits(&form.practical),
            language: ListingLanguage::from_slug(&form.language).unwrap_or(ListingLanguage::Danish),
            published_at: now.timestamp(),
            expires_at: (now + Duration::days(DAYS_ON_BOARD)).timestamp(),
            open_contacts: 0,
            shown: 0,
        },
    })
}

/// The listings of the same side that are about the same.
pub fn alike(entry: &Entry) -> Subject {
    let kinds = match entry.facts.kind {
        Kind::Offer => vec![Kind::Offer],
        Kind::Request | Kind::Idea => vec![Kind::Request, Kind::Idea],
    };
    Subject::Search { text: entry.title.clone(), kinds }
}
