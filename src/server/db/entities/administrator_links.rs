//! Table `administrator_links`.

use sea_orm::entity::prelude::*;

/// A link that makes somebody the first administrator, once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "administrator_links")]
pub struct Model {
    /// What is kept of the link's token.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    /// Whom it is for.
    pub account_id: i64,
    /// When it stops working.
    pub expires_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
