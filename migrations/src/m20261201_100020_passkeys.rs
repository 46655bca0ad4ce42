//! Passkeys, and the challenges that devices sign with them.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs_to_account, big_number, id, index, moment, moment_or_null, reference, reference_or_null, text};

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
                    .table("passkeys")
                    .col(id())
                    .col(reference("account_id"))
                    .col(text("public_id").unique_key())
                    .col(text("credential_id").unique_key())
                    .col(text("public_key"))
                    .col(big_number("sign_count"))
                    .col(text("name"))
                    .col(moment("made_at"))
                    .col(moment_or_null("used_at"))
                    .foreign_key(&mut belongs_to_account("passkeys", "account_id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("passkeys", &["account_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("passkey_challenges")
                    .col(text("challenge_hash").primary_key())
                    .col(reference_or_null("account_id"))
                    .col(moment("expires_at"))
                    .foreign_key(&mut belongs_to_account("passkey_challenges", "account_id"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("passkey_challenges", &["account_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["passkey_challenges", "passkeys"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
