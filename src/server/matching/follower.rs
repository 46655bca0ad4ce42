//! Keeping the index up to date: opens it, makes it anew when it cannot be trusted, and follows every change of the database.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use tokio_util::sync::CancellationToken;

use super::{
    Upkeep,
    board_words::BoardWords,
    entry::findable,
    folder::IndexFolder,
    history::{Position, Reader, Told},
    known_vectors,
};
use crate::{
    matching::index::{IndexError, ListingIndex},
    server::{
        db::{entities::listings::Model, listing_changes, listings, matches},
        error::{ServerError, ServerResult},
        state::AppState,
    },
};

/// How often the follower looks for changes of other processes. Its own process tells it at once.
const PAUSE: Duration = Duration::from_millis(250);
/// How long it waits after something failed.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(10);
/// How often what was taken out of the index is taken out of its files as well (G7): rewriting the parts of a large index takes a
/// minute, so it is not done each time.
const FORGET_EVERY: Duration = Duration::from_hours(24);
/// Listings that are read with one query.
const BATCH: usize = 500;
/// Listings that are put into a new index between two commits.
const COMMIT_AFTER: u64 = 50_000;

/// Follows the database until told to stop.
pub async fn run(app: AppState, stop: CancellationToken) {
    let mut forgot_at: Option<Instant> = None;
    loop {
        let followed =
            catch_up(&app).await.inspect_err(|error| tracing::error!(%error, "the index does not follow the database and tries again"));
        if followed.is_ok() && forgot_at.is_none_or(|moment| moment.elapsed() >= FORGET_EVERY) {
            forgot_at = Some(Instant::now());
            forget_removed(&app);
        }
        let pause = if followed.is_err() { PAUSE_AFTER_FAILURE } else { PAUSE };
        tokio::select! {
            () = stop.cancelled() => return,
            () = app.pages.changed(), if followed.is_ok() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Takes what left the board out of the files of the index, in a thread that holds up neither the follower nor the end of the
/// program.
fn forget_removed(app: &AppState) {
    let Some(index) = app.matching.index() else { return };
    std::thread::spawn(move || {
        if let Err(error) = index.forget_removed() {
            tracing::warn!(%error, "what was taken out of the index still stands in its files");
        }
    });
}

/// Brings the index up to date with everything that is committed now. Whoever comes second waits for the first.
pub async fn catch_up(app: &AppState) -> ServerResult<()> {
    let mut upkeep = app.matching.upkeep.lock().await;
    // Somebody who asked it found it broken, or its folder is gone.
    if upkeep.as_ref().is_some_and(|upkeep| app.matching.index().is_none() || !upkeep.folder.is_there()) {
        *upkeep = None;
    }
    if let Some(current) = upkeep.as_mut() {
        let followed = go_on(app, current).await;
        if let Err(ServerError::Internal(_)) | Ok(false) = &followed {
            app.matching.answer_with(None);
            *upkeep = None;
        }
        if followed? {
            return Ok(());
        }
        tracing::warn!("changes were deleted before the index had followed them");
    }
    let opened = open(app).await?;
    read_words(app, &opened.index).await?;
    app.matching.answer_with(Some(opened.index.clone()));
    *upkeep = Some(opened);
    Ok(())
}

/// Follows what has changed, and reads the words of the board when they are old. False when it cannot be known what has changed.
async fn go_on(app: &AppState, current: &mut Upkeep) -> ServerResult<bool> {
    if !follow(app, current).await? {
        return Ok(false);
    }
    if current.has_new_words && app.matching.words().is_none_or(|words| words.is_old()) {
        current.has_new_words = false;
        read_words(app, &current.index).await?;
    }
    Ok(true)
}

/// The index of an earlier run if it is one of this database, else a new one; up to date in both cases.
async fn open(app: &AppState) -> ServerResult<Upkeep> {
    let data_dir = app.matching.data_dir.clone();
    app.matching.answer_with(None);
    let (folder, found) = blocking(move || {
        let folder = Arc::new(IndexFolder::take(&data_dir));
        let found = folder.open();
        Ok((folder, found))
    })
    .await?;
    listing_changes::mend(app.db.write()).await?;
    if let Some((index, position)) = found
        && position.is_of(app.db.read()).await?
    {
        let reader = Reader::at(position);
        let mut upkeep = Upkeep { index: Arc::new(index), folder: folder.clone(), reader, has_new_words: false };
        if follow(app, &mut upkeep).await? {
            tracing::info!(listings = upkeep.index.len(), "the index of the search is open");
            return Ok(upkeep);
        }
    }
    rebuild(app, folder).await
}

/// A new index of what is on the board. What changes while it is made is followed from where the history stood when it was begun.
async fn rebuild(app: &AppState, folder: Arc<IndexFolder>) -> ServerResult<Upkeep> {
    let begun = Instant::now();
    metrics::counter!("search_index_rebuilds_total").increment(1);
    let start = Position::now(app.db.read()).await?.ok_or_else(|| ServerError::Internal("the listings have no history".to_owned()))?;
    let place = folder.clone();
    let index = Arc::new(blocking(move || place.create()).await?);
    let (mut last, mut uncommitted) = (0, 0);
    loop {
        let found = listings::published_after(app.db.read(), last, BATCH as u64).await?;
        let Some((newest, _)) = found.last() else { break };
        last = newest.id;
        uncommitted += found.len() as u64;
        let is_full = uncommitted >= COMMIT_AFTER;
        if is_full {
            uncommitted = 0;
        }
        let index = index.clone();
        let found = with_exposure(app, found.into_iter().map(|(listing, _)| listing).collect()).await?;
        blocking(move || {
            put(&index, &found)?;
            if is_full { index.commit() } else { Ok(()) }
        })
        .await?;
    }
    let mut upkeep = Upkeep { index, folder, reader: Reader::at(start), has_new_words: false };
    keep(&upkeep).await?;
    if !follow(app, &mut upkeep).await? {
        return Err(broken("changes were deleted while it was made"));
    }
    tracing::info!(
        listings = upkeep.index.len(),
        milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
        "the index of the search was made anew"
    );
    Ok(upkeep)
}

/// Reads what has changed and brings it into the index. False when it cannot be known what has changed.
async fn follow(app: &AppState, upkeep: &mut Upkeep) -> ServerResult<bool> {
    let news = match upkeep.reader.ask(app.db.read()).await? {
        Told::Nothing => return Ok(true),
        Told::Lost => return Ok(false),
        Told::News(news) => news,
    };
    metrics::gauge!("search_index_behind").set(news.listings.len() as f64);
    for ids in news.listings.chunks(BATCH) {
        let published = with_exposure(app, listing_changes::published(app.db.read(), ids).await?).await?;
        let on_board: Vec<i64> = published.iter().map(|(listing, _)| listing.id).collect();
        let (index, changed) = (upkeep.index.clone(), ids.to_vec());
        blocking(move || {
            changed.iter().try_for_each(|id| index.remove(*id))?;
            put(&index, &published)
        })
        .await?;
        known_vectors::follow_board(app, ids, &on_board).await?;
    }
    upkeep.reader.has_read(news);
    upkeep.has_new_words = true;
    keep(upkeep).await?;
    metrics::gauge!("search_index_behind").set(0.0);
    // A search that was kept since the change was committed does not know of it yet.
    app.pages.forget();
    Ok(true)
}

async fn read_words(app: &AppState, index: &Arc<ListingIndex>) -> ServerResult<()> {
    let index = index.clone();
    app.matching.know(blocking(move || BoardWords::read(&index)).await?);
    Ok(())
}

/// Makes what was put into the index last, and notes how far it has followed.
async fn keep(upkeep: &Upkeep) -> ServerResult<()> {
    let (index, folder, position) = (upkeep.index.clone(), upkeep.folder.clone(), upkeep.reader.position().clone());
    blocking(move || {
        index.commit()?;
        Ok(folder.mark(&position)?)
    })
    .await?;
    metrics::gauge!("search_index_listings").set(upkeep.index.len() as f64);
    Ok(())
}

/// Listings with how often each was shown as a match.
async fn with_exposure(app: &AppState, listings: Vec<Model>) -> ServerResult<Vec<(Model, u32)>> {
    let keys: Vec<i64> = listings.iter().map(|listing| listing.id).collect();
    let shown = matches::shown(app.db.read(), &keys).await?;
    let with_count = |listing: Model| {
        let count = shown.get(&listing.id).copied().unwrap_or_default();
        (listing, u32::try_from(count).unwrap_or(u32::MAX))
    };
    Ok(listings.into_iter().map(with_count).collect())
}

fn put(index: &ListingIndex, listings: &[(Model, u32)]) -> Result<(), IndexError> {
    for (listing, shown) in listings {
        match findable(listing, *shown) {
            Ok(entry) => index.put(&entry)?,
            Err(error) => tracing::error!(listing = listing.id, %error, "a listing cannot be put into the index"),
        }
    }
    Ok(())
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, IndexError> + Send + 'static) -> ServerResult<T> {
    tokio::task::spawn_blocking(work).await.map_err(broken)?.map_err(broken)
}

fn broken(error: impl std::fmt::Display) -> ServerError {
    ServerError::Internal(format!("the index of the search: {error}"))
}
