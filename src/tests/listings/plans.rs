//! How the databases read the board: in the order of an index, so that a page costs the same however many listings there are.

use byttebors::{
    domain::{board_filter::BoardFilter, distance::outwards_from},
    server::{
        db::{
            board::{self, Window},
            board_counts,
        },
        listings::board::read_filter,
    },
};
use chrono::Utc;
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement, TransactionTrait};

use crate::support::TestApp;

const PART: Window = Window { offset: 24, limit: 24 };

/// How the database goes about a statement, in its own words.
async fn plan(app: &TestApp, mut statement: Statement) -> String {
    let db = app.db().read();
    let backend = db.get_database_backend();
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

fn is_sorted(plan: &str) -> bool {
    plan.contains("TEMP B-TREE") || plan.contains("Sort")
}

#[tokio::test]
async fn a_page_of_the_board_is_read_in_the_order_of_an_index() {
    let app = TestApp::start().await;
    let backend = app.db().read().get_database_backend();
    for (query, index) in [
        ("", "listings_board_index"),
        ("art=tilbud", "listings_board_kind_index"),
        ("kategori=sport", "listings_board_category_index"),
        ("omraade=8900", "listings_board_district_index"),
        ("aktoer=forening", "listings_board_party_index"),
        ("sortering=udloeber", "listings_ending_index"),
        ("sortering=udloeber&art=tilbud", "listings_ending_index"),
        ("sortering=udloeber&kategori=sport&omraade=8900&dag=man", "listings_ending_index"),
    ] {
        let plan = plan(&app, board::select_cards(backend, &filter_of(query), PART, Utc::now())).await;
        assert!(plan.contains(index), "{query}: {plan}");
        assert!(!is_sorted(&plan), "{query}: {plan}");
    }
}

#[tokio::test]
async fn what_is_nearest_is_read_place_by_place() {
    let app = TestApp::start().await;
    let backend = app.db().read().get_database_backend();
    let filter = filter_of("sortering=naermest&omraade=8900");
    for place in outwards_from(filter.nearest_to().expect("a place to measure from")) {
        let plan = plan(&app, board::select_cards_at(backend, &filter, place, PART, Utc::now())).await;
        assert!(plan.contains("listings_board_"), "{place:?}: {plan}");
        assert!(!is_sorted(&plan), "{place:?}: {plan}");
    }
}

#[tokio::test]
async fn counts_are_looked_up_and_never_counted() {
    let app = TestApp::start().await;
    let backend = app.db().read().get_database_backend();
    let plan = plan(&app, backend.build(&board_counts::select_since(7, Utc::now()))).await;
    for index in ["board_counts_settlement_index", "listings_ending_index"] {
        assert!(plan.contains(index), "{index}: {plan}");
    }
    assert!(!is_sorted(&plan) && !plan.contains("SCAN listings"), "{plan}");
}

fn filter_of(query: &str) -> BoardFilter {
    read_filter(query).expect("a filter")
}
