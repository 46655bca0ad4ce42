//! What people want to be told about, what they were told, which matches they have said no to, and how often each listing was
//! shown as a match.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs_to_account, big_number, id, index, moment, moment_or_null, reference, reference_or_null, text, text_or_null};

const TABLES: [&str; 6] = ["watches", "watch_finds", "watch_links", "listing_looks", "listing_exposures", "match_dismissals"];

/// A key of `table.column` that points at another table and goes with what it points at.
fn belongs_to(table: &'static str, column: &'static str, other: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, column).to(other, "id").on_delete(ForeignKeyAction::Cascade).to_owned()
}

/// Of a search or of an own listing; one of the two columns is filled.
fn watches() -> TableCreateStatement {
    Table::create()
        .table("watches")
        .col(id())
        .col(text("public_id").unique_key())
        .col(reference("account_id"))
        .col(text_or_null("search"))
        .col(reference_or_null("listing_id").unique_key())
        .col(text("pace"))
        .col(text("language"))
        .col(moment("created_at"))
        .col(moment_or_null("told_at"))
        .foreign_key(&mut belongs_to_account("watches", "account_id"))
        .foreign_key(&mut belongs_to("watches", "listing_id", "listings"))
        .to_owned()
}

/// The listings that a watch found; each is told once.
fn watch_finds() -> TableCreateStatement {
    Table::create()
        .table("watch_finds")
        .col(reference("watch_id"))
        .col(reference("listing_id"))
        .col(moment("found_at"))
        .col(moment_or_null("told_at"))
        .primary_key(Index::create().col("watch_id").col("listing_id"))
        .foreign_key(&mut belongs_to("watch_finds", "watch_id", "watches"))
        .foreign_key(&mut belongs_to("watch_finds", "listing_id", "listings"))
        .to_owned()
}

/// The links in mails that stop a watch, by what is kept of their tokens.
fn watch_links() -> TableCreateStatement {
    Table::create()
        .table("watch_links")
        .col(text("token_hash").primary_key())
        .col(reference("watch_id"))
        .col(moment("made_at"))
        .foreign_key(&mut belongs_to("watch_links", "watch_id", "watches"))
        .to_owned()
}

/// The listings that were compared with all watches, each for the time it came on the board.
fn listing_looks() -> TableCreateStatement {
    Table::create()
        .table("listing_looks")
        .col(reference("listing_id").primary_key())
        .col(moment("looked_for"))
        .foreign_key(&mut belongs_to("listing_looks", "listing_id", "listings"))
        .to_owned()
}

fn listing_exposures() -> TableCreateStatement {
    Table::create()
        .table("listing_exposures")
        .col(reference("listing_id").primary_key())
        .col(big_number("shown"))
        .foreign_key(&mut belongs_to("listing_exposures", "listing_id", "listings"))
        .to_owned()
}

/// Of a pair of listings; without the own one, of a suggestion for the account itself.
fn match_dismissals() -> TableCreateStatement {
    Table::create()
        .table("match_dismissals")
        .col(id())
        .col(reference("account_id"))
        .col(reference_or_null("listing_id"))
        .col(reference("other_id"))
        .col(text_or_null("reason"))
        .col(moment("dismissed_at"))
        .foreign_key(&mut belongs_to_account("match_dismissals", "account_id"))
        .foreign_key(&mut belongs_to("match_dismissals", "listing_id", "listings"))
        .foreign_key(&mut belongs_to("match_dismissals", "other_id", "listings"))
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
        for table in [watches(), watch_finds(), watch_links(), listing_looks(), listing_exposures(), match_dismissals()] {
            manager.create_table(table).await?;
        }
        let indexes = [
            index("watches", &["account_id"]),
            index("watch_finds", &["told_at"]),
            // What goes with a listing or a watch is found without reading everything.
            index("watch_finds", &["listing_id"]),
            index("watch_links", &["watch_id"]),
            index("match_dismissals", &["account_id", "listing_id"]),
            index("match_dismissals", &["listing_id"]),
            index("match_dismissals", &["other_id"]),
        ];
        for index in indexes {
            manager.create_index(index).await?;
        }
        manager.alter_table(Table::alter().table("mails").add_column(text_or_null("unsubscribe_url")).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("mails").drop_column("unsubscribe_url").to_owned()).await?;
        for table in TABLES.into_iter().rev() {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
