//! Who belongs to an organisation: roles, leaving, being away.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseTransaction};

use super::{permitted, read_role, spokesperson::is_away, transitions};
use crate::{
    domain::{
        audit::AuditEvent,
        calendar_date::CalendarDate,
        organisation::{role::MemberRole, slug::OrganisationSlug},
        permissions::organisations::{OrganisationAction, may},
    },
    features::organisations::model::{InvitationRow, MemberRow, MembersPage},
    server::{
        audit,
        context::RequestContext,
        db::{
            self,
            entities::{accounts, memberships, organisations},
        },
        error::{ServerError, ServerResult},
    },
};

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is done.
    Done,
    /// It would leave the organisation without an owner; nothing was changed.
    LastOwner,
}

/// Who belongs to an organisation, and who is invited; for its members.
pub async fn page(cx: &RequestContext, slug: &OrganisationSlug) -> ServerResult<MembersPage> {
    let organisation = permitted(cx, slug, OrganisationAction::SeeMembers).await?;
    let (account_id, today, subject) = (cx.account_id()?, cx.app.clock.today(), organisation.subject()?);
    let allowed = |action| may(&cx.actor(), action, subject);
    let reader = cx.app.db.read();
    let mut members = Vec::new();
    for (member, account) in db::memberships::of_organisation(reader, organisation.id).await? {
        members.push(MemberRow {
            role: read_role(&member.role)?,
            is_this: member.account_id == account_id,
            away_until: member.away_until.clone().filter(|_| is_away(&member, &today)),
            since: cx.locale.long_date(member.joined_at),
            first_name: account.first_name,
            id: member.public_id,
        });
    }
    members.sort_by_key(|member| Reverse(member.role));
    let may_invite = allowed(OrganisationAction::Invite);
    let mut invitations = Vec::new();
    // An address is for those who may write to it.
    if may_invite {
        for invitation in db::invitations::of_organisation(reader, organisation.id, cx.app.clock.now()).await? {
            invitations.push(InvitationRow {
                role: MemberRole::from_slug(&invitation.role)
                    .ok_or_else(|| ServerError::Internal("a stored role cannot be read".into()))?,
                until: cx.locale.long_date(invitation.expires_at),
                email: invitation.email,
                id: invitation.public_id,
            });
        }
    }
    Ok(MembersPage {
        slug: organisation.address()?,
        name: organisation.name,
        members,
        invitations,
        may_invite,
        may_manage: allowed(OrganisationAction::ManageMembers),
    })
}

/// Gives a member another role; asks first who one is, if that was long ago (control 8).
pub async fn set_role(cx: &RequestContext, slug: &OrganisationSlug, member: &str, role: MemberRole) -> ServerResult<Changed> {
    let organisation = permitted(cx, slug, OrganisationAction::ManageMembers).await?;
    cx.proved_lately()?;
    let (transaction, member) = held(cx, &organisation, member).await?;
    if role != MemberRole::Owner && is_last_owner(&transaction, &member).await? {
        return Ok(Changed::LastOwner);
    }
    db::memberships::set_role(&transaction, organisation.id, member.account_id, role).await?;
    let event = AuditEvent::MemberIs { organisation: organisation.id, account: member.account_id, role };
    audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
    transaction.commit().await?;
    tracing::info!(organisation = organisation.id, account = member.account_id, role = role.slug(), "a member has another role");
    Ok(Changed::Done)
}

/// Takes a member out; asks first who one is, if that was long ago (control 8).
pub async fn remove(cx: &RequestContext, slug: &OrganisationSlug, member: &str) -> ServerResult<Changed> {
    let organisation = permitted(cx, slug, OrganisationAction::ManageMembers).await?;
    cx.proved_lately()?;
    end(cx, &organisation, member).await
}

/// Ends the asker's own membership.
pub async fn leave(cx: &RequestContext, slug: &OrganisationSlug) -> ServerResult<Changed> {
    let organisation = permitted(cx, slug, OrganisationAction::Leave).await?;
    let account_id = cx.account_id()?;
    let members = db::memberships::of_organisation(cx.app.db.read(), organisation.id).await?;
    let own = members.into_iter().find(|(member, _)| member.account_id == account_id).ok_or(ServerError::NotFound)?;
    end(cx, &organisation, &own.0.public_id).await
}

/// Says until when the asker is away; what comes in is answered by others until then.
pub async fn set_away(cx: &RequestContext, slug: &OrganisationSlug, until: Option<&CalendarDate>) -> ServerResult<()> {
    let organisation = permitted(cx, slug, OrganisationAction::SeeMembers).await?;
    let until = until.map(|day| day.as_str().to_owned());
    if db::memberships::set_away(cx.app.db.write(), organisation.id, cx.account_id()?, until).await? {
        Ok(())
    } else {
        Err(ServerError::NotFound)
    }
}

async fn end(cx: &RequestContext, organisation: &organisations::Model, member: &str) -> ServerResult<Changed> {
    let (transaction, member) = held(cx, organisation, member).await?;
    if is_last_owner(&transaction, &member).await? {
        return Ok(Changed::LastOwner);
    }
    take_out(&transaction, &member).await?;
    let event = AuditEvent::MemberGone { organisation: organisation.id, account: member.account_id };
    audit::record(&transaction, cx.app.clock.now(), &cx.actor(), event).await?;
    transaction.commit().await?;
    tracing::info!(organisation = organisation.id, account = member.account_id, "a membership ended");
    Ok(Changed::Done)
}

/// A member, in a transaction in which nobody else changes the members of the organisation.
async fn held(
    cx: &RequestContext,
    organisation: &organisations::Model,
    member: &str,
) -> ServerResult<(DatabaseTransaction, memberships::Model)> {
    let transaction = cx.app.db.begin_write().await?;
    db::organisations::hold(&transaction, organisation.id).await?;
    let member = db::memberships::named(&transaction, organisation.id, member).await?.ok_or(ServerError::NotFound)?;
    Ok((transaction, member))
}

async fn is_last_owner(db: &impl ConnectionTrait, member: &memberships::Model) -> ServerResult<bool> {
    let owner = MemberRole::Owner.slug();
    let others = db::memberships::of_organisation(db, member.organisation_id).await?;
    let has_other = others.iter().any(|(other, _)| other.role == owner && other.account_id != member.account_id);
    Ok(member.role == owner && !has_other)
}

/// Ends a membership; what the person answered for is answered for by the one who has been there longest, of the highest role.
async fn take_out(db: &impl ConnectionTrait, member: &memberships::Model) -> ServerResult<()> {
    db::memberships::delete(db, member.organisation_id, member.account_id).await?;
    let next = heir(db, member.organisation_id, None).await?.map(|(next, _)| next.account_id);
    Ok(db::memberships::hand_on(db, member.organisation_id, member.account_id, next).await?)
}

async fn heir(
    db: &impl ConnectionTrait,
    organisation_id: i64,
    without: Option<i64>,
) -> ServerResult<Option<(memberships::Model, accounts::Model)>> {
    let members = db::memberships::of_organisation(db, organisation_id).await?.into_iter();
    let others = members.filter(|(member, _)| Some(member.account_id) != without);
    Ok(others.min_by_key(|(member, _)| (Reverse(MemberRole::from_slug(&member.role)), member.joined_at)))
}

/// What becomes of organisations when an account is erased: others go on with them, the next in line as owner. One that is left without
/// anybody has ended.
pub async fn leave_all(db: &DatabaseTransaction, account_id: i64, now: DateTime<Utc>) -> ServerResult<()> {
    for (member, organisation) in db::memberships::of_account(db, account_id).await? {
        db::organisations::hold(db, organisation.id).await?;
        let is_last_owner = is_last_owner(db, &member).await?;
        match heir(db, organisation.id, Some(account_id)).await? {
            Some((next, _)) if is_last_owner => {
                db::memberships::set_role(db, organisation.id, next.account_id, MemberRole::Owner).await?;
            }
            Some(_) => {}
            None => transitions::end(db, &organisation, now).await?,
        }
        take_out(db, &member).await?;
    }
    Ok(())
}
