//! What every request shares.

use std::sync::Arc;

use super::{clock::Clock, config::Config, db::Database, http::assets::Assets};

/// The parts of the running program that requests and jobs share; cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<AppParts>);

/// The shared parts.
pub struct AppParts {
    /// The settings.
    pub config: Config,
    /// The database.
    pub db: Database,
    /// The time.
    pub clock: Clock,
    /// The files of the front end.
    pub assets: Assets,
}

impl AppState {
    /// Puts the parts together.
    pub fn new(config: Config, db: Database, clock: Clock, assets: Assets) -> Self {
        Self(Arc::new(AppParts { config, db, clock, assets }))
    }
}

impl std::ops::Deref for AppState {
    type Target = AppParts;

    fn deref(&self) -> &AppParts {
        &self.0
    }
}
