//! What people are shown of a listing, with every date and place already in words.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        category::Category,
        district::PostalCode,
        excerpt::{ON_CARD, excerpt},
        kind::Kind,
        listing_id::ListingId,
        permissions::{ListingAction, may},
        urgency::is_urgent,
    },
    features::listings::model::{ListingCard, ListingDetails, OwnListing},
    i18n::Locale,
    server::{
        context::RequestContext,
        db::{
            entities::{accounts, listings::Model},
            listings as rows,
        },
        error::{ServerError, ServerResult},
        pictures,
    },
};

/// A listing as a card on the board; its picture is looked up for all cards of a page together.
pub fn card(cx: &RequestContext, listing: &Model, owner: Option<&accounts::Model>) -> ServerResult<ListingCard> {
    let locale = cx.locale;
    let clock = &cx.app.clock;
    let party_kind = listing.listing_party()?;
    Ok(ListingCard {
        id: listing.listing_id()?,
        kind: kind(listing)?,
        title: listing.title.clone(),
        excerpt: excerpt(&listing.body, ON_CARD),
        language: listing.listing_language(),
        age: locale.days_ago(listing.published_at.unwrap_or(listing.created_at), clock.now()),
        party_kind,
        party: party_name(locale, listing, owner)?,
        place: locale.place(listing.postal_code.as_deref().and_then(PostalCode::parse), listing.remote),
        when: locale.availability(&listing.listing_availability()?),
        quantity: listing.listing_quantity().map(|quantity| locale.quantity(&quantity)),
        urgent: listing.listing_urgent_until().is_some_and(|until| is_urgent(&until, &clock.today())),
        picture: None,
    })
}

/// Everything the page of a listing shows, if the one who asks may see it.
pub async fn details(cx: &RequestContext, id: &ListingId) -> ServerResult<ListingDetails> {
    let (listing, owner) = rows::find(cx.app.db.read(), id).await?.ok_or(ServerError::NotFound)?;
    if !may_see(cx, &listing)? {
        return Err(ServerError::NotFound);
    }
    let subject = listing.subject()?;
    let date = |moment: Option<DateTime<Utc>>| moment.map(|moment| cx.locale.long_date(moment)).unwrap_or_default();
    Ok(ListingDetails {
        card: card(cx, &listing, owner.as_ref())?,
        body: listing.body.clone(),
        category: cx.locale.category(Category::from_slug(&listing.category).ok_or(ServerError::NotFound)?).to_owned(),
        postal_place: cx.locale.postal_place(listing.postal_code.as_deref().and_then(PostalCode::parse)),
        remote: listing.remote,
        practical: listing.listing_practical()?,
        contact: owner.and_then(|owner| owner.first_name),
        published: date(listing.published_at),
        expires: date(listing.expires_at),
        loan_period: listing.loan_period,
        loan_return: listing.loan_return,
        in_return: listing.in_return,
        state: subject.state,
        own: may(cx.actor(), ListingAction::Change, subject),
        pictures: pictures::show::of_listing(cx, listing.id).await?,
    })
}

/// Whether the one who asks may see a listing: everybody while it is on the board, its owner always.
pub fn may_see(cx: &RequestContext, listing: &Model) -> ServerResult<bool> {
    let subject = listing.subject()?;
    let is_over = listing.expires_at.is_some_and(|end| end <= cx.app.clock.now());
    Ok(may(cx.actor(), ListingAction::See, subject) && (!is_over || may(cx.actor(), ListingAction::Change, subject)))
}

/// The signed-in person's own listings, the last touched first.
pub async fn own(cx: &RequestContext) -> ServerResult<Vec<OwnListing>> {
    let now = cx.app.clock.now();
    rows::of_account(cx.app.db.read(), cx.account_id()?)
        .await?
        .iter()
        .map(|listing| {
            Ok(OwnListing {
                id: listing.listing_id()?,
                kind: Kind::from_slug(&listing.kind),
                title: listing.title.clone(),
                state: listing.listing_state()?,
                expires: listing.expires_at.map(|end| cx.locale.long_date(end)),
                days_left: listing.expires_at.map(|end| (end - now).num_days()),
            })
        })
        .collect()
}

fn kind(listing: &Model) -> ServerResult<Kind> {
    Kind::from_slug(&listing.kind).ok_or_else(|| ServerError::Internal("a listing on the board has no kind".into()))
}

fn party_name(locale: Locale, listing: &Model, owner: Option<&accounts::Model>) -> ServerResult<String> {
    let name = owner.and_then(|owner| owner.first_name.clone()).or_else(|| listing.party_name.clone());
    let kind = listing.listing_party()?;
    Ok(name.unwrap_or_else(|| locale.unnamed_party(kind).to_owned()))
}
