//! G1, G6 and G14: the data map is the schema, the document is the data map.

use std::{collections::BTreeSet, path::Path};

use byttebors::{
    i18n::Locale,
    server::privacy::data_map::{self, Way, Whose},
};
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};

use crate::support::database::TestDatabase;

/// Every column that the database has, with its table.
async fn columns(database: &TestDatabase) -> BTreeSet<(String, String)> {
    let (backend, sql) = if database.is_postgres() {
        let sql = "SELECT table_name::text AS one, column_name::text AS other FROM information_schema.columns WHERE table_schema = current_schema()";
        (DatabaseBackend::Postgres, sql)
    } else {
        let sql = "SELECT tables.name AS one, columns.name AS other FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
             WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'";
        (DatabaseBackend::Sqlite, sql)
    };
    pairs(database, backend, sql).await
}

async fn pairs(database: &TestDatabase, backend: DatabaseBackend, sql: &str) -> BTreeSet<(String, String)> {
    let rows = database.db.read().query_all_raw(Statement::from_string(backend, sql)).await.expect("rows");
    let pair = |row: &sea_orm::QueryResult| (row.try_get("", "one").expect("a name"), row.try_get("", "other").expect("a name"));
    rows.iter().map(pair).filter(|(table, _)| table != "seaql_migrations").collect()
}

#[tokio::test]
async fn g14_every_column_of_the_database_stands_in_the_data_map() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::new(&folder).await;
    let known = data_map::tables().into_iter().flat_map(|table| table.columns.iter().map(|column| (table.name, column.name)));
    let known: Vec<_> = known.map(|(table, column)| (table.to_owned(), column.to_owned())).collect();
    let unique: BTreeSet<_> = known.iter().cloned().collect();
    assert_eq!(known.len(), unique.len(), "a column stands there twice");
    assert_eq!(columns(&database).await, unique, "say in server/privacy/data_map what a new column holds");
}

#[tokio::test]
async fn g6_every_table_that_leads_to_a_person_says_whose_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::new(&folder).await;
    if database.is_postgres() {
        // The schema is the same, and SQLite tells it in one line.
        return;
    }
    let sql =
        "SELECT tables.name AS one, refers.\"table\" AS other FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS refers
         WHERE tables.type = 'table'";
    let references = pairs(&database, DatabaseBackend::Sqlite, sql).await;
    let mut personal = BTreeSet::from(["accounts".to_owned()]);
    while let Some((table, _)) = references.iter().find(|(table, other)| personal.contains(other) && !personal.contains(table)) {
        personal.insert(table.clone());
    }
    assert!(personal.len() > 8, "{personal:?}");
    for table in personal {
        let whose = data_map::table(&table).map(|table| table.whose);
        assert!(matches!(whose, Some(Whose::Person(_))), "{table} refers to a person: {whose:?}");
    }
    for table in data_map::tables() {
        let named = match table.whose {
            Whose::Person(
                Way::Key(column) | Way::Through(column, _) | Way::Address(column) | Way::Mailbox(column) | Way::KeyOrMailbox(column, _),
            ) => Some(column),
            _ => None,
        };
        assert!(named.is_none_or(|name| table.columns.iter().any(|column| column.name == name)), "{}: {named:?}", table.name);
        let is_about_nobody = table.columns.iter().all(|column| column.class == data_map::Class::NotPersonal);
        assert_eq!(table.whose == Whose::Nobody, is_about_nobody, "{}", table.name);
    }
}

#[tokio::test]
async fn g1_the_database_has_no_room_for_what_is_not_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::new(&folder).await;
    let forbidden = ["cpr", "birth", "gender", "sex", "street", "address", "phone", "surname", "password", "agent", "ip"];
    for (table, column) in columns(&database).await {
        let found = column.split('_').find(|part| forbidden.contains(part));
        assert_eq!(found, None, "{table}.{column}");
    }
}

#[test]
fn g14_the_document_is_the_data_map() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/data-map.md");
    let described = data_map::describe();
    if std::env::var_os("BYTTEBORS_WRITE_DOCS").is_some() {
        std::fs::write(&path, &described).expect("a document");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == described, "docs/data-map.md is old; its first lines say how it is written anew");
}

#[test]
fn whatever_people_take_along_has_a_name_in_both_languages() {
    for table in data_map::tables().into_iter().filter(|table| matches!(table.whose, Whose::Person(_))) {
        for column in table.columns.iter().filter(|column| column.class.is_taken()) {
            for locale in [Locale::Danish, Locale::English] {
                assert_ne!(locale.own_data_table(table.name), table.name);
                assert_ne!(locale.own_data_column(column.name), column.name, "{}", table.name);
            }
        }
    }
}
