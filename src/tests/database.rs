//! The schema: its history runs forwards and backwards, and the entities are what it makes.

use byttebors::server::{
    backup,
    db::{Database, connect::SQLITE_AT_LEAST, entities},
};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseBackend, EntityTrait, Statement, TransactionTrait};

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

/// The number that a pragma answers, or its word.
async fn pragma(connection: &impl ConnectionTrait, name: &str) -> String {
    let row = connection.query_one_raw(Statement::from_string(DatabaseBackend::Sqlite, format!("PRAGMA {name}"))).await;
    let row = row.expect("an answer").expect("a row");
    row.try_get_by_index::<String>(0).or_else(|_| row.try_get_by_index::<i64>(0).map(|number| number.to_string())).expect("a value")
}

#[tokio::test]
async fn every_connection_to_sqlite_writes_ahead_waits_for_the_disk_and_checks_what_rows_refer_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("board.sqlite3");
    let db = Database::open(&format!("sqlite:{}", file.display())).await.expect("SQLite opens");
    // Held open together, so that the pool has to give each of its connections.
    let readers = [db.read().begin().await, db.read().begin().await, db.read().begin().await, db.read().begin().await];
    let readers = readers.map(|reader| reader.expect("a reader"));
    let mut found = Vec::new();
    for name in ["journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema"] {
        let mut values = vec![pragma(db.write(), name).await];
        for reader in &readers {
            values.push(pragma(reader, name).await);
        }
        values.dedup();
        found.push((name, values.join(" and ")));
    }
    let expected = [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1"), ("trusted_schema", "0")];
    assert_eq!(found, expected.map(|(name, value)| (name, value.to_owned())));
}

#[tokio::test]
async fn the_sqlite_that_is_built_in_passes_the_guard_of_its_version() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = Database::open(&format!("sqlite:{}", folder.path().join("board.sqlite3").display())).await.expect("SQLite opens");
    let row = db.read().query_one_raw(Statement::from_string(DatabaseBackend::Sqlite, "SELECT sqlite_version() AS version")).await;
    let version: String = row.expect("an answer").expect("a row").try_get("", "version").expect("a version");
    let number: Vec<u32> = version.split('.').map(|part| part.parse().expect("a number")).collect();
    let least: Vec<u32> = SQLITE_AT_LEAST.split('.').map(|part| part.parse().expect("a number")).collect();
    assert!(number >= least, "{version}");
    assert!(least >= vec![3, 51, 3], "before it, several connections can corrupt a database");
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
        administrator_links,
        audit_chain,
        audit_entries,
        authenticator_apps,
        board_count_changes,
        board_counts,
        decisions,
        flash_messages,
        guest_drafts,
        invitations,
        listing_changes,
        listing_exposures,
        listing_looks,
        listing_pictures,
        listing_vectors,
        listings,
        mails,
        match_dismissals,
        memberships,
        organisations,
        passkey_challenges,
        passkeys,
        rate_limits,
        recovery_codes,
        reports,
        sessions,
        sign_in_codes,
        staff_roles,
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
