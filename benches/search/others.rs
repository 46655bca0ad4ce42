//! The full-text searches that databases bring along, over the same listings.

use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement, Value};

use super::{corpus::Corpus, measure::Times};

/// Rows that are written with one statement.
const ROWS: usize = 200;

/// What SQLite and PostgreSQL take for the same questions: the best 24 and how many there are.
pub fn measure(corpus: &mut Corpus, listings: usize, queries: &[String]) -> Vec<(&'static str, Times)> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let texts: Vec<(String, String)> = (0..listings).map(|number| corpus.entry(number)).map(|entry| (entry.title, entry.body)).collect();
    let mut measured = vec![("SQLite FTS5 (unicode61, bm25)", sqlite(&runtime, &texts, queries))];
    if let Ok(url) = std::env::var("BYTTEBORS_TEST_POSTGRES_URL") {
        measured.push(("PostgreSQL (danish, GIN, ts_rank_cd)", postgres(&runtime, &url, &texts, queries)));
    }
    measured
}

fn sqlite(runtime: &tokio::runtime::Runtime, texts: &[(String, String)], queries: &[String]) -> Times {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite:{}?mode=rwc", folder.path().join("fts.sqlite3").display());
    let db = runtime.block_on(sea_orm::Database::connect(&url)).expect("SQLite opens");
    runtime.block_on(async {
        run(&db, "PRAGMA synchronous = OFF").await;
        run(&db, "CREATE VIRTUAL TABLE found USING fts5(title, body, tokenize = 'unicode61')").await;
        write(&db, DatabaseBackend::Sqlite, texts).await;
        run(&db, "INSERT INTO found(found) VALUES ('optimize')").await;
    });
    let questions: Vec<String> =
        queries.iter().map(|query| query.split(' ').map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" OR ")).collect();
    Times::of(&questions, |question| {
        runtime.block_on(async {
            for sql in
                ["SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT 24", "SELECT count(*) FROM found WHERE found MATCH ?"]
            {
                let asked = Statement::from_sql_and_values(DatabaseBackend::Sqlite, sql, [question.clone().into()]);
                db.query_all_raw(asked).await.expect("an answer");
            }
        });
    })
}

fn postgres(runtime: &tokio::runtime::Runtime, url: &str, texts: &[(String, String)], queries: &[String]) -> Times {
    let db = runtime.block_on(sea_orm::Database::connect(url)).expect("PostgreSQL opens");
    runtime.block_on(async {
        run(&db, "DROP TABLE IF EXISTS found").await;
        run(&db, "CREATE TABLE found (title text, body text, words tsvector GENERATED ALWAYS AS (to_tsvector('danish', title || ' ' || body)) STORED)").await;
        write(&db, DatabaseBackend::Postgres, texts).await;
        run(&db, "CREATE INDEX found_words ON found USING gin (words)").await;
        run(&db, "ANALYZE found").await;
    });
    let questions: Vec<String> =
        queries.iter().map(|query| query.split(' ').map(|word| format!("{word}:*")).collect::<Vec<_>>().join(" | ")).collect();
    let times = Times::of(&questions, |question| {
        runtime.block_on(async {
            for sql in [
                "SELECT ctid FROM found, to_tsquery('danish', $1) asked WHERE words @@ asked ORDER BY ts_rank_cd(words, asked) DESC LIMIT 24",
                "SELECT count(*) FROM found WHERE words @@ to_tsquery('danish', $1)",
            ] {
                let asked = Statement::from_sql_and_values(DatabaseBackend::Postgres, sql, [question.clone().into()]);
                db.query_all_raw(asked).await.expect("an answer");
            }
        });
    });
    runtime.block_on(run(&db, "DROP TABLE found"));
    times
}

async fn write(db: &DatabaseConnection, backend: DatabaseBackend, texts: &[(String, String)]) {
    for rows in texts.chunks(ROWS) {
        let place = |number: usize| if backend == DatabaseBackend::Postgres { format!("${}", number + 1) } else { "?".to_owned() };
        let places: Vec<String> = (0..rows.len()).map(|row| format!("({}, {})", place(2 * row), place(2 * row + 1))).collect();
        let values: Vec<Value> = rows.iter().flat_map(|(title, body)| [title.clone().into(), body.clone().into()]).collect();
        let sql = format!("INSERT INTO found (title, body) VALUES {}", places.join(", "));
        db.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await.expect("rows are written");
    }
}

async fn run(db: &DatabaseConnection, sql: &str) {
    db.execute_unprepared(sql).await.expect("is done");
}
