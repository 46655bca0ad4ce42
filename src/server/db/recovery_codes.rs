//! Codes on paper, in the database.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter};

use super::entities::recovery_codes;

/// A code to be stored: its name and its hash.
pub type Hashed = (String, String);

/// Stores codes in place of all the account had.
pub async fn replace(db: &impl ConnectionTrait, account_id: i64, codes: Vec<Hashed>, now: DateTime<Utc>) -> Result<(), DbErr> {
    delete_all(db, account_id).await?;
    let rows = codes.into_iter().map(|(name, code_hash)| recovery_codes::ActiveModel {
        account_id: Set(account_id),
        name: Set(name),
        code_hash: Set(code_hash),
        made_at: Set(now),
        used_at: Set(None),
        ..Default::default()
    });
    recovery_codes::Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// Deletes all codes of an account.
pub async fn delete_all(db: &impl ConnectionTrait, account_id: i64) -> Result<(), DbErr> {
    recovery_codes::Entity::delete_many().filter(recovery_codes::Column::AccountId.eq(account_id)).exec(db).await?;
    Ok(())
}

/// The codes of an account that can still be used.
pub async fn count_left(db: &impl ConnectionTrait, account_id: i64) -> Result<u64, DbErr> {
    let own = recovery_codes::Entity::find().filter(recovery_codes::Column::AccountId.eq(account_id));
    own.filter(recovery_codes::Column::UsedAt.is_null()).count(db).await
}

/// The code of this name that can still be used.
pub async fn by_name(db: &impl ConnectionTrait, account_id: i64, name: &str) -> Result<Option<recovery_codes::Model>, DbErr> {
    recovery_codes::Entity::find()
        .filter(recovery_codes::Column::AccountId.eq(account_id))
        .filter(recovery_codes::Column::Name.eq(name))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .one(db)
        .await
}

/// Uses a code up; true for exactly one caller.
pub async fn consume(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let used = recovery_codes::Entity::update_many()
        .set(recovery_codes::ActiveModel { used_at: Set(Some(now)), ..Default::default() })
        .filter(recovery_codes::Column::Id.eq(id))
        .filter(recovery_codes::Column::UsedAt.is_null())
        .exec(db)
        .await?;
    Ok(used.rows_affected == 1)
}

/// The codes of an account, used or not.
pub async fn of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<recovery_codes::Model>, DbErr> {
    recovery_codes::Entity::find().filter(recovery_codes::Column::AccountId.eq(account_id)).all(db).await
}
