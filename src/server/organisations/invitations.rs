//! Asking people to belong to an organisation: by mail, once, to one address, for two weeks.

use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;

use super::{permitted, read_role};
use crate::{
    domain::{
        audit::AuditEvent,
        email::EmailAddress,
        organisation::{role::MemberRole, slug::OrganisationSlug},
        permissions::organisations::{OrganisationAction, may},
    },
    features::organisations::model::OpenInvitation,
    i18n::Locale,
    server::{
        audit,
        config::Config,
        context::RequestContext,
        db::{
            self,
            entities::{invitations, memberships},
        },
        error::{ServerError, ServerResult},
        mail::{self, Letter, NewMail, Part},
        random, rate_limit,
    },
};

/// How long an invitation works.
pub const WORKS_FOR: Duration = Duration::days(14);

/// Invites somebody. Who manages the members gives any role; others invite members.
pub async fn invite(cx: &RequestContext, slug: &OrganisationSlug, recipient: &EmailAddress, role: MemberRole) -> ServerResult<()> {
    let organisation = permitted(cx, slug, OrganisationAction::Invite).await?;
    let gives_any_role = may(&cx.actor(), OrganisationAction::ManageMembers, organisation.subject()?);
    if role != MemberRole::Member && !gives_any_role {
        return Err(ServerError::NotFound);
    }
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let limits = [
        (rate_limit::INVITATIONS_PER_ORGANISATION, organisation.id.to_string()),
        (rate_limit::INVITATIONS_PER_ACCOUNT, signed_in.account_id.to_string()),
    ];
    rate_limit::count(&cx.app, &limits.each_ref().map(|(limit, whose)| (*limit, whose.as_str()))).await?;
    let (now, token) = (cx.app.clock.now(), random::token());
    let public_id = random::short_id();
    let invitation = invitations::ActiveModel {
        public_id: Set(public_id.clone()),
        organisation_id: Set(organisation.id),
        email: Set(recipient.as_str().to_owned()),
        email_key: Set(recipient.key()),
        role: Set(role.slug().to_owned()),
        token_hash: Set(random::token_hash(&token)),
        invited_by: Set(Some(signed_in.account_id)),
        created_at: Set(now),
        expires_at: Set(now + WORKS_FOR),
        ..Default::default()
    };
    let letter = letter(&cx.app.config, cx.locale, (&organisation.name, signed_in.first_name.as_deref()), &token, now + WORKS_FOR);
    let transaction = cx.app.db.begin_write().await?;
    db::invitations::replace(&transaction, invitation, organisation.id, &recipient.key()).await?;
    let key = format!("invitation:{public_id}");
    let mail = NewMail { key, recipient, letter: &letter, give_up_at: Some(now + WORKS_FOR), unsubscribe_url: None };
    mail::enqueue(&transaction, &cx.app, mail).await?;
    transaction.commit().await?;
    cx.app.bell.ring();
    Ok(())
}

fn letter(config: &Config, locale: Locale, (organisation, from): (&str, Option<&str>), token: &str, until: DateTime<Utc>) -> Letter {
    Letter {
        locale,
        subject: locale.invitation_mail_subject(organisation),
        parts: vec![
            Part::Text(locale.mail_hello().to_owned()),
            Part::Text(locale.invitation_mail_asks(organisation, from)),
            Part::Link {
                label: locale.invitation_mail_answer().to_owned(),
                url: format!("{}organisationer/invitation/{token}", config.base_url),
            },
            Part::Text(locale.invitation_mail_until(&locale.long_date(until))),
        ],
    }
}

/// What the link with this token invites to, as long as it works.
pub async fn by_token(cx: &RequestContext, token: &str) -> ServerResult<Option<OpenInvitation>> {
    let found = db::invitations::by_token(cx.app.db.read(), &random::token_hash(token), cx.app.clock.now()).await?;
    let Some((invitation, organisation)) = found.filter(|(_, organisation)| is_open(organisation)) else { return Ok(None) };
    Ok(Some(OpenInvitation {
        organisation: organisation.name.clone(),
        path: organisation.address()?.path(),
        role: read_role(&invitation.role)?,
        is_for_asker: is_for_asker(cx, &invitation).await?,
        email: invitation.email,
    }))
}

fn is_open(organisation: &db::entities::organisations::Model) -> bool {
    organisation.organisation_state().is_ok_and(|state| state.is_public())
}

/// An invitation is for one mailbox: who is signed in with another cannot take it, however the link was come by.
async fn is_for_asker(cx: &RequestContext, invitation: &invitations::Model) -> ServerResult<bool> {
    let Some(signed_in) = &cx.signed_in else { return Ok(false) };
    let account = db::accounts::by_id(cx.app.db.read(), signed_in.account_id).await?;
    Ok(account.is_some_and(|account| account.email_key == invitation.email_key))
}

/// Takes an invitation; the asker acts for the organisation from then on. None when it does not work any more.
pub async fn accept(cx: &RequestContext, token: &str) -> ServerResult<Option<OrganisationSlug>> {
    let signed_in = cx.signed_in.as_ref().ok_or(ServerError::NotSignedIn)?;
    let now = cx.app.clock.now();
    let transaction = cx.app.db.begin_write().await?;
    let found = db::invitations::by_token(&transaction, &random::token_hash(token), now).await?;
    let Some((invitation, organisation)) = found.filter(|(_, organisation)| is_open(organisation)) else { return Ok(None) };
    let account = db::accounts::by_id(&transaction, signed_in.account_id).await?.ok_or(ServerError::NotSignedIn)?;
    if account.email_key != invitation.email_key {
        return Err(ServerError::NotFound);
    }
    if !db::invitations::take(&transaction, invitation.id).await? {
        return Ok(None);
    }
    let role = read_role(&invitation.role)?;
    let membership = memberships::ActiveModel {
        public_id: Set(random::short_id()),
        organisation_id: Set(organisation.id),
        account_id: Set(account.id),
        role: Set(role.slug().to_owned()),
        away_until: Set(None),
        joined_at: Set(now),
    };
    db::memberships::insert(&transaction, membership).await?;
    db::sessions::act_for(&transaction, signed_in.session_id, Some(organisation.id)).await?;
    let event = AuditEvent::MemberIs { organisation: organisation.id, account: account.id, role };
    audit::record(&transaction, now, &cx.actor(), event).await?;
    transaction.commit().await?;
    tracing::info!(organisation = organisation.id, account = account.id, "an invitation was taken");
    Ok(Some(organisation.address()?))
}

/// Takes an invitation back.
pub async fn withdraw(cx: &RequestContext, slug: &OrganisationSlug, invitation: &str) -> ServerResult<()> {
    let organisation = permitted(cx, slug, OrganisationAction::Invite).await?;
    if db::invitations::withdraw(cx.app.db.write(), organisation.id, invitation).await? { Ok(()) } else { Err(ServerError::NotFound) }
}
