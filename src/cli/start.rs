//! From settings to a running server, and to its end.

use std::{io::Write, net::SocketAddr, os::unix::fs::DirBuilderExt, path::Path, time::Duration};

use sea_orm::metric::Info;
use tokio::net::TcpListener;

use crate::{
    server::{
        assets::Assets,
        clock::Clock,
        config::{BadSetting, Config},
        db::Database,
        jobs,
        matching::follower,
        shutdown::Shutdown,
        state::AppState,
    },
    web::{limits::Limits, metrics, open_files, router::router, serve},
};

/// How long jobs may take to stop.
const JOBS_GRACE: Duration = Duration::from_secs(10);
/// A statement that takes this long is named in the log.
const SLOW: Duration = Duration::from_secs(1);

/// Why the program cannot do what it was asked to, in a sentence that names the setting to look at.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data folder cannot be made.
    #[error("BYTTEBORS_DATA_DIR: the folder {folder} cannot be made: {error}")]
    DataFolder {
        /// Where it should be.
        folder: String,
        /// What the operating system says.
        error: std::io::Error,
    },
    /// The database cannot be used.
    #[error("BYTTEBORS_DATABASE_URL: the database cannot be used: {0}")]
    Database(#[from] sea_orm::DbErr),
    /// A setting cannot be used.
    #[error(transparent)]
    Setting(#[from] BadSetting),
    /// The schema is older than the program.
    #[error("the database is not up to date; run `byttebors migrate` first")]
    NotMigrated,
    /// An address is taken or not ours.
    #[error("{setting}: cannot listen on {addr}: {error}")]
    Address {
        /// The setting.
        setting: &'static str,
        /// The address.
        addr: SocketAddr,
        /// What the operating system says.
        error: std::io::Error,
    },
    /// Something else of the operating system.
    #[error("the operating system refuses: {0}")]
    System(#[from] std::io::Error),
    /// The metrics cannot be recorded.
    #[error("the metrics cannot be recorded: {0}")]
    Metrics(String),
}

/// Opens the database, and the data folder if it is not there.
///
/// # Errors
/// When either cannot be used.
pub async fn open_database(config: &Config) -> Result<Database, StartError> {
    make_data_folder(&config.data_dir)?;
    Ok(Database::open(&config.database_url).await?)
}

/// Only the user who runs the program may look into the data folder.
fn make_data_folder(folder: &Path) -> Result<(), StartError> {
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| StartError::DataFolder { folder: folder.display().to_string(), error })
}

/// Brings the database up to date.
///
/// # Errors
/// When the database refuses.
pub async fn migrate(config: &Config) -> Result<(), StartError> {
    let db = open_database(config).await?;
    db.migrate().await?;
    Ok(db.close().await?)
}

/// The parts of the program on a database that is up to date.
///
/// # Errors
/// When the database cannot be used or is not up to date.
pub async fn open_app(config: Config) -> Result<AppState, StartError> {
    let mut db = open_database(&config).await?;
    db.observe(name_slow);
    if config.is_embedded_database() {
        db.migrate().await?;
    } else if !db.is_ready().await {
        return Err(StartError::NotMigrated);
    }
    let app = AppState::new(config, db, Clock::System, Assets::embedded())?;
    app.pictures.store().prove().await?;
    Ok(app)
}

/// Names a slow statement in the log, without what it was asked with.
fn name_slow(done: &Info<'_>) {
    if done.elapsed >= SLOW {
        tracing::warn!(statement = done.statement.sql, milliseconds = done.elapsed.as_millis(), "a slow statement");
    }
}

/// Serves the board until the operating system asks to end.
///
/// # Errors
/// When the server cannot start.
pub async fn serve(config: Config) -> Result<(), StartError> {
    let app = open_app(config).await?;
    let listener = listen("BYTTEBORS_ADDR", app.config.addr).await?;
    let metrics_listener = match app.config.metrics_addr {
        Some(addr) => Some(listen("BYTTEBORS_METRICS_ADDR", addr).await?),
        None => None,
    };
    if !app.config.is_secure_context() {
        tracing::warn!(
            address = %app.config.base_url,
            "browsers do not trust this address: sign-ins can be overheard. Use https, except for a try on your own network"
        );
    }
    if app.config.was_url.is_none() {
        tracing::warn!("BYTTEBORS_WAS_URL is not set: /was shows the board's own accessibility statement");
    }
    let limits = Limits { connections: open_files::connections(Limits::default().connections), ..Limits::default() };
    let shutdown = Shutdown::default();
    shutdown.begin_on_signal()?;
    if let Some(listener) = metrics_listener {
        let metrics = metrics::router().map_err(StartError::Metrics)?;
        shutdown.run_job(|stop| serve::serve(listener, metrics, limits, stop));
    }
    shutdown.run_job({
        let app = app.clone();
        |stop| jobs::run(app, stop)
    });
    shutdown.run_job({
        let app = app.clone();
        |stop| follower::run(app, stop)
    });
    let router = router(&app, limits);
    // For a person who has just started it; nothing depends on somebody reading it.
    let _ = writeln!(std::io::stdout(), "Byttebørsen is open at {}", app.config.base_url);
    serve::serve(listener, router, limits, shutdown.begun()).await;
    if !shutdown.stop_jobs(JOBS_GRACE).await {
        tracing::warn!("some jobs did not stop in time");
    }
    let closed = app.db.clone().close().await;
    tracing::info!("ended");
    Ok(closed?)
}

async fn listen(setting: &'static str, addr: SocketAddr) -> Result<TcpListener, StartError> {
    TcpListener::bind(addr).await.map_err(|error| StartError::Address { setting, addr, error })
}
