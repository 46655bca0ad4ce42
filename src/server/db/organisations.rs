//! Queries about organisations.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    TryInsertResult,
};

use super::entities::{
    listings,
    organisations::{ActiveModel, Column, Entity, Model},
};
use crate::domain::{
    listing_state::ListingState,
    organisation::{
        cvr::CvrNumber,
        kind::OrganisationKind,
        slug::OrganisationSlug,
        state::OrganisationState::{self, Blocked, Ceased},
    },
};

/// The organisation with this name in its address.
pub async fn find(db: &impl ConnectionTrait, slug: &OrganisationSlug) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::Slug.eq(slug.as_str())).one(db).await
}

/// An organisation by its inner key.
pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// An organisation by its inner key, held until the transaction ends.
pub async fn hold(db: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).lock_exclusive().one(db).await
}

/// Stores a new organisation under an address that may be taken already; tells whether it was stored.
pub async fn insert(db: &impl ConnectionTrait, row: ActiveModel) -> Result<bool, DbErr> {
    let inserted = Entity::insert(row).on_conflict_do_nothing_on([Column::Slug]).exec_without_returning(db).await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(rows) if rows > 0))
}

/// Writes what changed of an organisation.
pub async fn update(db: &impl ConnectionTrait, id: i64, changes: ActiveModel) -> Result<(), DbErr> {
    Entity::update_many().set(changes).filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Writes what changed of an organisation that is still in the state it was read in; tells whether it was.
pub async fn update_in_state(db: &impl ConnectionTrait, id: i64, changes: ActiveModel, state: OrganisationState) -> Result<bool, DbErr> {
    let result = Entity::update_many().set(changes).filter(Column::Id.eq(id)).filter(Column::State.eq(state.slug())).exec(db).await?;
    Ok(result.rows_affected == 1)
}

/// Whether another organisation than `id` is confirmed under this number.
pub async fn is_confirmed_elsewhere(db: &impl ConnectionTrait, cvr: &CvrNumber, id: i64) -> Result<bool, DbErr> {
    let found = Entity::find()
        .filter(Column::Cvr.eq(cvr.as_str()))
        .filter(Column::Id.ne(id))
        .filter(Column::State.eq(OrganisationState::Confirmed.slug()))
        .limit(1)
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// The organisations that everybody may see whose names hold words that begin like each of these, folded; and of one kind.
fn shown(words: &str, kind: Option<OrganisationKind>) -> Condition {
    let mut wanted = Condition::all().add(Column::State.is_not_in([Ceased.slug(), Blocked.slug()]));
    if let Some(kind) = kind {
        wanted = wanted.add(Column::Kind.eq(kind.slug()));
    }
    // Folded words hold letters and digits alone, and nothing that LIKE would read otherwise.
    for word in words.split_whitespace() {
        wanted =
            wanted.add(Condition::any().add(Column::NameFolded.starts_with(word)).add(Column::NameFolded.contains(format!(" {word}"))));
    }
    wanted
}

/// How many of them there are.
pub async fn count(db: &impl ConnectionTrait, words: &str, kind: Option<OrganisationKind>) -> Result<u64, DbErr> {
    Entity::find().filter(shown(words, kind)).count(db).await
}

/// A page of them in the order of their names.
pub async fn page(
    db: &impl ConnectionTrait,
    words: &str,
    kind: Option<OrganisationKind>,
    (offset, limit): (u64, u64),
) -> Result<Vec<Model>, DbErr> {
    let found = Entity::find().filter(shown(words, kind)).order_by_asc(Column::NameOrder).order_by_asc(Column::Id);
    found.offset(offset).limit(limit).all(db).await
}

/// The organisations that wait for a coordinator, who was begun first first.
pub async fn waiting(db: &impl ConnectionTrait, most: u64) -> Result<Vec<Model>, DbErr> {
    let states = [OrganisationState::Pending.slug(), OrganisationState::Expired.slug()];
    Entity::find().filter(Column::State.is_in(states)).order_by_asc(Column::CreatedAt).order_by_asc(Column::Id).limit(most).all(db).await
}

/// Gives the listings of an organisation its new name and kind.
pub async fn rename_party(db: &impl ConnectionTrait, id: i64, name: &str, kind: OrganisationKind) -> Result<(), DbErr> {
    let party = listings::ActiveModel {
        party_name: Set(Some(name.to_owned())),
        party_kind: Set(kind.party().slug().to_owned()),
        ..Default::default()
    };
    listings::Entity::update_many().set(party).filter(listings::Column::OrganisationId.eq(id)).exec(db).await?;
    Ok(())
}

/// Takes the listings of an organisation off the board; its people can put them back once it may have some there.
pub async fn pause_listings(db: &impl ConnectionTrait, id: i64) -> Result<(), DbErr> {
    let paused = listings::ActiveModel { state: Set(ListingState::Paused.slug().to_owned()), ..Default::default() };
    listings::Entity::update_many()
        .set(paused)
        .filter(listings::Column::OrganisationId.eq(id))
        .filter(listings::Column::State.eq(ListingState::Published.slug()))
        .exec(db)
        .await?;
    Ok(())
}

/// The confirmed organisations whose last check is older than `moment`.
pub async fn confirmed_before(db: &impl ConnectionTrait, moment: DateTime<Utc>, most: u64) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::State.eq(OrganisationState::Confirmed.slug()))
        .filter(Column::ConfirmedAt.lte(moment))
        .order_by_asc(Column::Id)
        .limit(most)
        .all(db)
        .await
}
