//! The details of listings: loans, what is given in return, practical things, what is left, what is urgent; and the link
//! that renews a listing from a mail.

use sea_orm_migration::prelude::*;

use crate::columns::{index, moment_or_null, number_or_null, text, text_or_null};

/// The columns that may be empty.
fn columns() -> [ColumnDef; 8] {
    [
        text_or_null("loan_period"),
        text_or_null("loan_return"),
        text_or_null("in_return"),
        number_or_null("remaining"),
        text_or_null("urgent_until"),
        text_or_null("renewal_hash"),
        moment_or_null("renewal_for"),
        text("practical").default("[]").to_owned(),
    ]
}

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for mut column in columns() {
            manager.alter_table(Table::alter().table("listings").add_column(&mut column).to_owned()).await?;
        }
        manager.create_index(index("listings", &["renewal_hash"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("listings_renewal_hash_index").table("listings").to_owned()).await?;
        for column in columns() {
            manager.alter_table(Table::alter().table("listings").drop_column(column.get_column_name()).to_owned()).await?;
        }
        Ok(())
    }
}
