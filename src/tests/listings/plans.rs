//! How the databases read the board: in the order of an index, so that a page costs the same however many listings there are.

use byttebors::{domain::board_filter::BoardFilter, server::db::listings};
use chrono::Utc;
use sea_orm::{ConnectionTrait, DatabaseBackend, QueryTrait, Statement, TransactionTrait};

use crate::support::TestApp;

/// How the database goes about a statement, in its own words.
async fn plan(app: &TestApp, filter: &BoardFilter) -> String {
    let db = app.db().read();
    let backend = db.get_database_backend();
    let mut statement: Statement = listings::page(filter, Utc::now()).build(backend);
    let explain = if backend == DatabaseBackend::Postgres { "EXPLAIN" } else { "EXPLAIN QUERY PLAN" };
    statement.sql = format!("{explain} {}", statement.sql);
    let transaction = db.begin().await.expect("a transaction");
    if backend == DatabaseBackend::Postgres {
        // A table as small as a test's is read whole otherwise.
        transaction.execute_unprepared("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off").await.expect("a setting");
    }
    let rows = transaction.query_all_raw(statement).await.expect("a plan");
    let column = if backend == DatabaseBackend::Postgres { "QUERY PLAN" } else { "detail" };
    rows.iter().map(|row| row.try_get::<String>("", column).expect("a line")).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn a_page_of_the_board_is_read_in_the_order_of_an_index() {
    let app = TestApp::start().await;
    for (query, index) in [
        ("", "listings_board_index"),
        ("side=7", "listings_board_index"),
        ("art=tilbud", "listings_board_kind_index"),
        ("kategori=sport", "listings_board_category_index"),
        ("omraade=8900", "listings_board_district_index"),
        ("aktoer=forening", "listings_board_party_index"),
    ] {
        let filter = filter_of(query);
        let plan = plan(&app, &filter).await;
        assert!(plan.contains(index), "{query}: {plan}");
        assert!(!plan.contains("TEMP B-TREE") && !plan.contains("Sort"), "{query}: {plan}");
    }
}

fn filter_of(query: &str) -> BoardFilter {
    byttebors::server::listings::board::read_filter(query).expect("a filter")
}
