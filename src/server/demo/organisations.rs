//! Organisations of each kind, each with the person who owns it, and the listings that are theirs.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use serde::Deserialize;

use super::people::account;
use crate::{
    domain::{
        danish_order::danish_key,
        organisation::{kind::OrganisationKind, role::MemberRole, slug::OrganisationSlug, state::OrganisationState},
        text::fold,
    },
    server::{
        db::{
            self,
            entities::{listings, memberships, organisations},
        },
        error::{ServerError, ServerResult},
        random,
    },
};

/// A line of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    name: String,
    kind: OrganisationKind,
    district: String,
    #[serde(default)]
    cvr: Option<String>,
    state: OrganisationState,
    about: String,
    owner: String,
    owner_name: String,
    children: bool,
}

/// Stores the organisations and gives them the listings that bear their names.
pub async fn fill(db: &impl ConnectionTrait, now: DateTime<Utc>) -> ServerResult<()> {
    for line in include_str!("organisations.jsonl").lines() {
        let line: Line = serde_json::from_str(line).map_err(|error| ServerError::Internal(error.to_string()))?;
        let owner = account(db, (&line.owner, &line.owner_name), now).await?;
        let slug = OrganisationSlug::of_name(&line.name, 1);
        db::organisations::insert(db, row(&line, &slug, now)).await?;
        let organisation = db::organisations::find(db, &slug).await?.ok_or(ServerError::NotFound)?;
        let membership = memberships::ActiveModel {
            public_id: Set(random::short_id()),
            organisation_id: Set(organisation.id),
            account_id: Set(owner),
            role: Set(MemberRole::Owner.slug().to_owned()),
            away_until: Set(None),
            joined_at: Set(now),
        };
        db::memberships::insert(db, membership).await?;
        give_listings(db, &organisation, owner).await?;
    }
    Ok(())
}

fn row(line: &Line, slug: &OrganisationSlug, now: DateTime<Utc>) -> organisations::ActiveModel {
    let is_confirmed = line.state.is_confirmed();
    organisations::ActiveModel {
        slug: Set(slug.as_str().to_owned()),
        kind: Set(line.kind.slug().to_owned()),
        name: Set(line.name.clone()),
        name_folded: Set(fold(&line.name)),
        name_order: Set(danish_key(&line.name)),
        cvr: Set(line.cvr.clone()),
        postal_code: Set(Some(line.district.clone())),
        about: Set(line.about.clone()),
        state: Set(line.state.slug().to_owned()),
        confirmed_at: Set(is_confirmed.then_some(now)),
        children_declared_at: Set(line.children.then_some(now)),
        created_at: Set(now),
        ..Default::default()
    }
}

async fn give_listings(db: &impl ConnectionTrait, organisation: &organisations::Model, contact: i64) -> Result<(), DbErr> {
    let theirs =
        listings::ActiveModel { organisation_id: Set(Some(organisation.id)), contact_id: Set(Some(contact)), ..Default::default() };
    listings::Entity::update_many().set(theirs).filter(listings::Column::PartyName.eq(&organisation.name)).exec(db).await?;
    Ok(())
}
