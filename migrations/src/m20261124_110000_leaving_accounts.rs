//! Accounts that are about to be erased know when.

use sea_orm_migration::prelude::*;

use crate::columns::{index, moment_or_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("accounts").add_column(moment_or_null("leaves_at")).to_owned()).await?;
        manager.create_index(index("accounts", &["leaves_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("accounts_leaves_at_index").table("accounts").to_owned()).await?;
        manager.alter_table(Table::alter().table("accounts").drop_column("leaves_at").to_owned()).await
    }
}
