//! Table `staff_roles`.

use sea_orm::entity::prelude::*;

/// A role that somebody was given. It stays after its end, as part of what happened.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_roles")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who has it.
    pub account_id: i64,
    /// Which one.
    pub role: String,
    /// Who gave it; nobody when it was given on the command line.
    pub granted_by: Option<i64>,
    /// Why.
    pub reason: String,
    /// Since when.
    pub granted_at: DateTimeUtc,
    /// Until when; for good while there is no moment.
    pub ends_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
