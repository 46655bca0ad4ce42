//! Table `flash_messages`.

use sea_orm::entity::prelude::*;

/// A message for an account's next page.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "flash_messages")]
pub struct Model {
    /// Inner key.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Who reads it.
    pub account_id: i64,
    /// Its code.
    pub message: String,
    /// When it was left.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
