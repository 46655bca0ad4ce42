//! The public page of an organisation.

use super::permitted;
use crate::{
    domain::{
        board_filter::PAGE_SIZE,
        district::PostalCode,
        organisation::slug::OrganisationSlug,
        permissions::organisations::{OrganisationAction, may},
    },
    features::organisations::model::OrganisationPage,
    server::{
        context::RequestContext,
        db::{board, cards::CardRow},
        error::ServerResult,
        listings::view::card_of,
    },
};

/// Everything its page shows.
pub async fn page(cx: &RequestContext, slug: &OrganisationSlug) -> ServerResult<OrganisationPage> {
    let organisation = permitted(cx, slug, OrganisationAction::See).await?;
    let (subject, actor) = (organisation.subject()?, cx.actor());
    let listings: Vec<CardRow> =
        board::cards_of_organisation(cx.app.db.read(), organisation.id, u64::from(PAGE_SIZE), cx.app.clock.now()).await?;
    let allowed = |action| may(&actor, action, subject);
    Ok(OrganisationPage {
        kind: organisation.organisation_kind()?,
        state: subject.state,
        confirmed: organisation.confirmed_at.map(|day| cx.locale.long_date(day)),
        place: cx.locale.place(organisation.postal_code.as_deref().and_then(PostalCode::parse), false, None),
        since: cx.locale.long_date(organisation.created_at),
        cards: listings.iter().map(|listing| card_of(cx, listing, None)).collect::<ServerResult<_>>()?,
        may_edit: allowed(OrganisationAction::Edit),
        is_member: allowed(OrganisationAction::SeeMembers),
        slug: slug.clone(),
        name: organisation.name,
        cvr: organisation.cvr,
        about: organisation.about,
    })
}
