//! A random id for each account that says nothing about anybody: what the ledger of erased accounts keeps.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

use crate::columns::{index, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = text("erasure_id").default("").to_owned();
        manager.alter_table(Table::alter().table("accounts").add_column(column).to_owned()).await?;
        let random = match manager.get_database_backend() {
            DatabaseBackend::Postgres => "replace(gen_random_uuid()::text, '-', '')",
            _ => "lower(hex(randomblob(16)))",
        };
        manager.get_connection().execute_unprepared(&format!("UPDATE accounts SET erasure_id = {random}")).await?;
        manager.create_index(index("accounts", &["erasure_id"]).unique().to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("accounts_erasure_id_index").table("accounts").to_owned()).await?;
        manager.alter_table(Table::alter().table("accounts").drop_column("erasure_id").to_owned()).await
    }
}
