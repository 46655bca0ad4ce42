//! The server under test.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::Router;
use bytes::Bytes;
use byttebors::{
    server::{
        assets::Assets,
        clock::Clock,
        config::Config,
        db::{Database, entities::mails},
        shutdown::Shutdown,
        state::AppState,
    },
    web::{limits::Limits, router, serve},
};
use chrono::{DateTime, Utc};
use sea_orm::{EntityTrait, QueryOrder};
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

use super::{client::Client, database::TestDatabase};

/// A server on a port of its own, with a database and a clock of its own.
pub struct TestApp {
    /// What its requests share.
    pub state: AppState,
    /// Where it listens.
    pub addr: SocketAddr,
    /// Asks it to end.
    pub shutdown: Shutdown,
    server: Option<JoinHandle<()>>,
    statements: Arc<AtomicUsize>,
    database: TestDatabase,
    _folder: TempDir,
}

/// What is different about a test's server.
pub struct Setup {
    settings: Vec<(&'static str, String)>,
    routes: Router<AppState>,
    limits: Limits,
}

impl TestApp {
    /// Starts a server as it is by default.
    pub async fn start() -> Self {
        Self::with().start().await
    }

    /// Begins to describe a server that is different.
    pub fn with() -> Setup {
        Setup { settings: Vec::new(), routes: Router::new(), limits: Limits::default() }
    }

    /// A new browser, without cookies.
    pub fn client(&self) -> Client {
        Client::new(self.addr)
    }

    /// The time on the server; advance it with [`Clock::advance`].
    pub fn clock(&self) -> &Clock {
        &self.state.clock
    }

    /// The database, to look behind the pages.
    pub fn db(&self) -> &Database {
        &self.state.db
    }

    /// Whether the database is PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.database.is_postgres()
    }

    /// How many statements the database has got.
    pub fn statements(&self) -> usize {
        self.statements.load(Ordering::SeqCst)
    }

    /// The mails that were queued, the first one first.
    pub async fn mails(&self) -> Vec<mails::Model> {
        mails::Entity::find().order_by_asc(mails::Column::Id).all(self.db().read()).await.expect("mails can be read")
    }

    /// Waits until the server has ended, after [`Shutdown::begin`].
    pub async fn ended(&mut self) {
        self.server.take().expect("ends once").await.expect("the server ends in order");
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.shutdown.begin();
    }
}

impl Setup {
    /// Sets an environment variable's value.
    pub fn setting(mut self, name: &'static str, value: &str) -> Self {
        self.settings.push((name, value.to_owned()));
        self
    }

    /// Adds routes that only a test needs, inside everything a request for a page passes.
    pub fn routes(mut self, routes: Router<AppState>) -> Self {
        self.routes = routes;
        self
    }

    /// Other limits.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Starts the server.
    pub async fn start(self) -> TestApp {
        let folder = tempfile::tempdir().expect("a folder");
        let mut database = TestDatabase::new(&folder).await;
        let statements = Arc::new(AtomicUsize::new(0));
        let count = statements.clone();
        database.db.observe(move |_| {
            count.fetch_add(1, Ordering::SeqCst);
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let addr = listener.local_addr().expect("an address");
        let config = Config::read(|name| {
            let own = self.settings.iter().find(|(setting, _)| *setting == name).map(|(_, value)| value.clone());
            own.or_else(|| match name {
                "BYTTEBORS_BASE_URL" => Some(format!("http://{addr}")),
                "BYTTEBORS_DATA_DIR" => Some(folder.path().display().to_string()),
                "BYTTEBORS_METRICS_ADDR" => Some("off".to_owned()),
                _ => None,
            })
        })
        .expect("settings");
        let state = AppState::new(config, database.db.clone(), Clock::fixed_at(noon()), front_end()).expect("a state");
        let shutdown = Shutdown::default();
        let router = router::router_with(&state, self.limits, self.routes);
        let server = tokio::spawn(serve::serve(listener, router, self.limits, shutdown.begun()));
        TestApp { state, addr, shutdown, server: Some(server), statements, database, _folder: folder }
    }
}

/// When tests begin: Monday 23 November 2026, 13.00 in Randers.
fn noon() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().expect("a moment")
}

/// A small front end, so that tests do not depend on what was built.
fn front_end() -> Assets {
    let files = [
        ("favicon.ico", "icon"),
        ("icons.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
        ("robots.txt", "User-agent: *\n"),
        (".hidden", "secret"),
        ("fonts/text.woff2", "font"),
        ("pkg/byttebors.css", "@font-face { src: url(../fonts/text.woff2) }"),
        ("pkg/byttebors.css.br", "css in brotli"),
        ("pkg/byttebors.css.gz", "css in gzip"),
        ("pkg/byttebors.js", "export default 0"),
        ("pkg/byttebors.wasm", "wasm"),
        ("pkg/byttebors.wasm.br", "wasm in brotli"),
    ];
    Assets::of(files.map(|(path, content)| (path.to_owned(), Bytes::from_static(content.as_bytes()))))
}
