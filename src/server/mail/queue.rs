//! The queue of mails: one row a mail, claimed by one process at a time, tried again with growing pauses, sent once.

use chrono::{DateTime, Duration, Utc};
use futures::{StreamExt, future, stream};
use sea_orm::{ActiveValue::Set, ConnectionTrait};
use tokio_util::sync::CancellationToken;

use super::{letter::Letter, message, night::is_night, transport::SendError};
use crate::{
    domain::email::EmailAddress,
    server::{
        db::{self, entities::mails, mails::Turn},
        error::ServerResult,
        state::AppState,
    },
};

/// Mails that are looked for at a time, and of these sent at the same time.
const BATCH: u64 = 50;
const AT_ONCE: usize = 4;
/// Longer than any try takes; a process that died with a mail in hand loses it after this.
const CLAIM_MINUTES: i64 = 5;
/// A mail that says nothing else is tried for this long.
const TRIED_FOR_DAYS: i64 = 3;

/// A mail to put in the queue.
pub struct NewMail<'a> {
    /// What the mail is about; a second mail with the same key is not queued.
    pub key: String,
    /// The one who gets it.
    pub recipient: &'a EmailAddress,
    /// What it says.
    pub letter: &'a Letter,
    /// When it is no longer worth sending; none for three days.
    pub give_up_at: Option<DateTime<Utc>>,
    /// Where a press in the mail program ends mails of this sort, if they come by themselves. Such mails never go out at night.
    pub unsubscribe_url: Option<String>,
}

/// Queues a mail inside the caller's transaction; false when a mail with its key was queued before.
///
/// It goes out if and only if the rest is done. Ring [`crate::server::jobs::Bell`] after the commit, or it waits for the next
/// round.
pub async fn enqueue(db: &impl ConnectionTrait, app: &AppState, mail: NewMail<'_>) -> ServerResult<bool> {
    let now = app.clock.now();
    let rendered = mail.letter.render(&app.config.contact);
    let row = mails::ActiveModel {
        idempotency_key: Set(mail.key),
        recipient: Set(mail.recipient.as_str().to_owned()),
        subject: Set(rendered.subject),
        text_body: Set(rendered.text),
        html_body: Set(rendered.html),
        language: Set(mail.letter.locale.slug().to_owned()),
        unsubscribe_url: Set(mail.unsubscribe_url),
        state: Set(db::mails::WAITING.to_owned()),
        attempts: Set(0),
        due_at: Set(now),
        give_up_at: Set(Some(mail.give_up_at.unwrap_or(now + Duration::days(TRIED_FOR_DAYS)))),
        claimed_until: Set(None),
        sent_at: Set(None),
        last_error: Set(None),
        created_at: Set(now),
        ..Default::default()
    };
    Ok(db::mails::insert(db, row).await?)
}

/// Tries every mail that is due, once; no new one is begun after the sign to stop.
pub async fn send_due(app: &AppState, stop: &CancellationToken) -> ServerResult<()> {
    let now = app.clock.now();
    loop {
        let due = db::mails::due(app.db.write(), turn(app, now), BATCH).await?;
        let tried = stream::iter(due)
            .take_while(|_| future::ready(!stop.is_cancelled()))
            .map(|id| try_one(app, id, now))
            .buffer_unordered(AT_ONCE)
            .fold(Ok(0), |sum: ServerResult<u32>, one| async move { Ok(sum? + u32::from(one?)) })
            .await?;
        if tried == 0 {
            return Ok(());
        }
    }
}

/// Whose turn it is among the mails that were due at `now`. The night may begin while they are sent.
fn turn(app: &AppState, now: DateTime<Utc>) -> Turn {
    Turn { now, is_night: is_night(app.clock.now()) }
}

/// Tries one mail; false when another process has it.
async fn try_one(app: &AppState, id: i64, now: DateTime<Utc>) -> ServerResult<bool> {
    let writer = app.db.write();
    let Some(mail) = db::mails::claim(writer, id, turn(app, now), now + Duration::minutes(CLAIM_MINUTES)).await? else {
        return Ok(false);
    };
    if mail.give_up_at.is_some_and(|moment| moment <= now) {
        give_up(app, &mail, "too late").await?;
        return Ok(true);
    }
    let sent = match message::build(&mail, &app.transport.from, &app.config.base_url) {
        Ok(message) => app.transport.send(mail.id, mail.created_at, &message).await,
        Err(error) => Err(SendError::Never(error.to_string())),
    };
    match sent {
        Ok(()) => {
            metrics::counter!("byttebors_mails_total", "outcome" => "sent").increment(1);
            db::mails::mark_sent(writer, id, app.clock.now()).await?;
        }
        Err(SendError::Never(reason)) => give_up(app, &mail, &reason).await?,
        Err(SendError::Later(reason)) => {
            let again_at = now + pause_after(mail.attempts);
            if mail.give_up_at.is_some_and(|moment| moment <= again_at) {
                give_up(app, &mail, &reason).await?;
            } else {
                tracing::warn!(mail = id, attempts = mail.attempts, reason, "a mail could not be sent and is tried again");
                metrics::counter!("byttebors_mails_total", "outcome" => "delayed").increment(1);
                db::mails::put_back(writer, id, again_at, &reason).await?;
            }
        }
    }
    Ok(true)
}

async fn give_up(app: &AppState, mail: &mails::Model, reason: &str) -> ServerResult<()> {
    tracing::error!(mail = mail.id, attempts = mail.attempts, reason, "a mail was given up");
    metrics::counter!("byttebors_mails_total", "outcome" => "given_up").increment(1);
    Ok(db::mails::mark_failed(app.db.write(), mail.id, reason).await?)
}

/// 10 s, 30 s, 90 s … up to an hour.
fn pause_after(attempts: i32) -> Duration {
    let doubled = 3_i64.saturating_pow(u32::try_from(attempts - 1).unwrap_or(0));
    Duration::seconds(doubled.saturating_mul(10).min(3_600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_an_hour() {
        let seconds: Vec<_> = [1, 2, 3, 4, 20, 90].map(|attempts| pause_after(attempts).num_seconds()).into();
        assert_eq!(seconds, [10, 30, 90, 270, 3_600, 3_600]);
    }
}
