//! A listing as the engine sees it.

use crate::{
    domain::{category::Category, district::PostalCode, kind::Kind},
    matching::{
        facts::{Facts, When},
        listing::{Entry, PartyKey},
    },
    server::{
        db::entities::listings::Model,
        error::{ServerError, ServerResult},
    },
};

/// A listing that is on the board, as something to be found: how often it was shown as a match counts then.
pub fn findable(listing: &Model, shown: u32) -> ServerResult<Entry> {
    let entry = entry(listing)?;
    Ok(Entry { facts: Facts { shown, ..entry.facts }, ..entry })
}

/// The words and facts of a listing that is on the board, as the one that asks.
pub fn entry(listing: &Model) -> ServerResult<Entry> {
    let unreadable = |column: &str| ServerError::Internal(format!("the column {column} of a listing cannot be read"));
    let quantity = listing.listing_quantity();
    Ok(Entry {
        key: listing.id,
        id: listing.listing_id()?,
        title: listing.title.clone(),
        body: listing.body.clone(),
        facts: Facts {
            kind: Kind::from_slug(&listing.kind).ok_or_else(|| unreadable("kind"))?,
            party: listing.owner().map(PartyKey::of),
            party_kind: listing.listing_party()?,
            category: Category::from_slug(&listing.category).ok_or_else(|| unreadable("category"))?,
            place: listing.postal_code.as_deref().and_then(PostalCode::parse),
            remote: listing.remote,
            when: When::of(&listing.listing_availability()?),
            unit: quantity.as_ref().map_or(0, |quantity| Facts::unit_of(&quantity.unit)),
            remaining: quantity.map(|quantity| quantity.remaining),
            practical: Facts::practical_bits(&listing.listing_practical()?),
            language: listing.listing_language(),
            published_at: listing.published_at.unwrap_or(listing.created_at).timestamp(),
            expires_at: listing.expires_at.ok_or_else(|| unreadable("expires_at"))?.timestamp(),
            // A contact is a conversation about a listing. The board has none yet, so none is open, and nothing is ranked lower for it.
            open_contacts: 0,
            shown: 0,
        },
    })
}
