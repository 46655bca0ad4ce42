//! Queries about invitations to organisations.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::entities::{
    invitations::{ActiveModel, Column, Entity, Model},
    organisations,
};

/// Stores an invitation in place of what was sent to the same mailbox before.
pub async fn replace(db: &impl ConnectionTrait, invitation: ActiveModel, organisation_id: i64, email_key: &str) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::OrganisationId.eq(organisation_id)).filter(Column::EmailKey.eq(email_key)).exec(db).await?;
    Entity::insert(invitation).exec_without_returning(db).await?;
    Ok(())
}

/// The invitation of a link, with its organisation, as long as it works.
pub async fn by_token(
    db: &impl ConnectionTrait,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Model, organisations::Model)>, DbErr> {
    let found = Entity::find()
        .filter(Column::TokenHash.eq(token_hash))
        .filter(Column::ExpiresAt.gt(now))
        .find_also_related(organisations::Entity)
        .one(db)
        .await?;
    Ok(found.and_then(|(invitation, organisation)| Some((invitation, organisation?))))
}

/// The invitations of an organisation that still work, the newest first.
pub async fn of_organisation(db: &impl ConnectionTrait, organisation_id: i64, now: DateTime<Utc>) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::OrganisationId.eq(organisation_id))
        .filter(Column::ExpiresAt.gt(now))
        .order_by_desc(Column::Id)
        .all(db)
        .await
}

/// How many an organisation has sent since `moment`.
pub async fn count_since(db: &impl ConnectionTrait, organisation_id: i64, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    Entity::find().filter(Column::OrganisationId.eq(organisation_id)).filter(Column::CreatedAt.gt(moment)).count(db).await
}

/// Uses an invitation up; false when somebody was quicker.
pub async fn take(db: &impl ConnectionTrait, id: i64) -> Result<bool, DbErr> {
    Ok(Entity::delete_by_id(id).exec(db).await?.rows_affected == 1)
}

/// Takes back one of an organisation's invitations; false when it has none of that name.
pub async fn withdraw(db: &impl ConnectionTrait, organisation_id: i64, public_id: &str) -> Result<bool, DbErr> {
    let deleted =
        Entity::delete_many().filter(Column::OrganisationId.eq(organisation_id)).filter(Column::PublicId.eq(public_id)).exec(db).await?;
    Ok(deleted.rows_affected == 1)
}

/// Deletes what no longer works; tells how many.
pub async fn delete_expired(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    Ok(Entity::delete_many().filter(Column::ExpiresAt.lte(now)).exec(db).await?.rows_affected)
}
