//! Who works for the board and as what, the link that makes the first administrator, and whether a sign-in was made with more than
//! the code from a mail.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs_to_account, id, index, moment, moment_or_null, reference, reference_or_null, text, yes_or_no};

/// The grant outlives the account of whoever gave it.
fn given_by() -> ForeignKeyCreateStatement {
    ForeignKey::create().from("staff_roles", "granted_by").to("accounts", "id").on_delete(ForeignKeyAction::SetNull).to_owned()
}

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("staff_roles")
                    .col(id())
                    .col(reference("account_id"))
                    .col(text("role"))
                    .col(reference_or_null("granted_by"))
                    .col(text("reason"))
                    .col(moment("granted_at"))
                    .col(moment_or_null("ends_at"))
                    .foreign_key(&mut belongs_to_account("staff_roles", "account_id"))
                    .foreign_key(&mut given_by())
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("staff_roles", &["account_id"])).await?;
        manager.create_index(index("staff_roles", &["granted_by"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("administrator_links")
                    .col(text("token_hash").primary_key())
                    .col(reference("account_id"))
                    .col(moment("expires_at"))
                    .foreign_key(&mut belongs_to_account("administrator_links", "account_id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("administrator_links", &["account_id"])).await?;
        let with_factor = yes_or_no("with_factor").default(false).to_owned();
        manager.alter_table(Table::alter().table("sessions").add_column(with_factor).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("sessions").drop_column("with_factor").to_owned()).await?;
        for table in ["administrator_links", "staff_roles"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
