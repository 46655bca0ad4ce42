//! Queries about accounts that come to an end.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Query};

use super::{
    entities::{accounts, invitations, listing_pictures, listings, mails, sign_in_codes},
    reports,
};
use crate::domain::listing_state::ListingState;

/// Ids that are looked for in one go.
const IDS_AT_ONCE: usize = 200;

/// Accounts that nobody has used since `moment` and that are not to be erased yet, the longest unused first.
pub async fn unused_since(db: &impl ConnectionTrait, moment: DateTime<Utc>, most: u64) -> Result<Vec<accounts::Model>, DbErr> {
    accounts::Entity::find()
        .filter(accounts::Column::LastSeenAt.lte(moment))
        .filter(accounts::Column::LeavesAt.is_null())
        .order_by_asc(accounts::Column::LastSeenAt)
        .order_by_asc(accounts::Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// Notes when an account is to be erased, if it was last seen at `last_seen`; false when it was used meanwhile or somebody noted
/// it before.
pub async fn note(db: &impl ConnectionTrait, account: &accounts::Model, leaves_at: DateTime<Utc>) -> Result<bool, DbErr> {
    let noted = accounts::Entity::update_many()
        .set(accounts::ActiveModel { leaves_at: Set(Some(leaves_at)), ..Default::default() })
        .filter(accounts::Column::Id.eq(account.id))
        .filter(accounts::Column::LastSeenAt.eq(account.last_seen_at))
        .filter(accounts::Column::LeavesAt.is_null())
        .exec(db)
        .await?;
    Ok(noted.rows_affected == 1)
}

/// Takes the listings of an account off the board, and the links back that were mailed.
pub async fn pause_listings(db: &impl ConnectionTrait, account_id: i64) -> Result<(), DbErr> {
    let is_own = listings::Column::AccountId.eq(account_id);
    listings::Entity::update_many()
        .set(listings::ActiveModel { renewal_hash: Set(None), ..Default::default() })
        .filter(is_own.clone())
        .exec(db)
        .await?;
    listings::Entity::update_many()
        .set(listings::ActiveModel { state: Set(ListingState::Paused.slug().to_owned()), ..Default::default() })
        .filter(is_own)
        .filter(listings::Column::State.eq(ListingState::Published.slug()))
        .exec(db)
        .await?;
    Ok(())
}

/// Accounts whose time has come.
pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>, most: u64) -> Result<Vec<accounts::Model>, DbErr> {
    accounts::Entity::find()
        .filter(accounts::Column::LeavesAt.lte(now))
        .order_by_asc(accounts::Column::LeavesAt)
        .order_by_asc(accounts::Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// Forgets the days of accounts that were not used for at least `span` before them: their owners are told anew.
pub async fn forget_unused(db: &impl ConnectionTrait, span: Duration) -> Result<(), DbErr> {
    let leaving = accounts::Entity::find().filter(accounts::Column::LeavesAt.is_not_null()).all(db).await?;
    let unused = leaving.iter().filter(|account| account.leaves_at.is_some_and(|day| day - account.last_seen_at >= span));
    accounts::Entity::update_many()
        .set(accounts::ActiveModel { leaves_at: Set(None), ..Default::default() })
        .filter(accounts::Column::Id.is_in(unused.map(|account| account.id)))
        .exec(db)
        .await?;
    Ok(())
}

/// The mails that were written to an address.
pub async fn mails_to(db: &impl ConnectionTrait, address: &str) -> Result<Vec<mails::Model>, DbErr> {
    mails::Entity::find().filter(mails::Column::Recipient.eq(address)).all(db).await
}

/// Erases an account and everything that belongs to it, if its time has still come; false when it was used meanwhile.
///
/// Sessions, listings and messages go with the account. Pictures stay as rows without an owner until their files are deleted.
pub async fn erase(db: &impl ConnectionTrait, account: &accounts::Model, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let is_due = accounts::Column::LeavesAt.lte(now);
    delete_what_does_not_go_along(db, account).await?;
    let erased = accounts::Entity::delete_many().filter(accounts::Column::Id.eq(account.id)).filter(is_due).exec(db).await?;
    Ok(erased.rows_affected == 1)
}

/// Erases the accounts that a restored backup has brought back, by the ids that were kept of them; tells how many there were.
pub async fn erase_again(db: &impl ConnectionTrait, erasure_ids: &[String]) -> Result<u64, DbErr> {
    let mut erased = 0;
    for ids in erasure_ids.chunks(IDS_AT_ONCE) {
        for account in accounts::Entity::find().filter(accounts::Column::ErasureId.is_in(ids)).all(db).await? {
            delete_what_does_not_go_along(db, &account).await?;
            erased += accounts::Entity::delete_by_id(account.id).exec(db).await?.rows_affected;
        }
    }
    Ok(erased)
}

/// Deletes what belongs to an account and does not refer to it.
async fn delete_what_does_not_go_along(db: &impl ConnectionTrait, account: &accounts::Model) -> Result<(), DbErr> {
    let own_listings = Query::select()
        .column(listings::Column::Id)
        .from(listings::Entity)
        .and_where(listings::Column::AccountId.eq(account.id))
        .to_owned();
    listing_pictures::Entity::update_many()
        .set(listing_pictures::ActiveModel { listing_id: Set(None), alternative_text: Set(None), ..Default::default() })
        .filter(listing_pictures::Column::ListingId.in_subquery(own_listings))
        .exec(db)
        .await?;
    sign_in_codes::Entity::delete_many().filter(sign_in_codes::Column::EmailKey.eq(&account.email_key)).exec(db).await?;
    invitations::Entity::delete_many().filter(invitations::Column::EmailKey.eq(&account.email_key)).exec(db).await?;
    mails::Entity::delete_many().filter(mails::Column::Recipient.eq(&account.email)).exec(db).await?;
    reports::forget_person(db, account).await
}
