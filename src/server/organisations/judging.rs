//! What coordinators and moderators do about organisations: confirm them or say why not, shut them out and let them in again.

use sea_orm::{ActiveValue::Set, DatabaseTransaction};

use super::{judging_mail, spokesperson::spokesperson, transitions::move_on};
use crate::{
    domain::{
        audit::AuditEvent,
        email::EmailAddress,
        organisation::{
            cvr::CvrNumber,
            judgement::Judgement,
            slug::OrganisationSlug,
            state::{OrganisationState, OrganisationTransition},
        },
        permissions::organisations::{OrganisationAction, may},
        staff_note::StaffNote,
        staff_role::StaffRole,
    },
    features::desk::model::{OrganisationCase, WaitingOrganisation},
    i18n::Locale,
    server::{
        audit,
        context::RequestContext,
        db::{
            self,
            entities::organisations::{ActiveModel, Model},
            organisations as rows,
        },
        error::{ServerError, ServerResult},
        mail::{self, NewMail},
    },
};

/// Organisations read in one go.
const MOST: u64 = 100;
/// Who looks after organisations.
pub const ROLES: [StaffRole; 2] = [StaffRole::Coordinator, StaffRole::Moderator];

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// It is done, and its people are told.
    Done,
    /// Another organisation is confirmed under the same number; nothing was done.
    NumberTaken,
}

/// The organisations that have asked to be confirmed or must be again, who has waited longest first.
pub async fn waiting(cx: &RequestContext) -> ServerResult<Vec<WaitingOrganisation>> {
    cx.acting_as(&ROLES)?;
    let found = rows::waiting(cx.app.db.read(), MOST).await?;
    record(cx, AuditEvent::OrganisationsRead { read: found.len() as u64 }).await?;
    let row = |organisation: Model| {
        Ok(WaitingOrganisation {
            slug: organisation.address()?,
            kind: organisation.organisation_kind()?,
            state: organisation.organisation_state()?,
            since: cx.locale.long_date(organisation.created_at),
            name: organisation.name,
        })
    };
    found.into_iter().map(row).collect()
}

/// What is known of an organisation, and what the one who asks may decide about it.
pub async fn case(cx: &RequestContext, slug: &OrganisationSlug) -> ServerResult<OrganisationCase> {
    cx.acting_as(&ROLES)?;
    let organisation = rows::find(cx.app.db.read(), slug).await?.ok_or(ServerError::NotFound)?;
    let (subject, actor) = (organisation.subject()?, cx.actor());
    record(cx, AuditEvent::OrganisationRead { organisation: organisation.id }).await?;
    let members = db::memberships::of_organisation(cx.app.db.read(), organisation.id).await?;
    let names = members.into_iter().filter_map(|(_, account)| account.first_name).collect();
    Ok(OrganisationCase {
        slug: slug.clone(),
        kind: organisation.organisation_kind()?,
        state: subject.state,
        since: cx.locale.long_date(organisation.created_at),
        confirmed: organisation.confirmed_at.map(|day| cx.locale.long_date(day)),
        may_judge: may(&actor, OrganisationAction::Judge, subject),
        may_block: may(&actor, OrganisationAction::Block, subject),
        members: names,
        name: organisation.name,
        cvr: organisation.cvr,
        about: organisation.about,
        note: organisation.confirmation_note,
    })
}

/// Decides about an organisation; its people are told by mail, with the reasons.
pub async fn judge(cx: &RequestContext, slug: &OrganisationSlug, judgement: Judgement, note: &StaffNote) -> ServerResult<Judged> {
    cx.acting_as(&ROLES)?;
    let transaction = cx.app.db.begin_write().await?;
    let organisation = rows::find(&transaction, slug).await?.ok_or(ServerError::NotFound)?;
    rows::hold(&transaction, organisation.id).await?;
    let action = match judgement {
        Judgement::Confirm(_) | Judgement::Refuse => OrganisationAction::Judge,
        Judgement::Block | Judgement::Unblock => OrganisationAction::Block,
    };
    if !may(&cx.actor(), action, organisation.subject()?) {
        return Err(ServerError::Forbidden);
    }
    if let (Judgement::Confirm(_), Some(cvr)) = (judgement, organisation.cvr.as_deref().and_then(CvrNumber::parse))
        && rows::is_confirmed_elsewhere(&transaction, &cvr, organisation.id).await?
    {
        return Ok(Judged::NumberTaken);
    }
    let next = move_on(&transaction, &organisation, transition(judgement, &organisation)).await?;
    rows::update(&transaction, organisation.id, told(cx, judgement, &organisation, note)).await?;
    tell_people(cx, &transaction, &organisation, judgement, note).await?;
    let event = AuditEvent::OrganisationMoved { organisation: organisation.id, to: next };
    audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
    transaction.commit().await?;
    cx.app.bell.ring();
    cx.app.pages.forget();
    Ok(Judged::Done)
}

fn transition(judgement: Judgement, organisation: &Model) -> OrganisationTransition {
    match judgement {
        Judgement::Confirm(_) => OrganisationTransition::Confirm,
        Judgement::Refuse => OrganisationTransition::Refuse,
        Judgement::Block => OrganisationTransition::Block,
        Judgement::Unblock => {
            let before = organisation.state_before.as_deref().and_then(OrganisationState::from_slug);
            OrganisationTransition::Unblock { to: before.unwrap_or(OrganisationState::Draft) }
        }
    }
}

/// What is kept of a judgement.
fn told(cx: &RequestContext, judgement: Judgement, organisation: &Model, note: &StaffNote) -> ActiveModel {
    let noted = ActiveModel { confirmation_note: Set(Some(note.as_str().to_owned())), ..Default::default() };
    match judgement {
        Judgement::Confirm(method) => {
            ActiveModel { confirmation_method: Set(Some(method.slug().to_owned())), confirmed_at: Set(Some(cx.app.clock.now())), ..noted }
        }
        Judgement::Block => ActiveModel { state_before: Set(Some(organisation.state.clone())), ..noted },
        Judgement::Refuse | Judgement::Unblock => noted,
    }
}

async fn tell_people(
    cx: &RequestContext,
    transaction: &DatabaseTransaction,
    organisation: &Model,
    judgement: Judgement,
    note: &StaffNote,
) -> ServerResult<()> {
    let person = spokesperson(transaction, organisation.id, None, &cx.app.clock.today()).await?;
    let Some(recipient) = person.and_then(|person| EmailAddress::parse(&person.email)) else { return Ok(()) };
    // Nobody knows which language its people read; Danish is what the board is written in.
    let letter = judging_mail::letter(&cx.app.config, Locale::Danish, organisation, judgement, note)?;
    let key = format!("organisation:{}:{}", organisation.id, cx.app.clock.now().timestamp_millis());
    let mail = NewMail { key, recipient: &recipient, letter: &letter, give_up_at: None, unsubscribe_url: None };
    mail::enqueue(transaction, &cx.app, mail).await?;
    Ok(())
}

async fn record(cx: &RequestContext, event: AuditEvent) -> ServerResult<()> {
    let transaction = cx.app.db.begin_write().await?;
    audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
    Ok(transaction.commit().await?)
}
