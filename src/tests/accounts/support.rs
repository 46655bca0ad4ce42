//! An application without a network.

use byttebors::{
    i18n::Locale,
    server::{
        clock::Clock,
        config::Config,
        context::RequestContext,
        db::{Database, entities::mails},
        http::assets::Assets,
        state::AppState,
    },
};
use chrono::{TimeZone, Utc};
use sea_orm::{EntityTrait, QueryOrder};

pub struct World {
    pub app: AppState,
    pub folder: tempfile::TempDir,
}

pub async fn world() -> World {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().display().to_string();
    let config = Config::read(|name| (name == "BYTTEBORS_DATA_DIR").then(|| path.clone())).expect("settings");
    let db = Database::open(&config.database_url).await.expect("a database");
    db.migrate().await.expect("a schema");
    let clock = Clock::fixed_at(Utc.with_ymd_and_hms(2026, 11, 26, 12, 0, 0).single().expect("a moment"));
    World { app: AppState::new(config, db, clock, Assets::embedded()).expect("an application"), folder }
}

impl World {
    pub fn cx(&self, browser_token: Option<&str>) -> RequestContext {
        RequestContext {
            browser_token: browser_token.map(ToOwned::to_owned),
            user_agent: "Mozilla/5.0 (Linux; Android 14) Chrome/130.0".into(),
            ..RequestContext::outside_of_requests(self.app.clone(), Locale::Danish)
        }
    }

    pub async fn last_mail(&self) -> mails::Model {
        mails::Entity::find().order_by_desc(mails::Column::Id).one(self.app.db.read()).await.expect("an answer").expect("a mail")
    }

    pub async fn last_code(&self) -> String {
        self.last_mail().await.subject.chars().filter(char::is_ascii_digit).collect()
    }
}
