//! A database for one test alone, gone afterwards.

use byttebors::server::{db::Database, random};
use sea_orm::{ConnectionTrait, DbErr};
use tempfile::TempDir;

/// A fresh database with an up-to-date schema.
pub struct TestDatabase {
    /// The open database.
    pub db: Database,
    postgres: Option<Schema>,
}

/// A schema of a PostgreSQL database, dropped with this value.
struct Schema {
    url: String,
    name: String,
}

impl TestDatabase {
    /// Makes one: a schema of the PostgreSQL that `BYTTEBORS_TEST_POSTGRES_URL` names, else a file in `folder`.
    pub async fn new(folder: &TempDir) -> Self {
        let database = Self::empty(folder).await;
        database.db.migrate().await.expect("the schema is made");
        database
    }

    /// The same without a schema in it.
    pub async fn empty(folder: &TempDir) -> Self {
        match std::env::var("BYTTEBORS_TEST_POSTGRES_URL") {
            Ok(url) => {
                let schema = Schema { url, name: format!("test_{}", random::short_id()) };
                schema.run(&format!("CREATE SCHEMA {}", schema.name)).await.expect("a schema is made");
                let db = Database::open_postgres(&schema.url, Some(&schema.name)).await.expect("PostgreSQL opens");
                Self { db, postgres: Some(schema) }
            }
            Err(_) => {
                let file = folder.path().join("test.sqlite3");
                let db = Database::open(&format!("sqlite:{}", file.display())).await.expect("SQLite opens");
                Self { db, postgres: None }
            }
        }
    }

    /// The address of the schema, when this is PostgreSQL.
    pub fn postgres_url(&self) -> Option<String> {
        self.postgres.as_ref().map(|schema| {
            let joint = if schema.url.contains('?') { '&' } else { '?' };
            format!("{}{joint}options=-csearch_path%3D{}", schema.url, schema.name)
        })
    }

    /// Whether this is PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.postgres.is_some()
    }
}

impl Schema {
    async fn run(&self, sql: &str) -> Result<(), DbErr> {
        let connection = sea_orm::Database::connect(&self.url).await?;
        connection.execute_unprepared(sql).await?;
        connection.close().await
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
                // A test that failed half way may have left the schema to its open transaction; it must not fail twice.
                let _ = runtime.block_on(self.run(&format!("SET lock_timeout = '5s'; DROP SCHEMA {} CASCADE", self.name)));
            });
        });
    }
}
