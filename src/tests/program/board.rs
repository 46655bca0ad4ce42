//! A board that outlives the program that serves it: a data folder and a database.

use std::path::{Path, PathBuf};

use byttebors::{
    domain::email::EmailAddress,
    i18n::Locale,
    server::{
        assets::Assets,
        clock::Clock,
        config::Config,
        context::RequestContext,
        db::{Database, accounts},
        sessions,
        state::AppState,
    },
};
use tempfile::TempDir;

use super::Program;
use crate::support::{client::Client, database::TestDatabase};

/// A board without a running program.
pub struct Board {
    folder: TempDir,
    url: String,
    _schema: Option<TestDatabase>,
}

impl Board {
    /// One with nothing in it, on the database under test.
    pub async fn new() -> Self {
        if std::env::var_os("BYTTEBORS_TEST_POSTGRES_URL").is_none() {
            return Self::on_sqlite();
        }
        let folder = tempfile::tempdir().expect("a folder");
        let schema = TestDatabase::empty(&folder).await;
        let url = schema.postgres_url().expect("PostgreSQL");
        Self { folder, url, _schema: Some(schema) }
    }

    /// One with nothing in it, on SQLite whichever database is under test.
    pub fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("data/byttebors.sqlite3").display());
        Self { folder, url, _schema: None }
    }

    pub fn is_sqlite(&self) -> bool {
        self.url.starts_with("sqlite:")
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A path beside the data folder.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn config(&self) -> Config {
        let data = self.data().display().to_string();
        Config::read(|name| match name {
            "BYTTEBORS_DATA_DIR" => Some(data.clone()),
            "BYTTEBORS_DATABASE_URL" => Some(self.url.clone()),
            _ => None,
        })
        .expect("settings")
    }

    /// Runs a command of the program on this board and gives back what it said, and whether it worked.
    pub fn run(&self, command: &str) -> (bool, String) {
        let data = self.data().display().to_string();
        let mut program = Program::start(command, "", &self.settings(&data));
        let worked = program.ended().success();
        (worked, program.log())
    }

    /// Brings the database up to date and serves; `before` is a line of shell to run first.
    pub fn serve(&self, before: &str) -> Program {
        if !self.is_sqlite() {
            let (worked, log) = self.run("migrate");
            assert!(worked, "{log}");
        }
        let data = self.data().display().to_string();
        Program::serve(before, &self.settings(&data))
    }

    /// The database, opened beside the program.
    pub async fn open(&self) -> Database {
        Database::open(&self.url).await.expect("the database opens")
    }

    /// The cookie of a person who is signed in from now on.
    pub async fn sign_in(&self, email: &str) -> String {
        let db = self.open().await;
        let app = AppState::new(self.config(), db.clone(), Clock::System, Assets::of([])).expect("a state");
        let cx = RequestContext::outside_of_requests(app.clone(), Locale::Danish);
        let email = EmailAddress::parse(email).expect("an address");
        let transaction = db.begin_write().await.expect("a transaction");
        let (account, _) = accounts::find_or_insert(&transaction, &email, app.clock.now()).await.expect("an account");
        let token = sessions::begin(&transaction, &cx, account.id, true).await.expect("a session");
        transaction.commit().await.expect("a commit");
        db.close().await.expect("the database closes");
        token
    }

    fn settings<'a>(&'a self, data: &'a str) -> [(&'static str, &'a str); 2] {
        [("BYTTEBORS_DATA_DIR", data), ("BYTTEBORS_DATABASE_URL", &self.url)]
    }
}

/// The browser of somebody who is signed in.
pub fn browser(program: &Program, token: &str) -> Client {
    let client = Client::new(program.addr);
    client.keep_cookie("__Host-session", token);
    client
}

/// The names of the files in a folder.
pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
