//! What may be put on the board depends on who puts it there.

use crate::{
    domain::{
        field_error::{FieldErrors, Problem},
        kind::Kind,
        listing::ListingContent,
        listing_form::ListingField,
        permissions::Owner,
        practical::Practical,
    },
    server::{
        context::RequestContext,
        db::{entities::organisations::Model, organisations as rows},
        error::ServerResult,
        organisations::describing::may_work_with_children,
    },
};

/// What keeps a party from putting this on the board.
pub async fn broken_by(cx: &RequestContext, content: &ListingContent, party: Owner) -> ServerResult<FieldErrors<ListingField>> {
    let mut errors = FieldErrors::none();
    let organisation = organisation(cx, Some(party)).await?;
    if !is_let_through(cx, organisation.as_ref())? {
        errors.add(ListingField::Kind, Problem::OrganisationNotConfirmed);
    }
    if seeks_people_for_children(content) {
        let may = match &organisation {
            Some(organisation) => may_work_with_children(organisation, cx.app.clock.now())?,
            None => false,
        };
        if !may {
            errors.add(ListingField::Children, Problem::ChildrenNeedOrganisation);
        }
    }
    Ok(errors)
}

/// Whether what belongs to a party may be on the board at all.
pub async fn may_be_on_board(cx: &RequestContext, party: Option<Owner>) -> ServerResult<bool> {
    is_let_through(cx, organisation(cx, party).await?.as_ref())
}

async fn organisation(cx: &RequestContext, party: Option<Owner>) -> ServerResult<Option<Model>> {
    Ok(match party {
        Some(Owner::Organisation(id)) => rows::by_id(cx.app.db.read(), id).await?,
        _ => None,
    })
}

fn is_let_through(cx: &RequestContext, organisation: Option<&Model>) -> ServerResult<bool> {
    organisation.map_or(Ok(true), |organisation| {
        Ok(organisation.organisation_state()?.may_publish(cx.app.config.unconfirmed_organisations_publish))
    })
}

/// Somebody who offers to work with children is taken care of by the organisation that says yes; who looks for people must be one (B1).
fn seeks_people_for_children(content: &ListingContent) -> bool {
    content.kind != Kind::Offer && content.practical.contains(&Practical::Children)
}
