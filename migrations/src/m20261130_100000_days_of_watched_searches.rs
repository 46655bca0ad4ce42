//! Saturday and Sunday have the words in stored searches that the addresses of the board now have, so that a search that is watched
//! is known again.

use sea_orm_migration::prelude::*;

/// The old word of a day and the new one.
const DAYS: [(&str, &str); 2] = [("dag=loer", "dag=lor"), ("dag=soen", "dag=son")];

async fn replace(manager: &SchemaManager<'_>, from: &str, to: &str) -> Result<(), DbErr> {
    // What people typed cannot be meant: in a stored search its "=" is written %3D.
    let sql = format!("UPDATE watches SET search = REPLACE(search, '{from}', '{to}') WHERE search LIKE '%{from}%'");
    manager.get_connection().execute_unprepared(&sql).await.map(|_| ())
}

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (old, new) in DAYS {
            replace(manager, old, new).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (old, new) in DAYS {
            replace(manager, new, old).await?;
        }
        Ok(())
    }
}
