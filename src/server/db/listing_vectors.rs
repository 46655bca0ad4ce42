//! Queries about the vectors of listings, and the queue of those still to be made.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, FromQueryResult, JoinType, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, RelationTrait, Select, sea_query::Expr,
};

use super::entities::{
    listing_vectors::{ActiveModel, Column, Entity, Model, Relation},
    listings,
};
use crate::domain::listing_state::ListingState;

/// A vector with what is needed to search for it.
#[derive(Debug, FromQueryResult)]
pub struct Stored {
    /// Its listing.
    pub listing_id: i64,
    /// Slug of the listing's kind.
    pub kind: String,
    /// The vector.
    pub vector: Vec<u8>,
    /// How many times one was asked for until it was made.
    pub answered: i32,
}

fn is_waiting() -> Expr {
    Expr::col(Column::Answered).lt(Expr::col(Column::Asked))
}

fn is_free(now: DateTime<Utc>) -> Condition {
    Condition::all().add(is_waiting()).add(Condition::any().add(Column::ClaimedUntil.is_null()).add(Column::ClaimedUntil.lte(now)))
}

/// The listings to make a vector for, the newest first: what somebody has just written does not wait for an import.
pub async fn waiting(db: &impl ConnectionTrait, now: DateTime<Utc>, most: u64) -> Result<Vec<i64>, DbErr> {
    let ids = Entity::find().select_only().column(Column::ListingId).filter(is_free(now)).order_by_desc(Column::ListingId);
    ids.limit(most).into_tuple().all(db).await
}

/// How many wait.
pub async fn count_waiting(db: &impl ConnectionTrait) -> Result<u64, DbErr> {
    Entity::find().filter(is_waiting()).count(db).await
}

/// Takes one until `until`; one caller gets it, however many try.
pub async fn claim(
    db: &impl ConnectionTrait,
    listing_id: i64,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Option<(Model, Option<listings::Model>)>, DbErr> {
    let claimed = Entity::update_many()
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .set(ActiveModel { claimed_until: Set(Some(until)), ..Default::default() })
        .filter(Column::ListingId.eq(listing_id))
        .filter(is_free(now))
        .exec(db)
        .await?;
    if claimed.rows_affected == 0 {
        return Ok(None);
    }
    Entity::find_by_id(listing_id).find_also_related(listings::Entity).one(db).await
}

/// Notes what was made, as the answer to what was asked when the row was claimed; what was asked since still waits.
pub async fn answer(db: &impl ConnectionTrait, claimed: &Model, made: ActiveModel) -> Result<(), DbErr> {
    let answered = ActiveModel { answered: Set(claimed.asked), attempts: Set(0), claimed_until: Set(None), ..made };
    Entity::update_many().set(answered).filter(Column::ListingId.eq(claimed.listing_id)).exec(db).await?;
    Ok(())
}

/// Lets nobody try again before `again_at`.
pub async fn put_back(db: &impl ConnectionTrait, listing_id: i64, again_at: DateTime<Utc>) -> Result<(), DbErr> {
    let later = ActiveModel { claimed_until: Set(Some(again_at)), ..Default::default() };
    Entity::update_many().set(later).filter(Column::ListingId.eq(listing_id)).exec(db).await?;
    Ok(())
}

/// Asks anew for what another embedder made of listings on the board; tells for how many.
pub async fn ask_of_other_embedders(db: &impl ConnectionTrait, embedder: &str) -> Result<u64, DbErr> {
    let on_board = listings::Entity::find().select_only().column(listings::Column::Id);
    let on_board = on_board.filter(listings::Column::State.eq(ListingState::Published.slug()));
    let asked = Entity::update_many()
        .col_expr(Column::Asked, Expr::col(Column::Asked).add(1))
        .filter(Expr::col(Column::Answered).eq(Expr::col(Column::Asked)))
        .filter(Condition::any().add(Column::Embedder.is_null()).add(Column::Embedder.ne(embedder)))
        .filter(Column::ListingId.in_subquery(sea_orm::QueryTrait::into_query(on_board)))
        .exec(db)
        .await?;
    Ok(asked.rows_affected)
}

/// What an embedder made of listings that are on the board.
fn stored(embedder: &str) -> Select<Entity> {
    Entity::find()
        .select_only()
        .columns([Column::ListingId, Column::Vector, Column::Answered])
        .column_as(listings::Column::Kind, "kind")
        .join(JoinType::InnerJoin, Relation::Listings.def())
        .filter(Column::Embedder.eq(embedder))
        .filter(Column::Vector.is_not_null())
        .filter(listings::Column::State.eq(ListingState::Published.slug()))
}

/// The vectors of an embedder for listings on the board, page by page in their order.
pub async fn after(db: &impl ConnectionTrait, embedder: &str, listing_id: i64, most: u64) -> Result<Vec<Stored>, DbErr> {
    let page = stored(embedder).filter(Column::ListingId.gt(listing_id)).order_by_asc(Column::ListingId).limit(most);
    page.into_model().all(db).await
}

/// What was made since a moment: of which listing, and as the answer to how much.
pub async fn made_since(db: &impl ConnectionTrait, embedder: &str, moment: DateTime<Utc>) -> Result<Vec<(i64, i32)>, DbErr> {
    let made = Entity::find().select_only().columns([Column::ListingId, Column::Answered]).filter(Column::MadeAt.gte(moment));
    made.filter(Column::Embedder.eq(embedder)).filter(Column::Vector.is_not_null()).into_tuple().all(db).await
}

/// The vectors of these listings, as far as they are on the board.
pub async fn of_listings(db: &impl ConnectionTrait, embedder: &str, listing_ids: &[i64]) -> Result<Vec<Stored>, DbErr> {
    stored(embedder).filter(Column::ListingId.is_in(listing_ids.iter().copied())).into_model().all(db).await
}
