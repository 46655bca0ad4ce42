//! What every request shares.

use std::sync::Arc;

use super::{
    accounts::code_hash::CodeHasher,
    assets::Assets,
    clock::Clock,
    config::{BadSetting, Config},
    db::Database,
    jobs::Bell,
    kept_pages::KeptPages,
    listings::choices::KnownCounts,
    mail::Transport,
    matches::exposure::Exposure,
    matching::{Matching, meaning::Meaning},
    pictures::files::PictureFiles,
    upload_store::UploadStore,
};

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
    /// The way out for mails.
    pub transport: Transport,
    /// Hashes codes, a few at a time.
    pub code_hasher: CodeHasher,
    /// Pages that are ready to be sent.
    pub pages: KeptPages,
    /// How many listings there are, for every choice on the board.
    pub counts: KnownCounts,
    /// How often listings were shown as matches.
    pub exposure: Exposure,
    /// The files of pictures.
    pub pictures: PictureFiles,
    /// The search engine.
    pub matching: Matching,
    /// What texts mean, as far as there is a model.
    pub meaning: Meaning,
    /// Wakes the background runner when there is work.
    pub bell: Bell,
}

impl AppState {
    /// Puts the parts together.
    pub fn new(config: Config, db: Database, clock: Clock, assets: Assets) -> Result<Self, BadSetting> {
        let transport = Transport::from_config(&config)?;
        let pictures = PictureFiles::new(UploadStore::open(&config)?);
        let matching = Matching::new(&config.data_dir);
        let (code_hasher, pages, counts, bell) = (CodeHasher::new(), KeptPages::new(), KnownCounts::default(), Bell::new());
        let (exposure, meaning) = (Exposure::default(), Meaning::default());
        Ok(Self(Arc::new(AppParts {
            config,
            db,
            clock,
            assets,
            transport,
            code_hasher,
            pages,
            counts,
            exposure,
            pictures,
            matching,
            meaning,
            bell,
        })))
    }
}

impl std::ops::Deref for AppState {
    type Target = AppParts;

    fn deref(&self) -> &AppParts {
        &self.0
    }
}
