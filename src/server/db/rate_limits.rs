//! Counters of how often something was done, in the database.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::entities::rate_limits;

/// One more use of a bucket.
pub struct Use {
    /// The counter.
    pub bucket: String,
    /// Uses that are allowed.
    pub most: i32,
    /// When a span that begins now ends.
    pub ends_at: DateTime<Utc>,
    /// Whether every allowed use begins the span anew.
    pub extends: bool,
}

/// Counts one use in a single statement and gives the counter after it.
///
/// A counter whose span is over starts at one, and so does one whose span ends later than any that begins now: the clock was
/// wrong then, and nobody shall be locked out for it. The end of the span of a full counter stays, so that it tells when to
/// try again.
pub async fn count(db: &impl ConnectionTrait, one_use: Use, now: DateTime<Utc>) -> Result<rate_limits::Model, DbErr> {
    let used = || Expr::col((rate_limits::Entity, rate_limits::Column::Used));
    let ends = || Expr::col((rate_limits::Entity, rate_limits::Column::WindowEndsAt));
    let is_over = || Condition::any().add(ends().lte(now)).add(ends().gt(one_use.ends_at));
    let mut begins_anew = is_over();
    if one_use.extends {
        begins_anew = begins_anew.add(used().lt(one_use.most));
    }
    rate_limits::Entity::insert(rate_limits::ActiveModel {
        bucket: Set(one_use.bucket),
        used: Set(1),
        window_ends_at: Set(one_use.ends_at),
    })
    .on_conflict(
        OnConflict::column(rate_limits::Column::Bucket)
            .value(rate_limits::Column::Used, Expr::case(is_over(), 1).finally(used().add(1)))
            .value(rate_limits::Column::WindowEndsAt, Expr::case(begins_anew, one_use.ends_at).finally(ends()))
            .to_owned(),
    )
    .exec_with_returning(db)
    .await
}

/// The counter of a bucket.
pub async fn find(db: &impl ConnectionTrait, bucket: &str) -> Result<Option<rate_limits::Model>, DbErr> {
    rate_limits::Entity::find_by_id(bucket).one(db).await
}

/// Deletes counters whose span is over.
pub async fn delete_over(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let deleted = rate_limits::Entity::delete_many().filter(rate_limits::Column::WindowEndsAt.lte(now)).exec(db).await?;
    Ok(deleted.rows_affected)
}
