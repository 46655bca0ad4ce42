//! Queries about pictures of listings.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::entities::{
    listing_pictures::{ActiveModel, Column, Entity, Model},
    listings,
};
use crate::domain::picture::{Dimensions, PictureId};

/// What a page shows of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureRow {
    /// The id in its address.
    pub public_id: String,
    /// What it shows, in words; empty for mere decoration, none when nobody has said yet.
    pub alternative_text: Option<String>,
    /// Pixels from side to side of its largest file.
    pub width: i32,
    /// Pixels from top to bottom of its largest file.
    pub height: i32,
}

impl From<Model> for PictureRow {
    fn from(picture: Model) -> Self {
        let Model { public_id, alternative_text, width, height, .. } = picture;
        Self { public_id, alternative_text, width, height }
    }
}

/// The pictures of a listing, in their order.
pub async fn of_listing(db: &impl ConnectionTrait, listing_id: i64) -> Result<Vec<Model>, DbErr> {
    of_listings(db, [listing_id]).await
}

/// The pictures of several listings, those of each in their order.
pub async fn of_listings(db: &impl ConnectionTrait, listing_ids: impl IntoIterator<Item = i64>) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::ListingId.is_in(listing_ids)).order_by_asc(Column::Position).all(db).await
}

/// A picture and its listing.
pub async fn find(db: &impl ConnectionTrait, id: &PictureId) -> Result<Option<(Model, Option<listings::Model>)>, DbErr> {
    Entity::find().filter(Column::PublicId.eq(id.as_str())).find_also_related(listings::Entity).one(db).await
}

/// How many pictures all listings of an account have.
pub async fn count_of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<u64, DbErr> {
    Entity::find().inner_join(listings::Entity).filter(listings::Column::AccountId.eq(account_id)).count(db).await
}

/// Notes a picture whose files are about to be written. It belongs to no listing yet.
pub async fn note(db: &impl ConnectionTrait, id: &PictureId, dimensions: Dimensions, now: DateTime<Utc>) -> Result<Model, DbErr> {
    let pixels = |length: u32| Set(i32::try_from(length).unwrap_or(i32::MAX));
    ActiveModel {
        public_id: Set(id.as_str().to_owned()),
        listing_id: Set(None),
        position: Set(0),
        alternative_text: Set(None),
        width: pixels(dimensions.width),
        height: pixels(dimensions.height),
        created_at: Set(now),
        ..Default::default()
    }
    .insert(db)
    .await
}

/// Holds a listing until the transaction ends, so that nobody else changes its pictures meanwhile; tells whether it is there.
pub async fn hold(db: &impl ConnectionTrait, listing_id: i64) -> Result<bool, DbErr> {
    let held = listings::Entity::find_by_id(listing_id).select_only().column(listings::Column::Id).lock_exclusive();
    Ok(held.into_tuple::<i64>().one(db).await?.is_some())
}

/// Gives a picture to a listing, in this place.
pub async fn attach(db: &impl ConnectionTrait, id: i64, listing_id: i64, position: usize) -> Result<(), DbErr> {
    change(db, id, ActiveModel { listing_id: Set(Some(listing_id)), position: Set(place(position)), ..Default::default() }).await
}

/// Takes a picture from its listing; nothing of what was said about it stays.
pub async fn detach(db: &impl ConnectionTrait, id: i64) -> Result<(), DbErr> {
    change(db, id, ActiveModel { listing_id: Set(None), alternative_text: Set(None), ..Default::default() }).await
}

/// Says what a picture shows.
pub async fn describe(db: &impl ConnectionTrait, id: i64, alternative_text: Option<String>) -> Result<(), DbErr> {
    change(db, id, ActiveModel { alternative_text: Set(alternative_text), ..Default::default() }).await
}

/// Puts a picture in another place of its listing.
pub async fn put_in_place(db: &impl ConnectionTrait, id: i64, position: usize) -> Result<(), DbErr> {
    change(db, id, ActiveModel { position: Set(place(position)), ..Default::default() }).await
}

/// Pictures of no listing that were sent before `moment`, the oldest first.
pub async fn without_listing(db: &impl ConnectionTrait, moment: DateTime<Utc>, limit: u64) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::ListingId.is_null())
        .filter(Column::CreatedAt.lt(moment))
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(db)
        .await
}

/// Forgets a picture of no listing.
pub async fn forget(db: &impl ConnectionTrait, id: i64) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::ListingId.is_null()).exec(db).await?;
    Ok(())
}

async fn change(db: &impl ConnectionTrait, id: i64, changes: ActiveModel) -> Result<(), DbErr> {
    ActiveModel { id: Unchanged(id), ..changes }.update(db).await?;
    Ok(())
}

fn place(position: usize) -> i32 {
    i32::try_from(position).unwrap_or(i32::MAX)
}
