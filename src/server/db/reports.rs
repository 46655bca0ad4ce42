//! Queries about reports and decisions.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::entities::{accounts, decisions, reports};

/// Stores a report; gives its inner key.
pub async fn insert(transaction: &DatabaseTransaction, report: reports::ActiveModel) -> Result<i64, DbErr> {
    Ok(reports::Entity::insert(report).exec(transaction).await?.last_insert_id)
}

/// Stores a decision; gives its inner key.
pub async fn insert_decision(transaction: &DatabaseTransaction, decision: decisions::ActiveModel) -> Result<i64, DbErr> {
    Ok(decisions::Entity::insert(decision).exec(transaction).await?.last_insert_id)
}

/// The case with this number.
pub async fn by_number(db: &impl ConnectionTrait, number: &str) -> Result<Option<reports::Model>, DbErr> {
    reports::Entity::find().filter(reports::Column::PublicId.eq(number)).one(db).await
}

/// Cases that nobody has decided, the oldest first.
pub async fn open(db: &impl ConnectionTrait, most: u64) -> Result<Vec<reports::Model>, DbErr> {
    let open = reports::Entity::find().filter(reports::Column::DecidedAt.is_null());
    open.order_by_asc(reports::Column::CreatedAt).order_by_asc(reports::Column::Id).limit(most).all(db).await
}

/// Notes that a case is decided; false when it was before.
pub async fn close(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let closed = reports::Entity::update_many()
        .set(reports::ActiveModel { decided_at: Set(Some(now)), ..Default::default() })
        .filter(reports::Column::Id.eq(id))
        .filter(reports::Column::DecidedAt.is_null())
        .exec(db)
        .await?;
    Ok(closed.rows_affected == 1)
}

/// Takes a person out of all cases: who is erased is neither known as a reporter nor by what they had written. The cases stay.
pub async fn forget_person(db: &impl ConnectionTrait, account: &accounts::Model) -> Result<(), DbErr> {
    reports::Entity::update_many()
        .set(reports::ActiveModel { reason: Set(String::new()), ..nobody() })
        .filter(
            Condition::any()
                .add(reports::Column::ReporterId.eq(account.id))
                .add(reports::Column::ReporterEmailKey.eq(account.email_key.as_str())),
        )
        .exec(db)
        .await?;
    reports::Entity::update_many()
        .set(reports::ActiveModel { evidence: Set(None), reason: Set(String::new()), ..Default::default() })
        .filter(reports::Column::OwnerId.eq(account.id))
        .exec(db)
        .await?;
    decisions::Entity::update_many()
        .set(decisions::ActiveModel { facts: Set(String::new()), ..Default::default() })
        .filter(decisions::Column::OwnerId.eq(account.id))
        .exec(db)
        .await?;
    Ok(())
}

/// Forgets who reported cases that were decided before `moment`, and what was reported; tells of how many.
pub async fn forget_people_of_decided_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    let is_known = Condition::any()
        .add(reports::Column::Evidence.is_not_null())
        .add(reports::Column::ReporterId.is_not_null())
        .add(reports::Column::ReporterName.is_not_null())
        .add(reports::Column::ReporterEmail.is_not_null());
    let forgotten = reports::Entity::update_many()
        .set(reports::ActiveModel { evidence: Set(None), ..nobody() })
        .filter(reports::Column::DecidedAt.lte(moment))
        .filter(is_known)
        .exec(db)
        .await?;
    Ok(forgotten.rows_affected)
}

/// Deletes cases that were decided before `moment` or have waited since then, with their decisions; tells how many.
pub async fn delete_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    let waited = Condition::all().add(reports::Column::DecidedAt.is_null()).add(reports::Column::CreatedAt.lte(moment));
    let is_old = Condition::any().add(reports::Column::DecidedAt.lte(moment)).add(waited);
    Ok(reports::Entity::delete_many().filter(is_old).exec(db).await?.rows_affected)
}

/// A report by nobody that is known.
fn nobody() -> reports::ActiveModel {
    reports::ActiveModel {
        reporter_id: Set(None),
        reporter_name: Set(None),
        reporter_email: Set(None),
        reporter_email_key: Set(None),
        ..Default::default()
    }
}
