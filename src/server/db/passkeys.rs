//! Passkeys and their challenges, in the database.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, TryInsertResult,
};

use super::entities::{passkey_challenges, passkeys};

/// Stores a challenge.
pub async fn insert_challenge(
    db: &impl ConnectionTrait,
    challenge_hash: String,
    account_id: Option<i64>,
    expires_at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let challenge =
        passkey_challenges::ActiveModel { challenge_hash: Set(challenge_hash), account_id: Set(account_id), expires_at: Set(expires_at) };
    passkey_challenges::Entity::insert(challenge).exec_without_returning(db).await?;
    Ok(())
}

/// Uses a challenge up; true for exactly one caller, while it works, and only for whom it was made.
pub async fn consume_challenge(
    db: &impl ConnectionTrait,
    challenge_hash: &str,
    account_id: Option<i64>,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let is_theirs = match account_id {
        Some(account_id) => passkey_challenges::Column::AccountId.eq(account_id),
        None => passkey_challenges::Column::AccountId.is_null(),
    };
    let used = passkey_challenges::Entity::delete_many()
        .filter(passkey_challenges::Column::ChallengeHash.eq(challenge_hash))
        .filter(is_theirs)
        .filter(passkey_challenges::Column::ExpiresAt.gt(now))
        .exec(db)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Deletes challenges that do not work any more.
pub async fn delete_expired_challenges(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let deleted = passkey_challenges::Entity::delete_many().filter(passkey_challenges::Column::ExpiresAt.lte(now)).exec(db).await?;
    Ok(deleted.rows_affected)
}

/// Stores a passkey; false when a device has given this one before.
pub async fn insert(db: &impl ConnectionTrait, passkey: passkeys::ActiveModel) -> Result<bool, DbErr> {
    let inserted =
        passkeys::Entity::insert(passkey).on_conflict_do_nothing_on([passkeys::Column::CredentialId]).exec_without_returning(db).await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(rows) if rows > 0))
}

/// The passkeys of an account, the first one first.
pub async fn of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<passkeys::Model>, DbErr> {
    let own = passkeys::Entity::find().filter(passkeys::Column::AccountId.eq(account_id));
    own.order_by_asc(passkeys::Column::Id).all(db).await
}

/// How many passkeys an account has.
pub async fn count(db: &impl ConnectionTrait, account_id: i64) -> Result<u64, DbErr> {
    passkeys::Entity::find().filter(passkeys::Column::AccountId.eq(account_id)).count(db).await
}

/// The passkey that a device names.
pub async fn by_credential(db: &impl ConnectionTrait, credential_id: &str) -> Result<Option<passkeys::Model>, DbErr> {
    passkeys::Entity::find().filter(passkeys::Column::CredentialId.eq(credential_id)).one(db).await
}

/// Notes that a passkey was used. False when a device that counts has not counted on: then there are two of it, and one is not the
/// owner's.
pub async fn note_use(db: &impl ConnectionTrait, id: i64, sign_count: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let has_counted_on = if sign_count == 0 {
        Condition::all().add(passkeys::Column::SignCount.eq(0))
    } else {
        Condition::all().add(passkeys::Column::SignCount.lt(sign_count))
    };
    let noted = passkeys::Entity::update_many()
        .set(passkeys::ActiveModel { sign_count: Set(sign_count), used_at: Set(Some(now)), ..Default::default() })
        .filter(passkeys::Column::Id.eq(id))
        .filter(has_counted_on)
        .exec(db)
        .await?;
    Ok(noted.rows_affected == 1)
}

/// Removes one of an account's passkeys; false when it has no such passkey.
pub async fn delete_own(db: &impl ConnectionTrait, account_id: i64, public_id: &str) -> Result<bool, DbErr> {
    let deleted = passkeys::Entity::delete_many()
        .filter(passkeys::Column::AccountId.eq(account_id))
        .filter(passkeys::Column::PublicId.eq(public_id))
        .exec(db)
        .await?;
    Ok(deleted.rows_affected == 1)
}
