//! The people of the demonstration: somebody for each role. Their addresses stand in the README.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    domain::{email::EmailAddress, staff_role::StaffRole},
    server::{
        db::{self, entities::accounts, staff_roles::Grant},
        error::{ServerError, ServerResult},
    },
};

/// Those who work for the board.
const STAFF: [(&str, &str, StaffRole); 4] = [
    ("koordinator@byttebors.example", "Inger", StaffRole::Coordinator),
    ("moderator@byttebors.example", "Palle", StaffRole::Moderator),
    ("raad@byttebors.example", "Gudrun", StaffRole::Council),
    ("administrator@byttebors.example", "Svend", StaffRole::Administrator),
];
/// Somebody who does not.
const CITIZEN: (&str, &str) = ("borger@byttebors.example", "Else");
/// What stands as the reason of a role.
const REASON: &str = "demonstration";

/// Makes the accounts and gives the roles.
pub async fn fill(db: &impl ConnectionTrait, now: DateTime<Utc>) -> ServerResult<()> {
    account(db, CITIZEN, now).await?;
    for (email, name, role) in STAFF {
        let account_id = account(db, (email, name), now).await?;
        db::staff_roles::insert(db, Grant { account_id, role, granted_by: None, reason: REASON, ends_at: None }, now).await?;
    }
    Ok(())
}

/// The account of a demonstration person.
pub async fn account(db: &impl ConnectionTrait, (email, first_name): (&str, &str), now: DateTime<Utc>) -> ServerResult<i64> {
    let address = EmailAddress::parse(email).ok_or_else(|| ServerError::Internal(format!("{email} is no address")))?;
    let (account, _) = db::accounts::find_or_insert(db, &address, now).await?;
    let named = accounts::ActiveModel { first_name: Set(Some(first_name.to_owned())), fifteen_or_older: Set(true), ..Default::default() };
    accounts::Entity::update_many().set(named).filter(accounts::Column::Id.eq(account.id)).exec(db).await?;
    Ok(account.id)
}
