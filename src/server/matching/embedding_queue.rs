//! Makes the vectors of listings in the background: one text at a time, on a thread of low priority, in whichever process takes it.

use std::{sync::Arc, time::Instant};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, Duration, Utc};
use sea_orm::ActiveValue::Set;
use sha2::{Digest, Sha256};
use tokio_util::sync::CancellationToken;

use super::{
    known_vectors,
    meaning::{self, Embedders},
    model::{Model, folder::ModelFolder},
};
use crate::{
    domain::{category::Category, listing_state::ListingState},
    i18n::Locale,
    matching::embedding::{TextRole, listing_text},
    server::{
        config::embedder::{BUILT_IN, EmbedderSetting},
        db::{
            entities::{
                listing_vectors::{ActiveModel, Model as Row},
                listings,
            },
            listing_vectors as rows,
        },
        error::{ServerError, ServerResult},
        state::AppState,
    },
};

/// How often somebody looks for work when nobody rings.
const ROUND: std::time::Duration = std::time::Duration::from_secs(2);
/// Listings that are looked for at a time.
const BATCH: u64 = 50;
/// Longer than any text takes; a process that died with a listing in hand loses it after this.
const CLAIM_MINUTES: i64 = 2;
/// What the metrics say when no model is wanted, and when one is wanted and cannot be used.
const OFF: &str = "off";
const NONE: &str = "none";
/// How often vectors of another embedder are looked for.
const OTHERS_EVERY: Duration = Duration::hours(1);

/// Loads the model and makes vectors until told to stop. Ends at once when there is no model.
pub async fn run(app: AppState, folder: Option<ModelFolder>, stop: CancellationToken) {
    let Some(folder) = folder else { return tell_why_none(&app.config.embedder) };
    let loaded = tokio::task::spawn_blocking(move || load(&folder)).await;
    match loaded.map_err(|error| error.to_string()).and_then(|loaded| loaded.map_err(|error| error.to_string())) {
        Ok(embedders) => app.meaning.begin(embedders),
        Err(error) => {
            meaning::report(NONE);
            return tracing::error!(error, "BYTTEBORS_EMBEDDER: the model cannot be used: listings are found by their words alone");
        }
    }
    let embedder = app.meaning.embedder_id().unwrap_or_default().to_owned();
    tracing::info!(embedder, "the model is there: listings are found by their meaning, too");
    let mut others_at = None;
    while !stop.is_cancelled() {
        if let Err(error) = one_round(&app, &mut others_at, &stop).await {
            tracing::error!(%error, "vectors are made later");
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = app.meaning.bell.notified() => {}
            () = tokio::time::sleep(ROUND) => {}
        }
    }
}

/// Says at the start why there is no model, and what to do about it where one was wanted.
fn tell_why_none(setting: &EmbedderSetting) {
    if *setting == EmbedderSetting::Off {
        meaning::report(OFF);
        return tracing::info!("BYTTEBORS_EMBEDDER is off: listings are found by their words alone");
    }
    meaning::report(NONE);
    tracing::warn!(
        folder = BUILT_IN,
        "BYTTEBORS_EMBEDDER: the built-in model is missing, and listings are found by their words alone. Run the set-up, or copy its \
         folder into the data folder; to do without, set BYTTEBORS_EMBEDDER=off"
    );
}

fn load(folder: &ModelFolder) -> Result<Embedders, super::model::ModelError> {
    let prompt = Model::load(folder)?;
    let patient = prompt.patient()?;
    Ok(Embedders { prompt: Arc::new(prompt), patient: Arc::new(patient) })
}

async fn one_round(app: &AppState, others_at: &mut Option<DateTime<Utc>>, stop: &CancellationToken) -> ServerResult<()> {
    let Some(embedder) = app.meaning.embedder_id() else { return Ok(()) };
    let now = app.clock.now();
    if others_at.is_none_or(|moment| moment + OTHERS_EVERY <= now || moment > now) {
        rows::ask_of_other_embedders(app.db.write(), embedder).await?;
        *others_at = Some(now);
    }
    known_vectors::follow(app, embedder).await?;
    make_waiting(app, stop).await?;
    Ok(())
}

/// Makes every vector that is wanted, now, and reads what was made.
pub async fn run_due(app: &AppState) -> ServerResult<()> {
    one_round(app, &mut None, &CancellationToken::new()).await
}

/// Makes one after the other until none waits; those that others make meanwhile are left to them.
async fn make_waiting(app: &AppState, stop: &CancellationToken) -> ServerResult<()> {
    let Some(embedders) = app.meaning.embedders() else { return Ok(()) };
    loop {
        metrics::gauge!("byttebors_listings_waiting_for_vectors").set(rows::count_waiting(app.db.read()).await? as f64);
        let waiting = rows::waiting(app.db.read(), app.clock.now(), BATCH).await?;
        let mut made = 0;
        for id in &waiting {
            if stop.is_cancelled() {
                return Ok(());
            }
            made += u32::from(make(app, embedders, *id).await?);
        }
        if made > 0 {
            known_vectors::follow(app, embedders.patient.id()).await?;
        }
        if made == 0 {
            return Ok(());
        }
    }
}

/// Makes one vector; false when another process has it.
async fn make(app: &AppState, embedders: &Embedders, id: i64) -> ServerResult<bool> {
    let now = app.clock.now();
    let writer = app.db.write();
    let claimed = rows::claim(writer, id, now, now + Duration::minutes(CLAIM_MINUTES)).await?;
    let Some((row, Some(listing))) = claimed else { return Ok(false) };
    // It asks again when it comes back on the board.
    if listing.state != ListingState::Published.slug() {
        rows::answer(writer, &row, ActiveModel::default()).await?;
        return Ok(true);
    }
    let text = text_of(&listing);
    let hash = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(text.as_bytes()));
    let embedder = embedders.patient.id();
    let mut made = ActiveModel { made_at: Set(Some(now)), ..Default::default() };
    if row.vector.is_none() || row.embedder.as_deref() != Some(embedder) || row.text_hash.as_ref() != Some(&hash) {
        let Some(vector) = embed(embedders, id, text).await? else {
            rows::put_back(writer, id, now + pause_after(&row)).await?;
            return Ok(true);
        };
        made.embedder = Set(Some(embedder.to_owned()));
        made.text_hash = Set(Some(hash));
        made.vector = Set(Some(vector));
    }
    rows::answer(writer, &row, made).await?;
    Ok(true)
}

async fn embed(embedders: &Embedders, id: i64, text: String) -> ServerResult<Option<Vec<u8>>> {
    let embedder = Arc::clone(&embedders.patient);
    let began = Instant::now();
    let made = tokio::task::spawn_blocking(move || embedder.embed(&text, TextRole::Listing)).await;
    match made.map_err(|error| ServerError::Internal(format!("the model: {error}")))? {
        Ok(vector) => {
            meaning::count("listing", began.elapsed());
            Ok(Some(vector.as_bytes()))
        }
        Err(error) => {
            tracing::error!(listing = id, %error, "a listing is found by its words alone");
            Ok(None)
        }
    }
}

fn text_of(listing: &listings::Model) -> String {
    let category = Category::from_slug(&listing.category).map_or("", |category| Locale::Danish.category(category));
    listing_text(category, &listing.title, &listing.body)
}

/// 1 min, 5 min, 25 min … up to a day.
fn pause_after(row: &Row) -> Duration {
    let minutes = 5_i64.saturating_pow(u32::try_from(row.attempts - 1).unwrap_or(0));
    Duration::minutes(minutes.min(24 * 60))
}
