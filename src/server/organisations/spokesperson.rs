//! Whom the board writes to about what belongs to an organisation.

use sea_orm::ConnectionTrait;

use crate::{
    domain::{calendar_date::CalendarDate, organisation::role::MemberRole},
    server::{
        db::{
            self,
            entities::{accounts, memberships},
        },
        error::ServerResult,
    },
};

/// The person who answers for something of an organisation.
///
/// That is who was named for it, unless that person is away or gone; else the contact
/// person or owner who has been there longest and is not away; else whoever there is.
pub async fn spokesperson(
    db: &impl ConnectionTrait,
    organisation_id: i64,
    named: Option<i64>,
    today: &CalendarDate,
) -> ServerResult<Option<accounts::Model>> {
    let members = db::memberships::of_organisation(db, organisation_id).await?;
    let best = members.into_iter().min_by_key(|(member, account)| {
        let is_away = is_away(member, today);
        let may_answer = MemberRole::from_slug(&member.role) >= Some(MemberRole::Contact);
        (is_away || account.leaves_at.is_some(), Some(member.account_id) != named, !may_answer, member.joined_at)
    });
    Ok(best.map(|(_, account)| account))
}

/// Whether a member has said to be away today.
pub fn is_away(member: &memberships::Model, today: &CalendarDate) -> bool {
    member.away_until.as_deref().and_then(CalendarDate::parse).is_some_and(|until| until >= *today)
}
