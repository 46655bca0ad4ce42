//! Apps that make codes, in the database.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, sea_query::OnConflict};

use super::entities::authenticator_apps;

/// The app of an account, whether or not it is set up.
pub async fn of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<Option<authenticator_apps::Model>, DbErr> {
    authenticator_apps::Entity::find_by_id(account_id).one(db).await
}

/// Begins to set an app up, unless one is: that one must be removed first.
pub async fn begin(db: &impl ConnectionTrait, account_id: i64, secret: String, now: DateTime<Utc>) -> Result<(), DbErr> {
    let app = authenticator_apps::ActiveModel {
        account_id: Set(account_id),
        secret: Set(secret),
        last_step: Set(0),
        made_at: Set(now),
        confirmed_at: Set(None),
    };
    let is_unconfirmed = authenticator_apps::Column::ConfirmedAt.is_null();
    authenticator_apps::Entity::insert(app)
        .on_conflict(
            OnConflict::column(authenticator_apps::Column::AccountId)
                .update_columns([authenticator_apps::Column::Secret, authenticator_apps::Column::MadeAt])
                .action_and_where(is_unconfirmed)
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// Notes that the app has its secret; true for exactly one caller, and only for the secret that made the code.
pub async fn confirm(db: &impl ConnectionTrait, app: &authenticator_apps::Model, step: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let changed = authenticator_apps::ActiveModel { last_step: Set(step), confirmed_at: Set(Some(now)), ..Default::default() };
    let confirmed = authenticator_apps::Entity::update_many()
        .set(changed)
        .filter(authenticator_apps::Column::AccountId.eq(app.account_id))
        .filter(authenticator_apps::Column::Secret.eq(&app.secret))
        .filter(authenticator_apps::Column::ConfirmedAt.is_null())
        .exec(db)
        .await?;
    Ok(confirmed.rows_affected == 1)
}

/// Uses the code of a span of time up; true for exactly one caller, and never for an earlier span than the last.
pub async fn use_step(db: &impl ConnectionTrait, account_id: i64, step: i64) -> Result<bool, DbErr> {
    let used = authenticator_apps::Entity::update_many()
        .set(authenticator_apps::ActiveModel { last_step: Set(step), ..Default::default() })
        .filter(authenticator_apps::Column::AccountId.eq(account_id))
        .filter(authenticator_apps::Column::ConfirmedAt.is_not_null())
        .filter(authenticator_apps::Column::LastStep.lt(step))
        .exec(db)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Removes the app of an account; false when there is none that is set up.
pub async fn delete(db: &impl ConnectionTrait, account_id: i64) -> Result<bool, DbErr> {
    let deleted = authenticator_apps::Entity::delete_many()
        .filter(authenticator_apps::Column::AccountId.eq(account_id))
        .filter(authenticator_apps::Column::ConfirmedAt.is_not_null())
        .exec(db)
        .await?;
    Ok(deleted.rows_affected == 1)
}

/// Deletes secrets that were made before `moment` and that no app has proved to have.
pub async fn delete_unconfirmed_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    let deleted = authenticator_apps::Entity::delete_many()
        .filter(authenticator_apps::Column::ConfirmedAt.is_null())
        .filter(authenticator_apps::Column::MadeAt.lt(moment))
        .exec(db)
        .await?;
    Ok(deleted.rows_affected)
}
