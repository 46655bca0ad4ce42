//! Queries about who belongs to which organisation.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QueryOrder, TryInsertResult,
    sea_query::Query,
};

use super::entities::{
    accounts, listings,
    memberships::{ActiveModel, Column, Entity, Model},
    organisations, watches,
};
use crate::domain::organisation::role::MemberRole;

/// The organisations a person belongs to, in the order of their names.
pub async fn of_account(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<(Model, organisations::Model)>, DbErr> {
    let found = Entity::find()
        .filter(Column::AccountId.eq(account_id))
        .find_also_related(organisations::Entity)
        .order_by_asc(organisations::Column::NameOrder)
        .order_by_asc(organisations::Column::Id)
        .all(db)
        .await?;
    Ok(found.into_iter().filter_map(|(membership, organisation)| Some((membership, organisation?))).collect())
}

/// The people of an organisation, who came first first.
pub async fn of_organisation(db: &impl ConnectionTrait, organisation_id: i64) -> Result<Vec<(Model, accounts::Model)>, DbErr> {
    let found = Entity::find()
        .filter(Column::OrganisationId.eq(organisation_id))
        .find_also_related(accounts::Entity)
        .order_by_asc(Column::JoinedAt)
        .order_by_asc(Column::AccountId)
        .all(db)
        .await?;
    Ok(found.into_iter().filter_map(|(membership, account)| Some((membership, account?))).collect())
}

/// Stores a membership; one that is there already stays as it is. Tells whether it was stored.
pub async fn insert(db: &impl ConnectionTrait, membership: ActiveModel) -> Result<bool, DbErr> {
    let inserted = Entity::insert(membership)
        .on_conflict_do_nothing_on([Column::OrganisationId, Column::AccountId])
        .exec_without_returning(db)
        .await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(rows) if rows > 0))
}

/// A member of an organisation by the name it has in forms.
pub async fn named(db: &impl ConnectionTrait, organisation_id: i64, public_id: &str) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::OrganisationId.eq(organisation_id)).filter(Column::PublicId.eq(public_id)).one(db).await
}

/// Lets another member answer for what one answers for: the listings, and the mails about what fits them. Without another, nobody is
/// named, and nobody is told.
pub async fn hand_on(db: &impl ConnectionTrait, organisation_id: i64, from: i64, to: Option<i64>) -> Result<(), DbErr> {
    let of_organisation = Query::select()
        .column(listings::Column::Id)
        .from(listings::Entity)
        .and_where(listings::Column::OrganisationId.eq(organisation_id))
        .to_owned();
    let watched = watches::Column::AccountId.eq(from).and(watches::Column::ListingId.in_subquery(of_organisation));
    match to {
        Some(to) => {
            let told = watches::ActiveModel { account_id: Set(to), ..Default::default() };
            watches::Entity::update_many().set(told).filter(watched).exec(db).await?;
        }
        None => {
            watches::Entity::delete_many().filter(watched).exec(db).await?;
        }
    }
    listings::Entity::update_many()
        .set(listings::ActiveModel { contact_id: Set(to), ..Default::default() })
        .filter(listings::Column::OrganisationId.eq(organisation_id))
        .filter(listings::Column::ContactId.eq(from))
        .exec(db)
        .await?;
    Ok(())
}

/// Gives a member another role; false when there is no such member.
pub async fn set_role(db: &impl ConnectionTrait, organisation_id: i64, account_id: i64, role: MemberRole) -> Result<bool, DbErr> {
    change(db, organisation_id, account_id, ActiveModel { role: Set(role.slug().to_owned()), ..Default::default() }).await
}

/// Notes until when a member is away; false when there is no such member.
pub async fn set_away(db: &impl ConnectionTrait, organisation_id: i64, account_id: i64, until: Option<String>) -> Result<bool, DbErr> {
    change(db, organisation_id, account_id, ActiveModel { away_until: Set(until), ..Default::default() }).await
}

async fn change(db: &impl ConnectionTrait, organisation_id: i64, account_id: i64, changes: ActiveModel) -> Result<bool, DbErr> {
    let changed = Entity::update_many()
        .set(changes)
        .filter(Column::OrganisationId.eq(organisation_id))
        .filter(Column::AccountId.eq(account_id))
        .exec(db)
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Ends a membership; false when there is none.
pub async fn delete(db: &impl ConnectionTrait, organisation_id: i64, account_id: i64) -> Result<bool, DbErr> {
    let deleted = Entity::delete_by_id((organisation_id, account_id)).exec(db).await?;
    Ok(deleted.rows_affected == 1)
}
