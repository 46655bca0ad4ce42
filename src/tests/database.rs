//! The schema: its history runs forwards and backwards, and the entities are what it makes.

use byttebors::server::{backup, db::entities};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseBackend, EntityTrait, Statement};

use super::support::database::TestDatabase;

/// The tables there are, but for the list of steps taken.
async fn tables(database: &TestDatabase) -> Vec<String> {
    let sql = if database.is_postgres() {
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1"
    } else {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1"
    };
    let backend = if database.is_postgres() { DatabaseBackend::Postgres } else { DatabaseBackend::Sqlite };
    let rows = database.db.read().query_all_raw(Statement::from_string(backend, sql)).await.expect("tables are listed");
    let names = rows.iter().map(|row| row.try_get::<String>("", "name").expect("a name"));
    names.filter(|name| name != "seaql_migrations").collect()
}

#[tokio::test]
async fn the_schema_can_be_made_undone_and_made_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::empty(&folder).await;
    assert!(!database.db.is_ready().await);

    database.db.migrate().await.expect("up");
    assert!(database.db.is_ready().await);
    let made = tables(&database).await;
    assert!(made.len() > 5, "{made:?}");

    Migrator::down(database.db.write(), None).await.expect("down");
    assert_eq!(tables(&database).await, Vec::<String>::new());
    assert!(!database.db.is_ready().await);

    database.db.migrate().await.expect("up again");
    assert_eq!(tables(&database).await, made);
    assert!(database.db.is_ready().await);
    database.db.migrate().await.expect("nothing to do");
}

/// Selects every column of every entity.
macro_rules! select_all {
    ($db:expr; $($entity:ident),+ $(,)?) => {{
        $(
            let found = entities::$entity::Entity::find().one($db.read()).await;
            assert!(found.is_ok(), "{}: {found:?}", stringify!($entity));
        )+
        [$(stringify!($entity)),+]
    }};
}

#[tokio::test]
async fn every_entity_fits_its_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::new(&folder).await;
    let tested = select_all!(
        database.db;
        accounts,
        board_count_changes,
        board_counts,
        flash_messages,
        guest_drafts,
        listing_changes,
        listing_exposures,
        listing_looks,
        listing_pictures,
        listing_vectors,
        listings,
        mails,
        match_dismissals,
        rate_limits,
        sessions,
        sign_in_codes,
        told_listings,
        watch_finds,
        watch_links,
        watches,
    );
    let source = include_str!("../server/db/entities.rs");
    let declared: Vec<&str> = source.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(tested.as_slice(), declared, "an entity is missing in this test");
    assert_eq!(tables(&database).await, declared, "a table has no entity");
}

#[tokio::test]
async fn every_table_is_in_a_backup_or_left_out_on_purpose() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::new(&folder).await;
    let mut known = [backup::tables::KEPT, backup::tables::LEFT_OUT].concat();
    known.sort_unstable();
    assert_eq!(tables(&database).await, known, "name new tables in server/backup/tables.rs");
}

/// Otherwise a backup could not be restored: a row would come before the one it refers to.
#[tokio::test]
async fn every_table_stands_in_a_backup_after_those_it_refers_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::new(&folder).await;
    if database.is_postgres() {
        // The schema is the same, and SQLite tells it in one line.
        return;
    }
    let kept = backup::tables::KEPT;
    for (place, table) in kept.iter().enumerate() {
        let sql = format!("SELECT \"table\" AS name FROM pragma_foreign_key_list('{table}')");
        let rows = database.db.read().query_all_raw(Statement::from_string(DatabaseBackend::Sqlite, sql)).await.expect("references");
        for row in rows {
            let other: String = row.try_get("", "name").expect("a name");
            assert!(other == *table || kept[..place].contains(&other.as_str()), "{table} refers to {other}");
        }
    }
}
