//! What people are shown of a listing, with every date and place already in words.

use chrono::{DateTime, Utc};

use super::row;
use crate::{
    domain::{
        category::Category,
        distance::whole_kilometres,
        district::PostalCode,
        excerpt::{ON_CARD, excerpt},
        kind::Kind,
        listing_id::ListingId,
        listing_state::ListingState,
        party::PartyKind,
        permissions::listings::{ListingAction, may},
        quantity::Quantity,
        urgency::is_urgent,
    },
    features::listings::model::{CardMarks, ListingCard, ListingDetails, ListingOrganisation, OwnListing},
    i18n::Locale,
    server::{
        context::RequestContext,
        db::{
            self,
            cards::CardRow,
            entities::{accounts, listings::Model},
            listings as rows,
        },
        error::{ServerError, ServerResult},
        pictures,
    },
};

/// A listing of which everything was read, as a card.
pub fn card(cx: &RequestContext, listing: &Model, owner: Option<&accounts::Model>) -> ServerResult<ListingCard> {
    card_of(cx, &CardRow::of(listing, owner), None)
}

/// A listing as a card. Its place tells how far it is from `origin`.
pub fn card_of(cx: &RequestContext, listing: &CardRow, origin: Option<PostalCode>) -> ServerResult<ListingCard> {
    let locale = cx.locale;
    let clock = &cx.app.clock;
    let party_kind = row::party_kind(&listing.party_kind)?;
    let district = listing.postal_code.as_deref().and_then(PostalCode::parse);
    let quantity = row::quantity(listing.quantity, listing.remaining, listing.unit.as_deref());
    let distance = origin.zip(district).filter(|(origin, district)| origin != district);
    Ok(ListingCard {
        id: row::listing_id(&listing.public_id)?,
        kind: Kind::from_slug(&listing.kind).ok_or_else(|| ServerError::Internal("a listing on the board has no kind".into()))?,
        title: listing.title.clone(),
        excerpt: excerpt(&listing.body, ON_CARD),
        language: row::language(&listing.language),
        age: locale.days_ago(listing.published_at.unwrap_or(listing.created_at), clock.now()),
        party_kind,
        party: party_name(locale, listing, party_kind),
        place: locale.place(district, listing.remote, distance.map(|(origin, district)| whole_kilometres(origin, district))),
        when: locale.availability(&row::availability(&listing.availability)?, &clock.today()),
        quantity: quantity.as_ref().map(|quantity| locale.quantity(quantity)),
        pips: quantity.as_ref().and_then(Quantity::pips),
        urgent: row::day(listing.urgent_until.as_deref()).is_some_and(|until| is_urgent(&until, &clock.today())),
        picture: listing.picture.clone().map(pictures::show::shown).transpose()?,
        marks: CardMarks::default(),
    })
}

/// Everything the page of a listing shows, if the one who asks may see it.
pub async fn details(cx: &RequestContext, id: &ListingId) -> ServerResult<ListingDetails> {
    Ok(details_and_row(cx, id).await?.0)
}

/// The same, and the row it was read from.
pub async fn details_and_row(cx: &RequestContext, id: &ListingId) -> ServerResult<(ListingDetails, Model)> {
    let (listing, owner) = rows::find(cx.app.db.read(), id).await?.ok_or(ServerError::NotFound)?;
    if !may_see(cx, &listing)? {
        return Err(ServerError::NotFound);
    }
    let subject = listing.subject()?;
    let organisation = match listing.organisation_id {
        Some(id) => db::organisations::by_id(cx.app.db.read(), id).await?,
        None => None,
    };
    let contact = match listing.contact_id {
        Some(id) => db::accounts::by_id(cx.app.db.read(), id).await?,
        None => owner.clone(),
    };
    let date = |moment: Option<DateTime<Utc>>| moment.map(|moment| cx.locale.long_date(moment)).unwrap_or_default();
    let details = ListingDetails {
        card: card(cx, &listing, owner.as_ref())?,
        when: cx.locale.availability_in_full(&listing.listing_availability()?, &cx.app.clock.today()),
        body: listing.body.clone(),
        category: cx.locale.category(Category::from_slug(&listing.category).ok_or(ServerError::NotFound)?).to_owned(),
        postal_place: cx.locale.postal_place(listing.postal_code.as_deref().and_then(PostalCode::parse)),
        remote: listing.remote,
        practical: listing.listing_practical()?,
        organisation: organisation
            .map(|organisation| {
                let (path, state) = (organisation.address()?.path(), organisation.organisation_state()?);
                ServerResult::Ok(ListingOrganisation { path, state })
            })
            .transpose()?,
        contact: contact.and_then(|contact| contact.first_name),
        published: date(listing.published_at),
        expires: date(listing.expires_at),
        loan_period: listing.loan_period.clone(),
        loan_return: listing.loan_return.clone(),
        in_return: listing.in_return.clone(),
        state: subject.state,
        own: may(&cx.actor(), ListingAction::Change, subject),
        pictures: pictures::show::of_listing(cx, listing.id).await?,
    };
    Ok((details, listing))
}

/// Whether the one who asks may see a listing: everybody while it is on the board, its owner always.
pub fn may_see(cx: &RequestContext, listing: &Model) -> ServerResult<bool> {
    let subject = listing.subject()?;
    let is_over = listing.expires_at.is_some_and(|end| end <= cx.app.clock.now());
    let actor = cx.actor();
    Ok(may(&actor, ListingAction::See, subject) && (!is_over || may(&actor, ListingAction::Change, subject)))
}

/// Characters of the description that tell a draft without a headline from others.
const OPENING: usize = 60;

/// The signed-in person's own listings, the last touched first.
pub async fn own(cx: &RequestContext) -> ServerResult<Vec<OwnListing>> {
    let now = cx.app.clock.now();
    rows::of_party(cx.app.db.read(), cx.party()?)
        .await?
        .iter()
        .map(|listing| {
            Ok(OwnListing {
                id: listing.listing_id()?,
                kind: Kind::from_slug(&listing.kind),
                title: listing.title.clone(),
                opening: opening(cx, listing)?,
                state: listing.listing_state()?,
                changed: cx.locale.time_ago(listing.updated_at, now),
                expires: listing.expires_at.map(|end| cx.locale.long_date(end)),
                days_left: listing.expires_at.map(|end| (end - now).num_days()),
            })
        })
        .collect()
}

/// The first words of a draft, which may have no headline.
fn opening(cx: &RequestContext, listing: &Model) -> ServerResult<String> {
    if listing.listing_state()? != ListingState::Draft {
        return Ok(String::new());
    }
    Ok(excerpt(&listing.listing_form(&cx.app.clock.today())?.body, OPENING))
}

fn party_name(locale: Locale, listing: &CardRow, kind: PartyKind) -> String {
    let name = listing.first_name.as_ref().or(listing.party_name.as_ref());
    name.cloned().unwrap_or_else(|| locale.unnamed_party(kind).to_owned())
}
