//! A mail may tell about several watches, and one link in it stops them all: a row for each, under the same token.

use sea_orm_migration::prelude::*;

use crate::columns::{index, moment, reference, text};

const LINKS: &str = "watch_links";
const NEW_LINKS: &str = "watch_links_of_mails";

/// The links under another name: SQLite changes no key of a table that is there.
fn new_links(key: &[&'static str]) -> TableCreateStatement {
    let mut primary_key = Index::create();
    for column in key {
        primary_key.col(*column);
    }
    let mut belongs_to_watch = ForeignKey::create();
    belongs_to_watch.from(NEW_LINKS, "watch_id").to("watches", "id").on_delete(ForeignKeyAction::Cascade);
    Table::create()
        .table(NEW_LINKS)
        .col(text("token_hash"))
        .col(reference("watch_id"))
        .col(moment("made_at"))
        .primary_key(&mut primary_key)
        .foreign_key(&mut belongs_to_watch)
        .to_owned()
}

/// Takes the rows over into a table with another key, which then has the old name.
async fn rebuild(manager: &SchemaManager<'_>, key: &[&'static str], rows: &str) -> Result<(), DbErr> {
    manager.create_table(new_links(key)).await?;
    let copy = format!("INSERT INTO {NEW_LINKS} (token_hash, watch_id, made_at) {rows}");
    manager.get_connection().execute_unprepared(&copy).await?;
    manager.drop_table(Table::drop().table(LINKS).to_owned()).await?;
    manager.rename_table(Table::rename().table(NEW_LINKS, LINKS).to_owned()).await?;
    manager.create_index(index(LINKS, &["watch_id"])).await
}

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        rebuild(manager, &["token_hash", "watch_id"], "SELECT token_hash, watch_id, made_at FROM watch_links").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let one_each = "SELECT token_hash, MIN(watch_id), MIN(made_at) FROM watch_links GROUP BY token_hash";
        rebuild(manager, &["token_hash"], one_each).await
    }
}
