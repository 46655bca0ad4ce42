//! Queries about the audit trail.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};

use super::entities::{audit_chain, audit_entries};

/// The key of the one row.
const ONLY: i64 = 1;

/// The ends of the trail, which nobody else moves until the transaction is over.
pub async fn lock_ends(transaction: &DatabaseTransaction) -> Result<audit_chain::Model, DbErr> {
    let none_yet = audit_chain::Model { id: ONLY, last_id: 0, last_hash: String::new(), removed_id: 0, removed_hash: String::new() };
    audit_chain::Entity::insert(none_yet.into_active_model())
        .on_conflict_do_nothing_on([audit_chain::Column::Id])
        .exec_without_returning(transaction)
        .await?;
    // SQLite has one writer and no such lock.
    let ends = audit_chain::Entity::find_by_id(ONLY).lock_exclusive().one(transaction).await?;
    ends.ok_or_else(|| DbErr::RecordNotFound("the ends of the audit trail".into()))
}

/// The ends of the trail; none before its first entry.
pub async fn ends(db: &impl ConnectionTrait) -> Result<Option<audit_chain::Model>, DbErr> {
    audit_chain::Entity::find_by_id(ONLY).one(db).await
}

/// Adds an entry at the end, which is locked.
pub async fn append(transaction: &DatabaseTransaction, entry: audit_entries::Model) -> Result<(), DbErr> {
    let end = audit_chain::ActiveModel { id: Set(ONLY), last_id: Set(entry.id), last_hash: Set(entry.hash.clone()), ..Default::default() };
    audit_entries::Entity::insert(entry.into_active_model()).exec_without_returning(transaction).await?;
    end.update(transaction).await?;
    Ok(())
}

/// So many entries after a number, in their order.
pub async fn after(db: &impl ConnectionTrait, id: i64, most: u64) -> Result<Vec<audit_entries::Model>, DbErr> {
    audit_entries::Entity::find().filter(audit_entries::Column::Id.gt(id)).order_by_asc(audit_entries::Column::Id).limit(most).all(db).await
}

/// The last of the first entries that are all older than `moment`.
pub async fn last_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<Option<audit_entries::Model>, DbErr> {
    let first_kept =
        audit_entries::Entity::find().filter(audit_entries::Column::At.gte(moment)).order_by_asc(audit_entries::Column::Id).one(db).await?;
    let all = audit_entries::Entity::find().order_by_desc(audit_entries::Column::Id);
    match first_kept {
        Some(kept) => all.filter(audit_entries::Column::Id.lt(kept.id)).one(db).await,
        None => all.one(db).await,
    }
}

/// Deletes the beginning of the trail up to `last`: the chain lets go of it first, and the database refuses any other order.
pub async fn remove_up_to(transaction: &DatabaseTransaction, last: &audit_entries::Model) -> Result<u64, DbErr> {
    let end =
        audit_chain::ActiveModel { id: Set(ONLY), removed_id: Set(last.id), removed_hash: Set(last.hash.clone()), ..Default::default() };
    end.update(transaction).await?;
    let deleted = audit_entries::Entity::delete_many().filter(audit_entries::Column::Id.lte(last.id)).exec(transaction).await?;
    Ok(deleted.rows_affected)
}
