//! Work that nobody waits for, done in the background of every process.
//!
//! Each job may run in several processes at once and finds out from the database what there is to do, so that running it
//! twice, late or half does no harm.

use chrono::{DateTime, Duration, Utc};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::{accounts, audit, db, error::ServerResult, listings, mail, matches, pictures, reports, state::AppState, watches};

/// Wakes whoever sends mails before the next round: somebody may be waiting for a code.
#[derive(Debug)]
pub struct Bell(Notify);

impl Bell {
    /// A bell nobody has rung.
    pub(super) fn new() -> Self {
        Self(Notify::new())
    }

    /// Says that there is a mail. Ring it after the commit that makes it visible.
    pub fn ring(&self) {
        self.0.notify_one();
    }
}

/// The jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Job {
    /// Sends the mails that are due.
    SendMails,
    /// Asks owners whether listings that soon leave the board should stay.
    AskOwners,
    /// Takes listings whose time is over off the board.
    ExpireListings,
    /// Adds what has changed on the board to its counts.
    SettleCounts,
    /// Compares what is new on the board with what is watched.
    LookForWatches,
    /// Tells what watches have found.
    TellWatches,
    /// Writes down how often listings were shown as matches.
    SettleExposure,
    /// Tells owners of unused accounts that these will be erased, and erases those whose day has come.
    EndAccounts,
    /// Deletes what is no longer needed.
    Purge,
}

/// How often somebody looks for work when nobody rings.
const ROUND: std::time::Duration = std::time::Duration::from_secs(5);
/// Jobs that are done one after another. However much there is to do in one row, the others go on: thousands of new listings to
/// compare with watches hold up no code to sign in with.
const ROWS: [&[Job]; 4] = [
    &[Job::AskOwners, Job::EndAccounts],
    &[Job::LookForWatches, Job::TellWatches],
    &[Job::SendMails],
    &[Job::ExpireListings, Job::SettleCounts, Job::SettleExposure, Job::Purge],
];

impl Job {
    /// The pause between two runs.
    fn pause(self) -> Duration {
        match self {
            Self::SendMails | Self::SettleCounts => Duration::zero(),
            Self::LookForWatches | Self::TellWatches => Duration::seconds(20),
            Self::AskOwners | Self::ExpireListings | Self::SettleExposure => Duration::minutes(1),
            Self::Purge => Duration::minutes(10),
            Self::EndAccounts => Duration::hours(1),
        }
    }

    async fn run(self, app: &AppState, stop: &CancellationToken) -> ServerResult<()> {
        match self {
            Self::AskOwners => listings::renewal::ask_owners(app).await,
            Self::EndAccounts => accounts::leaving::run(app).await,
            Self::LookForWatches => watches::looking::look(app, stop).await,
            Self::TellWatches => watches::telling::tell(app).await,
            Self::SendMails => mail::queue::send_due(app, stop).await,
            Self::ExpireListings => {
                if db::listings::expire(app.db.write(), app.clock.now()).await? > 0 {
                    app.pages.forget();
                }
                Ok(())
            }
            Self::SettleCounts => listings::choices::settle(app).await,
            Self::SettleExposure => matches::exposure::settle(app).await,
            Self::Purge => purge(app).await,
        }
    }
}

/// Runs the jobs until told to stop; what was begun is finished first.
pub async fn run(app: AppState, stop: CancellationToken) {
    futures::future::join_all(ROWS.map(|jobs| run_row(jobs, &app, &stop))).await;
}

async fn run_row(jobs: &[Job], app: &AppState, stop: &CancellationToken) {
    let mut last_runs: Vec<Option<DateTime<Utc>>> = vec![None; jobs.len()];
    loop {
        for (job, last_run) in jobs.iter().zip(&mut last_runs) {
            let now = app.clock.now();
            if last_run.is_none_or(|moment| moment + job.pause() <= now || moment > now) {
                *last_run = Some(now);
                if let Err(error) = job.run(app, stop).await {
                    tracing::error!(?job, %error, "a job failed and runs again later");
                }
            }
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = app.bell.0.notified(), if jobs.contains(&Job::SendMails) => {}
            () = tokio::time::sleep(ROUND) => {}
        }
    }
}

/// Runs every job once, now.
pub async fn run_due(app: &AppState) -> ServerResult<()> {
    for job in ROWS.concat() {
        job.run(app, &CancellationToken::new()).await?;
    }
    Ok(())
}

/// How long mails are kept, sent or written to files.
const MAILS_KEPT: Duration = Duration::days(30);
/// How long a listing that has ended is kept beyond the day it would have expired.
const ENDED_LISTINGS_KEPT: Duration = Duration::days(365);
/// How long something that a watch has found waits to be told.
const FINDS_KEPT: Duration = Duration::days(30);
/// So many of the last notes of changes are kept for those who follow; whoever is further behind makes the index anew.
const CHANGES_KEPT: i64 = 100_000;
/// How long the link in a mail stops what it is about.
const LINKS_KEPT: Duration = Duration::days(365);

/// Deletes expired sessions, counters and invitations, old notes of changes, codes and messages after a day, drafts that no guest came back to, pictures that
/// belong to no listing, what is left of mails after 30 days, and listings a year after their time. The privacy page promises these
/// times. What watches have found and never told is no news after a month.
async fn purge(app: &AppState) -> ServerResult<()> {
    let now = app.clock.now();
    let day_ago = now - Duration::days(1);
    let writer = app.db.write();
    let deleted = [
        ("sessions", db::sessions::delete_expired(writer, now).await?),
        ("counters", db::rate_limits::delete_over(writer, now).await?),
        ("codes", db::sign_in_codes::delete_made_before(writer, day_ago).await?),
        ("invitations", db::invitations::delete_expired(writer, now).await?),
        ("secrets of no app", db::authenticator_apps::delete_unconfirmed_before(writer, day_ago).await?),
        ("challenges", db::passkeys::delete_expired_challenges(writer, now).await?),
        ("administrator links", db::administrator_links::delete_expired(writer, now).await?),
        ("messages", db::flash_messages::delete_left_before(writer, day_ago).await?),
        ("guest drafts", listings::guest_drafts::purge(writer, now).await?),
        ("pictures", pictures::removal::remove_unused(app).await?),
        ("mails", db::mails::delete_done_before(writer, now - MAILS_KEPT).await?),
        ("mail files", app.transport.delete_files_before(now - MAILS_KEPT).await?),
        ("finds of watches", db::watch_finds::delete_found_before(writer, now - FINDS_KEPT).await?),
        ("links that stop watches", db::watches::delete_links_before(writer, now - LINKS_KEPT).await?),
        ("notes of changes", db::listing_changes::prune(writer, CHANGES_KEPT).await?),
        ("reports", reports::retention::purge(app).await?),
        ("audit entries", audit::trim(app).await?),
        ("ended listings", db::listings::delete_ended_before(writer, now - ENDED_LISTINGS_KEPT).await?),
    ];
    for (what, count) in deleted.into_iter().filter(|(_, count)| *count > 0) {
        tracing::info!(what, count, "deleted what is no longer needed");
    }
    Ok(())
}
