//! The queue of mails in the database.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    TryInsertResult, sea_query::Expr,
};

use super::entities::mails;

/// Waits to be sent.
pub const WAITING: &str = "waiting";
/// The mail server took it.
pub const SENT: &str = "sent";
/// Nobody tries any more.
pub const FAILED: &str = "failed";

/// Puts a mail in the queue; false when its key was there before.
pub async fn insert(db: &impl ConnectionTrait, mail: mails::ActiveModel) -> Result<bool, DbErr> {
    let inserted =
        mails::Entity::insert(mail).on_conflict_do_nothing_on([mails::Column::IdempotencyKey]).exec_without_returning(db).await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(rows) if rows > 0))
}

/// Which mails may be tried.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    /// The moment; those that are due later wait.
    pub now: DateTime<Utc>,
    /// Whether those that come by themselves, and can be stopped by a link, wait for the day.
    pub is_night: bool,
}

fn free_and_due(turn: Turn) -> Condition {
    let free_and_due = Condition::all()
        .add(mails::Column::State.eq(WAITING))
        .add(mails::Column::DueAt.lte(turn.now))
        .add(Condition::any().add(mails::Column::ClaimedUntil.is_null()).add(mails::Column::ClaimedUntil.lte(turn.now)));
    if turn.is_night { free_and_due.add(mails::Column::UnsubscribeUrl.is_null()) } else { free_and_due }
}

/// The ids of mails to try now, the longest waiting first.
pub async fn due(db: &impl ConnectionTrait, turn: Turn, most: u64) -> Result<Vec<i64>, DbErr> {
    mails::Entity::find()
        .select_only()
        .column(mails::Column::Id)
        .filter(free_and_due(turn))
        .order_by_asc(mails::Column::DueAt)
        .order_by_asc(mails::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await
}

/// Takes a mail for sending until `until`; one caller gets it, however many try.
pub async fn claim(db: &impl ConnectionTrait, id: i64, turn: Turn, until: DateTime<Utc>) -> Result<Option<mails::Model>, DbErr> {
    let claimed = mails::Entity::update_many()
        .col_expr(mails::Column::Attempts, Expr::col(mails::Column::Attempts).add(1))
        .set(mails::ActiveModel { claimed_until: Set(Some(until)), ..Default::default() })
        .filter(mails::Column::Id.eq(id))
        .filter(free_and_due(turn))
        .exec(db)
        .await?;
    if claimed.rows_affected == 1 { mails::Entity::find_by_id(id).one(db).await } else { Ok(None) }
}

/// What is left of a mail that is done with: neither its words nor the code in them.
fn wiped(state: &str) -> mails::ActiveModel {
    mails::ActiveModel {
        state: Set(state.to_owned()),
        subject: Set(String::new()),
        text_body: Set(String::new()),
        html_body: Set(String::new()),
        unsubscribe_url: Set(None),
        claimed_until: Set(None),
        ..Default::default()
    }
}

/// Notes that the mail server took a mail.
pub async fn mark_sent(db: &impl ConnectionTrait, id: i64, now: DateTime<Utc>) -> Result<(), DbErr> {
    let sent = mails::ActiveModel { sent_at: Set(Some(now)), last_error: Set(None), ..wiped(SENT) };
    mails::Entity::update_many().set(sent).filter(mails::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Notes that nobody tries any more.
pub async fn mark_failed(db: &impl ConnectionTrait, id: i64, error: &str) -> Result<(), DbErr> {
    let failed = mails::ActiveModel { last_error: Set(Some(error.to_owned())), ..wiped(FAILED) };
    mails::Entity::update_many().set(failed).filter(mails::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Notes of every mail that still waits that nobody tries any more; tells how many.
pub async fn give_up_waiting(db: &impl ConnectionTrait, error: &str) -> Result<u64, DbErr> {
    let failed = mails::ActiveModel { last_error: Set(Some(error.to_owned())), ..wiped(FAILED) };
    let given_up = mails::Entity::update_many().set(failed).filter(mails::Column::State.eq(WAITING)).exec(db).await?;
    Ok(given_up.rows_affected)
}

/// Lets a mail be tried again at `due_at`.
pub async fn put_back(db: &impl ConnectionTrait, id: i64, due_at: DateTime<Utc>, error: &str) -> Result<(), DbErr> {
    let waiting =
        mails::ActiveModel { due_at: Set(due_at), claimed_until: Set(None), last_error: Set(Some(error.to_owned())), ..Default::default() };
    mails::Entity::update_many().set(waiting).filter(mails::Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Deletes what was done with before `moment`.
pub async fn delete_done_before(db: &impl ConnectionTrait, moment: DateTime<Utc>) -> Result<u64, DbErr> {
    let deleted = mails::Entity::delete_many()
        .filter(mails::Column::State.is_in([SENT, FAILED]))
        .filter(mails::Column::CreatedAt.lt(moment))
        .exec(db)
        .await?;
    Ok(deleted.rows_affected)
}
