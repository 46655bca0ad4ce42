//! Roles of staff in the database.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationDef,
};

use super::entities::{accounts, staff_roles};
use crate::domain::staff_role::StaffRole;

/// A role as it is given.
pub struct Grant<'a> {
    /// Who gets it.
    pub account_id: i64,
    /// Which one.
    pub role: StaffRole,
    /// Who gives it; nobody on the command line.
    pub granted_by: Option<i64>,
    /// Why.
    pub reason: &'a str,
    /// Until when, if it is not for good.
    pub ends_at: Option<DateTime<Utc>>,
}

/// Whether a grant counts at `now`.
fn is_live(now: DateTime<Utc>) -> Condition {
    Condition::any().add(staff_roles::Column::EndsAt.is_null()).add(staff_roles::Column::EndsAt.gt(now))
}

/// Stores a grant.
pub async fn insert(db: &impl ConnectionTrait, grant: Grant<'_>, now: DateTime<Utc>) -> Result<(), DbErr> {
    let row = staff_roles::ActiveModel {
        account_id: Set(grant.account_id),
        role: Set(grant.role.slug().to_owned()),
        granted_by: Set(grant.granted_by),
        reason: Set(grant.reason.to_owned()),
        granted_at: Set(now),
        ends_at: Set(grant.ends_at),
        ..Default::default()
    };
    row.insert(db).await?;
    Ok(())
}

/// The grants of an account that had not ended at `moment`.
pub async fn of_account_since(db: &impl ConnectionTrait, account_id: i64, moment: DateTime<Utc>) -> Result<Vec<staff_roles::Model>, DbErr> {
    staff_roles::Entity::find()
        .filter(staff_roles::Column::AccountId.eq(account_id))
        .filter(is_live(moment))
        .order_by_asc(staff_roles::Column::Id)
        .all(db)
        .await
}

/// All grants of an account, the first one first.
pub async fn of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<staff_roles::Model>, DbErr> {
    let own = staff_roles::Entity::find().filter(staff_roles::Column::AccountId.eq(account_id));
    own.order_by_asc(staff_roles::Column::Id).all(db).await
}

/// All grants that count, each with the account that has it.
pub async fn all_live(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<(staff_roles::Model, accounts::Model)>, DbErr> {
    let account: RelationDef =
        staff_roles::Entity::belongs_to(accounts::Entity).from(staff_roles::Column::AccountId).to(accounts::Column::Id).into();
    let found = staff_roles::Entity::find()
        .join(JoinType::InnerJoin, account)
        .select_also(accounts::Entity)
        .filter(is_live(now))
        .order_by_asc(staff_roles::Column::Id)
        .all(db)
        .await?;
    Ok(found.into_iter().filter_map(|(grant, account)| Some((grant, account?))).collect())
}

/// The accounts that are administrators for good, held until the transaction ends.
pub async fn hold_administrators(db: &impl ConnectionTrait) -> Result<Vec<i64>, DbErr> {
    let grants = staff_roles::Entity::find()
        .filter(staff_roles::Column::Role.eq(StaffRole::Administrator.slug()))
        .filter(staff_roles::Column::EndsAt.is_null())
        .order_by_asc(staff_roles::Column::Id)
        .lock_exclusive()
        .all(db)
        .await?;
    Ok(grants.into_iter().map(|grant| grant.account_id).collect())
}

/// Ends a role of an account; false when the account does not have it.
pub async fn end(db: &impl ConnectionTrait, account_id: i64, role: StaffRole, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let ended = staff_roles::Entity::update_many()
        .set(staff_roles::ActiveModel { ends_at: Set(Some(now)), ..Default::default() })
        .filter(staff_roles::Column::AccountId.eq(account_id))
        .filter(staff_roles::Column::Role.eq(role.slug()))
        .filter(is_live(now))
        .exec(db)
        .await?;
    Ok(ended.rows_affected > 0)
}
