//! Messages for an account's next page, in the database.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use super::entities::flash_messages;

/// Leaves a message in place of an earlier one that nobody read.
pub async fn replace(db: &impl ConnectionTrait, account_id: i64, message: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
    delete_of_account(db, account_id).await?;
    let row = flash_messages::ActiveModel {
        account_id: Set(account_id),
        message: Set(message.to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    flash_messages::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// The latest message of an account.
pub async fn latest(db: &impl ConnectionTrait, account_id: i64) -> Result<Option<flash_messages::Model>, DbErr> {
    flash_messages::Entity::find()
        .filter(flash_messages::Column::AccountId.eq(account_id))
        .order_by_desc(flash_messages::Column::Id)
        .one(db)
        .await
}

/// Deletes the messages of an account.
pub async fn delete_of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<(), DbErr> {
    flash_messages::Entity::delete_many().filter(flash_messages::Column::AccountId.eq(account_id)).exec(db).await?;
    Ok(())
}

/// Deletes messages left before `moment`.
pub async fn delete_left_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    let deleted = flash_messages::Entity::delete_many().filter(flash_messages::Column::CreatedAt.lt(moment)).exec(db).await?;
    Ok(deleted.rows_affected)
}
