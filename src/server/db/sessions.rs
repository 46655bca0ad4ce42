//! Sessions in the database.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationDef,
};

use super::entities::{accounts, sessions, staff_roles};
use crate::domain::sign_in::session_life;

/// What a new session is made of.
pub struct NewSession {
    /// Whose it is.
    pub account_id: i64,
    /// Names it on the profile page.
    pub public_id: String,
    /// What is kept of the cookie's token.
    pub token_hash: String,
    /// Browser and system.
    pub device: String,
    /// "Husk mig" was chosen.
    pub remembered: bool,
    /// It begins with more than the code from a mail.
    pub with_factor: bool,
    /// The organisation that its person acts for.
    pub organisation_id: Option<i64>,
}

/// Stores a session that begins now.
pub async fn insert(db: &impl ConnectionTrait, session: NewSession, now: DateTime<Utc>) -> Result<(), DbErr> {
    sessions::ActiveModel {
        account_id: Set(session.account_id),
        public_id: Set(session.public_id),
        token_hash: Set(session.token_hash),
        device: Set(session.device),
        remembered: Set(session.remembered),
        created_at: Set(now),
        last_used_at: Set(now),
        with_factor: Set(session.with_factor),
        organisation_id: Set(session.organisation_id),
        ..Default::default()
    }
    .insert(db)
    .await?;
    Ok(())
}

/// A session with whose it is.
pub struct Found {
    /// The session.
    pub session: sessions::Model,
    /// Whose it is.
    pub account: accounts::Model,
    /// The roles the account was ever given.
    pub grants: Vec<staff_roles::Model>,
}

/// The session of a cookie, whether or not it still lives; in one question, because every page of a signed-in person asks it.
pub async fn find(db: &impl ConnectionTrait, token_hash: &str) -> Result<Option<Found>, DbErr> {
    let account: RelationDef =
        sessions::Entity::belongs_to(accounts::Entity).from(sessions::Column::AccountId).to(accounts::Column::Id).into();
    let rows = sessions::Entity::find()
        .join(JoinType::InnerJoin, account)
        .select_also(accounts::Entity)
        .find_also(accounts::Entity, staff_roles::Entity)
        .filter(sessions::Column::TokenHash.eq(token_hash))
        .all(db)
        .await?;
    let mut rows = rows.into_iter();
    let Some((session, Some(account), first)) = rows.next() else { return Ok(None) };
    let grants = first.into_iter().chain(rows.filter_map(|(_, _, grant)| grant)).collect();
    Ok(Some(Found { session, account, grants }))
}

/// Notes that a session was used.
pub async fn touch(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<(), DbErr> {
    sessions::Entity::update_many()
        .set(sessions::ActiveModel { last_used_at: Set(now), ..Default::default() })
        .filter(sessions::Column::Id.eq(id))
        .filter(sessions::Column::LastUsedAt.lt(now))
        .exec(db)
        .await?;
    Ok(())
}

/// Notes the organisation that the person of a session acts for from now on, if any.
pub async fn act_for(db: &impl ConnectionTrait, id: i64, organisation_id: Option<i64>) -> Result<(), DbErr> {
    let acting = sessions::ActiveModel { organisation_id: Set(organisation_id), ..Default::default() };
    sessions::Entity::update_many().set(acting).filter(sessions::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// The sessions of an account, the latest used first.
pub async fn of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<sessions::Model>, DbErr> {
    sessions::Entity::find()
        .filter(sessions::Column::AccountId.eq(account_id))
        .order_by_desc(sessions::Column::LastUsedAt)
        .order_by_desc(sessions::Column::Id)
        .all(db)
        .await
}

/// Ends one session.
pub async fn delete(db: &impl ConnectionTrait, id: i64) -> Result<(), DbErr> {
    sessions::Entity::delete_by_id(id).exec(db).await?;
    Ok(())
}

/// Ends one of an account's sessions by its public id; false when the account has no such session.
pub async fn delete_own(db: &impl ConnectionTrait, account_id: i64, public_id: &str) -> Result<bool, DbErr> {
    let deleted = sessions::Entity::delete_many()
        .filter(sessions::Column::AccountId.eq(account_id))
        .filter(sessions::Column::PublicId.eq(public_id))
        .exec(db)
        .await?;
    Ok(deleted.rows_affected > 0)
}

/// Ends all of an account's sessions, but `keep` if there is one.
pub async fn delete_all(db: &impl ConnectionTrait, account_id: i64, keep: Option<i64>) -> Result<u64, DbErr> {
    let mut delete = sessions::Entity::delete_many().filter(sessions::Column::AccountId.eq(account_id));
    if let Some(keep) = keep {
        delete = delete.filter(sessions::Column::Id.ne(keep));
    }
    Ok(delete.exec(db).await?.rows_affected)
}

/// Deletes what has lived its life.
pub async fn delete_expired(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let mut expired = Condition::any();
    for remembered in [false, true] {
        let life = session_life(remembered);
        let over = Condition::any()
            .add(sessions::Column::LastUsedAt.lte(now - Duration::minutes(life.idle_minutes)))
            .add(sessions::Column::CreatedAt.lte(now - Duration::minutes(life.total_minutes)));
        expired = expired.add(Condition::all().add(sessions::Column::Remembered.eq(remembered)).add(over));
    }
    Ok(sessions::Entity::delete_many().filter(expired).exec(db).await?.rows_affected)
}
