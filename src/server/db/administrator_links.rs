//! Links that make the first administrator, in the database.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use super::entities::administrator_links;

/// Stores a link in place of all others.
pub async fn replace(db: &impl ConnectionTrait, token_hash: String, account_id: i64, expires_at: DateTime<Utc>) -> Result<(), DbErr> {
    administrator_links::Entity::delete_many().exec(db).await?;
    let link = administrator_links::ActiveModel { token_hash: Set(token_hash), account_id: Set(account_id), expires_at: Set(expires_at) };
    administrator_links::Entity::insert(link).exec_without_returning(db).await?;
    Ok(())
}

/// The account that a link is for, as long as it works.
pub async fn account_of(db: &impl ConnectionTrait, token_hash: &str, now: DateTime<Utc>) -> Result<Option<i64>, DbErr> {
    let link = administrator_links::Entity::find_by_id(token_hash).filter(administrator_links::Column::ExpiresAt.gt(now)).one(db).await?;
    Ok(link.map(|link| link.account_id))
}

/// Uses a link up; true for exactly one caller, and only for the account that it is for.
pub async fn consume(db: &impl ConnectionTrait, token_hash: &str, account_id: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let used = administrator_links::Entity::delete_many()
        .filter(administrator_links::Column::TokenHash.eq(token_hash))
        .filter(administrator_links::Column::AccountId.eq(account_id))
        .filter(administrator_links::Column::ExpiresAt.gt(now))
        .exec(db)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Deletes links that do not work any more.
pub async fn delete_expired(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let deleted = administrator_links::Entity::delete_many().filter(administrator_links::Column::ExpiresAt.lte(now)).exec(db).await?;
    Ok(deleted.rows_affected)
}
