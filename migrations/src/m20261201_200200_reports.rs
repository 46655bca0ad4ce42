//! What people report about the board, and what moderators decide.
//!
//! A case outlives the people in it: when an account or a listing is deleted, the case no longer leads to it.

use sea_orm_migration::prelude::*;

use crate::columns::{id, index, moment, moment_or_null, reference_or_null, text, text_or_null, yes_or_no};

const REPORTS: &str = "reports";
const DECISIONS: &str = "decisions";

/// A key of `table.column` that is forgotten when the row it points at goes.
fn forgets(table: &'static str, column: &'static str, other: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, column).to(other, "id").on_delete(ForeignKeyAction::SetNull).to_owned()
}

fn reports() -> TableCreateStatement {
    Table::create()
        .table(REPORTS)
        .col(id())
        .col(text("public_id").unique_key())
        .col(text("page"))
        .col(reference_or_null("listing_id"))
        .col(reference_or_null("owner_id"))
        .col(text("category"))
        .col(text("reason"))
        .col(text("language"))
        .col(reference_or_null("reporter_id"))
        .col(text_or_null("reporter_name"))
        .col(text_or_null("reporter_email"))
        .col(text_or_null("reporter_email_key"))
        .col(text_or_null("evidence"))
        .col(text_or_null("evidence_hash"))
        .col(moment("created_at"))
        .col(moment_or_null("decided_at"))
        .foreign_key(&mut forgets(REPORTS, "listing_id", "listings"))
        .foreign_key(&mut forgets(REPORTS, "owner_id", "accounts"))
        .foreign_key(&mut forgets(REPORTS, "reporter_id", "accounts"))
        .to_owned()
}

fn decisions() -> TableCreateStatement {
    let mut of_report = ForeignKey::create();
    of_report.from(DECISIONS, "report_id").to(REPORTS, "id").on_delete(ForeignKeyAction::Cascade);
    Table::create()
        .table(DECISIONS)
        .col(id())
        .col(reference_or_null("report_id"))
        .col(reference_or_null("listing_id"))
        .col(reference_or_null("owner_id"))
        .col(reference_or_null("moderator_id"))
        .col(text("action"))
        .col(text("basis"))
        .col(text("clause"))
        .col(text("facts"))
        .col(yes_or_no("automated"))
        .col(moment("decided_at"))
        .foreign_key(&mut of_report)
        .foreign_key(&mut forgets(DECISIONS, "listing_id", "listings"))
        .foreign_key(&mut forgets(DECISIONS, "owner_id", "accounts"))
        .foreign_key(&mut forgets(DECISIONS, "moderator_id", "accounts"))
        .to_owned()
}

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(reports()).await?;
        manager.create_table(decisions()).await?;
        let indexes = [
            index(REPORTS, &["decided_at"]),
            // What forgets a listing or an account is found without reading everything.
            index(REPORTS, &["listing_id"]),
            index(REPORTS, &["owner_id"]),
            index(REPORTS, &["reporter_id"]),
            index(DECISIONS, &["report_id"]),
            index(DECISIONS, &["listing_id"]),
            index(DECISIONS, &["owner_id"]),
            index(DECISIONS, &["moderator_id"]),
        ];
        for index in indexes {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [DECISIONS, REPORTS] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
