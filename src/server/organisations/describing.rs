//! Beginning an organisation, and changing what it says about itself.

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::{self, Set};

use super::permitted;
use crate::{
    domain::{
        audit::AuditEvent,
        danish_order::danish_key,
        field_error::FieldErrors,
        organisation::{
            form::{Organisation, OrganisationField, OrganisationForm},
            kind::OrganisationKind,
            role::MemberRole,
            slug::OrganisationSlug,
            state::OrganisationState,
        },
        permissions::organisations::OrganisationAction,
        text::fold,
    },
    server::{
        audit,
        context::RequestContext,
        db::{
            self,
            entities::{
                memberships,
                organisations::{ActiveModel, Model},
            },
            organisations as rows,
        },
        error::{ServerError, ServerResult},
        random, rate_limit,
    },
};

/// As many organisations can have the same name.
const SAME_NAMES_MAX: u32 = 50;
/// How long a declaration about tasks with children holds: it is given once a year.
const DECLARATION_HOLDS: Duration = Duration::days(365);

/// What became of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Described {
    /// It is stored under this address.
    Stored(OrganisationSlug),
    /// It has problems; nothing was stored.
    Invalid(FieldErrors<OrganisationField>),
}

/// Begins an organisation; the asker is its owner, and acts for it from then on.
pub async fn create(cx: &RequestContext, form: &OrganisationForm) -> ServerResult<Described> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let organisation = match form.validate() {
        Ok(organisation) => organisation,
        Err(errors) => return Ok(Described::Invalid(errors)),
    };
    let account = signed_in.account_id;
    rate_limit::count(&cx.app, &[(rate_limit::ORGANISATIONS_PER_ACCOUNT, &account.to_string())]).await?;
    let now = cx.app.clock.now();
    let transaction = cx.app.db.begin_write().await?;
    let mut stored = None;
    for number in 1..=SAME_NAMES_MAX {
        let slug = OrganisationSlug::of_name(organisation.name.as_str(), number);
        let row = ActiveModel {
            slug: Set(slug.as_str().to_owned()),
            state: Set(OrganisationState::Draft.slug().to_owned()),
            created_at: Set(now),
            ..described(&organisation)
        };
        if rows::insert(&transaction, row).await? {
            stored = rows::find(&transaction, &slug).await?.map(|row| (slug, row.id));
            break;
        }
    }
    let (slug, id) = stored.ok_or(ServerError::Conflict)?;
    let owner = memberships::ActiveModel {
        public_id: Set(random::short_id()),
        organisation_id: Set(id),
        account_id: Set(account),
        role: Set(MemberRole::Owner.slug().to_owned()),
        away_until: Set(None),
        joined_at: Set(now),
    };
    db::memberships::insert(&transaction, owner).await?;
    db::sessions::act_for(&transaction, signed_in.session_id, Some(id)).await?;
    let event = AuditEvent::OrganisationBegun { organisation: id };
    audit::record(&transaction, now, &cx.actor(), event).await?;
    transaction.commit().await?;
    tracing::info!(organisation = id, account, "an organisation was begun");
    Ok(Described::Stored(slug))
}

/// What stands in the form of an organisation, for those who may change it.
pub async fn form_of(cx: &RequestContext, slug: &OrganisationSlug) -> ServerResult<(OrganisationForm, Model)> {
    let stored = permitted(cx, slug, OrganisationAction::Edit).await?;
    let form = OrganisationForm {
        name: stored.name.clone(),
        kind: stored.kind.clone(),
        cvr: stored.cvr.clone().unwrap_or_default(),
        district: stored.postal_code.clone().unwrap_or_default(),
        about: stored.about.clone(),
    };
    Ok((form, stored))
}

/// Stores what an organisation now says about itself.
///
/// Its address stays, because others have it. What was confirmed is confirmed no
/// longer when it is called otherwise: the mark would vouch for something nobody has checked.
pub async fn save(cx: &RequestContext, slug: &OrganisationSlug, form: &OrganisationForm) -> ServerResult<Described> {
    let stored = permitted(cx, slug, OrganisationAction::Edit).await?;
    let organisation = match form.validate() {
        Ok(organisation) => organisation,
        Err(errors) => return Ok(Described::Invalid(errors)),
    };
    let (state, kind) = (stored.organisation_state()?, stored.organisation_kind()?);
    let mut changes = described(&organisation);
    if is_another(&stored, kind, &organisation) && !matches!(state, OrganisationState::Draft | OrganisationState::Pending) {
        changes.state = Set(OrganisationState::Draft.slug().to_owned());
        changes.confirmed_at = Set(None);
        changes.confirmation_method = Set(None);
    }
    let moved = changes.state.clone();
    let transaction = cx.app.db.begin_write().await?;
    if !rows::update_in_state(&transaction, stored.id, changes, state).await? {
        return Err(ServerError::Conflict);
    }
    if let ActiveValue::Set(_) = &moved {
        let event = AuditEvent::OrganisationMoved { organisation: stored.id, to: OrganisationState::Draft };
        audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
    }
    rows::rename_party(&transaction, stored.id, organisation.name.as_str(), organisation.kind).await?;
    transaction.commit().await?;
    Ok(Described::Stored(slug.clone()))
}

/// Declares that the organisation obtains certificates for tasks with children; holds for a year (B1).
pub async fn declare_children(cx: &RequestContext, slug: &OrganisationSlug) -> ServerResult<()> {
    let stored = permitted(cx, slug, OrganisationAction::DeclareChildren).await?;
    let changes = ActiveModel { children_declared_at: Set(Some(cx.app.clock.now())), ..Default::default() };
    let transaction = cx.app.db.begin_write().await?;
    rows::update(&transaction, stored.id, changes).await?;
    let event = AuditEvent::ChildrenDeclared { organisation: stored.id };
    audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
    transaction.commit().await?;
    tracing::info!(organisation = stored.id, account = cx.account_id()?, "certificates for tasks with children were declared");
    Ok(())
}

/// Whether an organisation may put up tasks with children: somebody has checked who it is, and its declaration holds (B1).
pub fn may_work_with_children(organisation: &Model, now: DateTime<Utc>) -> ServerResult<bool> {
    let is_declared = organisation.children_declared_at.is_some_and(|declared| now < declared + DECLARATION_HOLDS);
    Ok(is_declared && organisation.organisation_state()?.is_confirmed())
}

fn is_another(stored: &Model, kind: OrganisationKind, now: &Organisation) -> bool {
    let cvr = now.cvr.as_ref().map(|cvr| cvr.as_str());
    stored.name != now.name.as_str() || stored.cvr.as_deref() != cvr || kind != now.kind
}

fn described(organisation: &Organisation) -> ActiveModel {
    let name = organisation.name.as_str();
    ActiveModel {
        kind: Set(organisation.kind.slug().to_owned()),
        name: Set(name.to_owned()),
        name_folded: Set(fold(name)),
        name_order: Set(danish_key(name)),
        cvr: Set(organisation.cvr.as_ref().map(|cvr| cvr.as_str().to_owned())),
        postal_code: Set(organisation.district.map(|code| code.as_str().to_owned())),
        about: Set(organisation.about.clone()),
        ..Default::default()
    }
}
