//! Queries about matches: the cards of what was found, what somebody said no to, and how often listings were shown.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict, Query},
};

use super::{
    board::found,
    cards::CardRow,
    entities::{
        listing_exposures as exposures, listings,
        match_dismissals::{ActiveModel, Column, Entity, Model},
    },
    listings::belongs_to,
};
use crate::domain::{board_filter::BoardFilter, permissions::Owner};

/// Rows written or read with one statement.
const BATCH: usize = 200;

/// The cards of those of these listings that are on the board, by their public ids.
pub async fn cards(db: &impl ConnectionTrait, keys: &[i64], now: DateTime<Utc>) -> Result<BTreeMap<String, CardRow>, DbErr> {
    let on_board = found(&BoardFilter::default(), now).filter(listings::Column::Id.is_in(keys.iter().copied()));
    let cards = CardRow::columns_of(on_board).into_model::<CardRow>().all(db).await?;
    Ok(cards.into_iter().map(|card| (card.public_id.clone(), card)).collect())
}

/// The listings of a party that are on the board, the newest first.
pub async fn own_on_board(db: &impl ConnectionTrait, party: Owner, now: DateTime<Utc>, most: u64) -> Result<Vec<listings::Model>, DbErr> {
    found(&BoardFilter::default(), now)
        .filter(belongs_to(party))
        .order_by_desc(listings::Column::PublishedAt)
        .order_by_desc(listings::Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// What an account has said no to, the first one first.
pub async fn dismissed(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::AccountId.eq(account_id)).order_by_asc(Column::Id).all(db).await
}

/// The public ids of what an account does not want suggested.
pub async fn dismissed_ids(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<String>, DbErr> {
    let dismissed = Query::select()
        .column(Column::OtherId)
        .from(Entity)
        .and_where(Column::AccountId.eq(account_id))
        .and_where(Column::ListingId.is_null())
        .to_owned();
    let listings = listings::Entity::find().select_only().column(listings::Column::PublicId);
    listings.filter(listings::Column::Id.in_subquery(dismissed)).into_tuple().all(db).await
}

/// What was said no to for these listings.
pub async fn dismissed_for(db: &impl ConnectionTrait, listing_ids: &[i64]) -> Result<Vec<Model>, DbErr> {
    Entity::find().filter(Column::ListingId.is_in(listing_ids.iter().copied())).all(db).await
}

/// Remembers that somebody said no.
pub async fn insert_dismissal(db: &impl ConnectionTrait, dismissal: ActiveModel) -> Result<(), DbErr> {
    Entity::insert(dismissal).exec_without_returning(db).await?;
    Ok(())
}

/// Takes a no back.
pub async fn delete_dismissals(db: &impl ConnectionTrait, account_id: i64, listing_id: Option<i64>, other_id: i64) -> Result<(), DbErr> {
    let pair = match listing_id {
        Some(listing_id) => Column::ListingId.eq(listing_id),
        None => Column::ListingId.is_null(),
    };
    Entity::delete_many().filter(Column::AccountId.eq(account_id)).filter(pair).filter(Column::OtherId.eq(other_id)).exec(db).await?;
    Ok(())
}

/// Adds to how often listings were shown; those that are gone are left out.
pub async fn add_shown(db: &impl ConnectionTrait, shown: &BTreeMap<i64, i64>) -> Result<(), DbErr> {
    let keys: Vec<i64> = shown.keys().copied().collect();
    for keys in keys.chunks(BATCH) {
        let there =
            listings::Entity::find().select_only().column(listings::Column::Id).filter(listings::Column::Id.is_in(keys.iter().copied()));
        let there: Vec<i64> = there.into_tuple().all(db).await?;
        let rows = there.iter().filter_map(|key| {
            let count = *shown.get(key)?;
            Some(exposures::ActiveModel { listing_id: Set(*key), shown: Set(count) })
        });
        let rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            continue;
        }
        let excluded = || Expr::col(("excluded", exposures::Column::Shown));
        let add = OnConflict::column(exposures::Column::ListingId)
            .value(exposures::Column::Shown, Expr::col((exposures::Entity, exposures::Column::Shown)).add(excluded()))
            .to_owned();
        exposures::Entity::insert_many(rows).on_conflict(add).exec_without_returning(db).await?;
    }
    Ok(())
}

/// How often these listings were shown.
pub async fn shown(db: &impl ConnectionTrait, keys: &[i64]) -> Result<BTreeMap<i64, i64>, DbErr> {
    let mut shown = BTreeMap::new();
    for keys in keys.chunks(BATCH) {
        let rows = exposures::Entity::find().filter(exposures::Column::ListingId.is_in(keys.iter().copied())).all(db).await?;
        shown.extend(rows.into_iter().map(|row| (row.listing_id, row.shown)));
    }
    Ok(shown)
}
