//! Accounts in the database.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, TryInsertResult};

use super::entities::accounts;
use crate::{
    domain::{email::EmailAddress, profile_form::Profile},
    server::random,
};

/// The account with this id.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Option<accounts::Model>, DbErr> {
    accounts::Entity::find_by_id(id).one(db).await
}

/// The account with this id, held until the transaction ends.
pub async fn hold(db: &impl ConnectionTrait, id: i64) -> Result<Option<accounts::Model>, DbErr> {
    accounts::Entity::find_by_id(id).lock_exclusive().one(db).await
}

/// The account of a mailbox.
pub async fn by_mailbox(db: &impl ConnectionTrait, email_key: &str) -> Result<Option<accounts::Model>, DbErr> {
    accounts::Entity::find().filter(accounts::Column::EmailKey.eq(email_key)).one(db).await
}

/// The address an account was made with, if the mailbox has one.
pub async fn address_on_file(db: &impl ConnectionTrait, email_key: &str) -> Result<Option<String>, DbErr> {
    accounts::Entity::find()
        .select_only()
        .column(accounts::Column::Email)
        .filter(accounts::Column::EmailKey.eq(email_key))
        .into_tuple()
        .one(db)
        .await
}

/// The account of a mailbox, made now if it has none; says whether it was made.
pub async fn find_or_insert(db: &impl ConnectionTrait, email: &EmailAddress, now: DateTime<Utc>) -> Result<(accounts::Model, bool), DbErr> {
    let account = accounts::ActiveModel {
        email: Set(email.as_str().to_owned()),
        email_key: Set(email.key()),
        first_name: Set(None),
        postal_code: Set(None),
        fifteen_or_older: Set(false),
        under_eighteen: Set(false),
        privacy_version: Set(None),
        created_at: Set(now),
        last_seen_at: Set(now),
        erasure_id: Set(random::short_id()),
        ..Default::default()
    };
    let inserted =
        accounts::Entity::insert(account).on_conflict_do_nothing_on([accounts::Column::EmailKey]).exec_without_returning(db).await?;
    let is_new = matches!(inserted, TryInsertResult::Inserted(rows) if rows > 0);
    let account = by_mailbox(db, &email.key()).await?;
    Ok((account.ok_or_else(|| DbErr::RecordNotFound("the account that was just made".into()))?, is_new))
}

/// Notes that an account was used, and is therefore to stay.
pub async fn touch(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<(), DbErr> {
    let seen = accounts::ActiveModel { last_seen_at: Set(now), leaves_at: Set(None), ..Default::default() };
    accounts::Entity::update_many().set(seen).filter(accounts::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Stores a profile and the version of the privacy text that was shown with it.
pub async fn save_profile(db: &impl ConnectionTrait, id: i64, profile: &Profile, privacy_version: &str) -> Result<(), DbErr> {
    let changed = accounts::ActiveModel {
        first_name: Set(Some(profile.first_name.clone())),
        postal_code: Set(profile.district.map(|code| code.as_str().to_owned())),
        fifteen_or_older: Set(true),
        under_eighteen: Set(profile.under_eighteen),
        privacy_version: Set(Some(privacy_version.to_owned())),
        ..Default::default()
    };
    accounts::Entity::update_many().set(changed).filter(accounts::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}
