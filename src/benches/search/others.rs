//! The full-text searches that databases bring along, over the same listings with the same choices: every word or its beginning, the
//! best 24, and how many there are. They know no compounds, no slips and no other words, and count by no choice.

use byttebors::domain::board_filter::BoardFilter;
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement, Value};
use tokio::runtime::Runtime;

use super::{corpus::Corpus, measure::Times};

/// Rows that are written with one statement.
const ROWS: usize = 200;
/// What is kept of a listing.
const COLUMNS: usize = 4;

/// How long SQLite and PostgreSQL take for the same questions.
pub fn measure(corpus: &Corpus, listings: usize, queries: &[BoardFilter]) -> Vec<(&'static str, Times)> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let others = Others { runtime, corpus, listings, queries };
    let mut measured = vec![("SQLite FTS5 (unicode61, bm25)", others.sqlite())];
    if let Ok(url) = std::env::var("BYTTEBORS_TEST_POSTGRES_URL") {
        measured.push(("PostgreSQL (danish, GIN, ts_rank)", others.postgres(&url)));
    } else {
        eprintln!("PostgreSQL is not measured: BYTTEBORS_TEST_POSTGRES_URL names none");
    }
    measured
}

struct Others<'a> {
    runtime: Runtime,
    corpus: &'a Corpus,
    listings: usize,
    queries: &'a [BoardFilter],
}

impl Others<'_> {
    fn sqlite(&self) -> Times {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}?mode=rwc", folder.path().join("fts.sqlite3").display());
        let db = self.runtime.block_on(sea_orm::Database::connect(&url)).expect("SQLite opens");
        self.runtime.block_on(async {
            run(&db, "PRAGMA synchronous = OFF").await;
            run(&db, "CREATE VIRTUAL TABLE found USING fts5(title, body, kind UNINDEXED, category UNINDEXED, tokenize = 'unicode61')")
                .await;
            self.write(&db, DatabaseBackend::Sqlite).await;
            run(&db, "INSERT INTO found(found) VALUES ('optimize')").await;
        });
        self.times(&db, DatabaseBackend::Sqlite, |filter| {
            let words: Vec<String> = filter.query.split(' ').map(|word| format!("\"{word}\"*")).collect();
            // The search for words has to come first, or SQLite reads every row.
            let found = format!("FROM found WHERE found MATCH '{{title body}}: ({})'{}", words.join(" AND "), choices(filter));
            [format!("SELECT rowid {found} ORDER BY rank LIMIT 24"), format!("SELECT count(*) {found}")]
        })
    }

    fn postgres(&self, url: &str) -> Times {
        let db = self.runtime.block_on(sea_orm::Database::connect(url)).expect("PostgreSQL opens");
        self.runtime.block_on(async {
            run(&db, "DROP TABLE IF EXISTS found").await;
            run(
                &db,
                "CREATE TABLE found (title text, body text, kind text, category text, \
                 words tsvector GENERATED ALWAYS AS (to_tsvector('danish', title || ' ' || body)) STORED)",
            )
            .await;
            self.write(&db, DatabaseBackend::Postgres).await;
            run(&db, "CREATE INDEX found_words ON found USING gin (words)").await;
            run(&db, "ANALYZE found").await;
        });
        let times = self.times(&db, DatabaseBackend::Postgres, |filter| {
            let words: Vec<String> = filter.query.split(' ').map(|word| format!("{word}:*")).collect();
            let asked = format!("to_tsquery('danish', '{}')", words.join(" & "));
            let found = format!("FROM found WHERE words @@ {asked}{}", choices(filter));
            [format!("SELECT ctid {found} ORDER BY ts_rank(words, {asked}) DESC LIMIT 24"), format!("SELECT count(*) {found}")]
        });
        self.runtime.block_on(run(&db, "DROP TABLE found"));
        times
    }

    fn times(&self, db: &DatabaseConnection, backend: DatabaseBackend, sql: impl Fn(&BoardFilter) -> [String; 2]) -> Times {
        let questions: Vec<[String; 2]> = self.queries.iter().map(sql).collect();
        Times::of(&questions, |question| {
            self.runtime.block_on(async {
                for sql in question {
                    db.query_all_raw(Statement::from_string(backend, sql)).await.expect("an answer");
                }
            });
        })
    }

    async fn write(&self, db: &DatabaseConnection, backend: DatabaseBackend) {
        let place = |number: usize| if backend == DatabaseBackend::Postgres { format!("${}", number + 1) } else { "?".to_owned() };
        for first in (1..=self.listings).step_by(ROWS) {
            let listings: Vec<_> = (first..=self.listings).take(ROWS).map(|key| self.corpus.entry(key)).collect();
            let places = (0..listings.len()).map(|row| {
                let places: Vec<String> = (row * COLUMNS..(row + 1) * COLUMNS).map(place).collect();
                format!("({})", places.join(", "))
            });
            let sql = format!("INSERT INTO found (title, body, kind, category) VALUES {}", places.collect::<Vec<_>>().join(", "));
            let values = listings.into_iter().flat_map(|listing| -> [Value; COLUMNS] {
                let (kind, category) = (listing.facts.kind.slug(), listing.facts.category.slug());
                [listing.title.into(), listing.body.into(), kind.into(), category.into()]
            });
            db.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await.expect("rows are written");
        }
    }
}

/// The choices of a search besides its words.
fn choices(filter: &BoardFilter) -> String {
    let kind = filter.kind.map(|kind| format!(" AND kind = '{}'", kind.slug())).unwrap_or_default();
    kind + &filter.category.map(|category| format!(" AND category = '{}'", category.slug())).unwrap_or_default()
}

async fn run(db: &DatabaseConnection, sql: &str) {
    db.execute_unprepared(sql).await.expect("is done");
}
