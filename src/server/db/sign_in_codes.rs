//! Codes for signing in, in the database.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    sea_query::Expr,
};

use super::entities::sign_in_codes;
use crate::domain::sign_in::TRIES_PER_CODE;

/// Stores a code.
pub async fn insert(db: &impl ConnectionTrait, code: sign_in_codes::ActiveModel) -> Result<sign_in_codes::Model, DbErr> {
    code.insert(db).await
}

/// The latest code a browser asked for, whether or not it still works.
pub async fn latest_of_browser(db: &impl ConnectionTrait, browser_hash: &str) -> Result<Option<sign_in_codes::Model>, DbErr> {
    sign_in_codes::Entity::find()
        .filter(sign_in_codes::Column::BrowserHash.eq(browser_hash))
        .order_by_desc(sign_in_codes::Column::Id)
        .one(db)
        .await
}

/// The code a link belongs to, whether or not it still works.
pub async fn by_link(db: &impl ConnectionTrait, link_hash: &str) -> Result<Option<sign_in_codes::Model>, DbErr> {
    sign_in_codes::Entity::find().filter(sign_in_codes::Column::LinkHash.eq(link_hash)).one(db).await
}

/// Makes void what a browser asked for before.
pub async fn end_all_of_browser(db: &impl ConnectionTrait, browser_hash: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
    sign_in_codes::Entity::update_many()
        .set(sign_in_codes::ActiveModel { ended_at: Set(Some(now)), ..Default::default() })
        .filter(sign_in_codes::Column::BrowserHash.eq(browser_hash))
        .filter(sign_in_codes::Column::EndedAt.is_null())
        .exec(db)
        .await?;
    Ok(())
}

/// Uses up one try; false when the code is too old, was used, or has no tries left. Counted before the code is compared,
/// so that many guesses at once get no more tries than guesses one by one.
pub async fn take_try(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let counted = sign_in_codes::Entity::update_many()
        .col_expr(sign_in_codes::Column::Tries, Expr::col(sign_in_codes::Column::Tries).add(1))
        .filter(sign_in_codes::Column::Id.eq(id))
        .filter(sign_in_codes::Column::EndedAt.is_null())
        .filter(sign_in_codes::Column::ExpiresAt.gt(now))
        .filter(sign_in_codes::Column::Tries.lt(TRIES_PER_CODE))
        .exec(db)
        .await?;
    Ok(counted.rows_affected == 1)
}

/// Makes a code void once its tries are used up; says whether it did.
pub async fn end_if_used_up(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let ended = sign_in_codes::Entity::update_many()
        .set(sign_in_codes::ActiveModel { ended_at: Set(Some(now)), ..Default::default() })
        .filter(sign_in_codes::Column::Id.eq(id))
        .filter(sign_in_codes::Column::Tries.gte(TRIES_PER_CODE))
        .filter(sign_in_codes::Column::EndedAt.is_null())
        .exec(db)
        .await?;
    Ok(ended.rows_affected == 1)
}

/// Uses a code; true for exactly one caller, and only while it works.
pub async fn consume(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let ended = sign_in_codes::Entity::update_many()
        .set(sign_in_codes::ActiveModel { ended_at: Set(Some(now)), ..Default::default() })
        .filter(sign_in_codes::Column::Id.eq(id))
        .filter(sign_in_codes::Column::EndedAt.is_null())
        .filter(sign_in_codes::Column::ExpiresAt.gt(now))
        .exec(db)
        .await?;
    Ok(ended.rows_affected == 1)
}

/// Deletes codes made before `moment`.
pub async fn delete_made_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    let deleted = sign_in_codes::Entity::delete_many().filter(sign_in_codes::Column::CreatedAt.lt(moment)).exec(db).await?;
    Ok(deleted.rows_affected)
}
