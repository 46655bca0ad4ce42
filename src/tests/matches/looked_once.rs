//! Every new listing is compared once with what is watched: with an index that knows it, and with nothing else waiting for that.

use std::{
    fs,
    io::Write,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, channel},
    },
    time::Duration as Span,
};

use byttebors::{
    matching::{
        embedding::{EmbedError, Embedder, TextRole, Vector},
        features::{Match, Strength},
        subject::Subject,
    },
    server::{
        db::entities::listings,
        jobs,
        matches::best,
        matching::{entry::entry, meaning::Embedders},
        watches::telling,
    },
};
use chrono::Duration;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use tokio_util::sync::CancellationToken;

use super::{
    pairs::{OFFERED, Pair, follow, full_board, id_of},
    watches::{look, told_after, watch},
};
use crate::listings::writing::{publish, signed_in};

/// A model that lets everybody wait as long as the other end of its channel is there.
struct Stuck {
    is_asked: AtomicBool,
    freed: Mutex<Receiver<()>>,
}

impl Embedder for Stuck {
    fn id(&self) -> &str {
        "stuck"
    }

    fn embed(&self, _: &str, _: TextRole) -> Result<Vector, EmbedError> {
        self.is_asked.store(true, Ordering::SeqCst);
        // It ends with an error, and that is what is waited for.
        let _ = self.freed.lock().expect("a channel").recv();
        Err(EmbedError("freed".to_owned()))
    }
}

/// Waits until something is so.
async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    for _ in 0..1_000 {
        if is_so().await {
            return;
        }
        tokio::time::sleep(Span::from_millis(20)).await;
    }
    panic!("{what}");
}

#[tokio::test]
async fn a_code_goes_out_while_new_listings_are_compared_with_watches() {
    let app = full_board().await;
    let (free, freed) = channel();
    let model = Arc::new(Stuck { is_asked: AtomicBool::new(false), freed: Mutex::new(freed) });
    app.state.meaning.begin(Embedders::same(model.clone()));
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, "/sig-til?q=harmonika", "straks").await;
    publish(&jens, &OFFERED).await;
    app.clock().advance(Duration::minutes(1));
    let stop = CancellationToken::new();
    let running = tokio::spawn(jobs::run(app.state.clone(), stop.clone()));
    until("nobody compares", async || model.is_asked.load(Ordering::SeqCst)).await;
    assert_eq!(app.client().post_form("/log-ind", &[("email", "karin@post.example")]).await.status, 303);
    until("the code waits", async || app.mails().await.iter().any(|mail| mail.recipient == "karin@post.example" && mail.state == "sent"))
        .await;
    drop(free);
    stop.cancel();
    running.await.expect("the jobs end");
}

#[tokio::test]
async fn a_listing_is_in_the_index_before_it_is_looked_for_there() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    // A word that the database alone does not find.
    watch(&mette, "/sig-til?q=harmonikaen", "straks").await;
    publish(&jens, &OFFERED).await;
    app.clock().advance(Duration::minutes(1));
    look(&app.state).await;
    telling::tell(&app.state).await.expect("told");
    assert_eq!(app.mails().await.len(), 1);
}

/// Overwrites the words that an index keeps of its listings, while it is open.
fn damage(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            damage(&entry.path());
        } else if entry.path().extension().is_some_and(|extension| extension == "store") {
            let length = usize::try_from(entry.metadata().expect("a length").len()).expect("small");
            let mut file = fs::File::options().write(true).open(entry.path()).expect("a file");
            file.write_all(&vec![1; length / 2]).expect("is overwritten");
        }
    }
}

#[tokio::test]
async fn what_a_broken_index_was_asked_is_asked_again() {
    let pair = Pair::meet().await;
    damage(&pair.app.state.config.data_dir.join("index"));
    pair.app.clock().advance(Duration::minutes(1));
    look(&pair.app.state).await;
    assert!(pair.app.state.matching.index().is_none(), "it could not answer");
    follow(&pair.app).await;
    let mut told = told_after(&pair.app, Duration::minutes(1)).await;
    told.extend(told_after(&pair.app, Duration::days(1)).await);
    for (recipient, path) in [("mette@post.example", &pair.offered), ("jens@post.example", &pair.sought)] {
        assert!(told.iter().any(|mail| mail.recipient == recipient && mail.text_body.contains(path)), "{recipient}");
    }
}

#[tokio::test]
async fn what_only_comes_near_a_match_is_not_told() {
    let pair = Pair::meet().await;
    let named = listings::Entity::find().filter(listings::Column::PublicId.eq(id_of(&pair.sought)));
    let sought = named.one(pair.app.db().read()).await.expect("an answer").expect("a listing");
    let subject = Subject::Listing(entry(&sought).expect("an entry"));
    let found = best(&pair.app.state, subject, sought.owner(), 5).await.expect("an answer").found;
    let (matches, near): (Vec<Match>, Vec<Match>) = found.into_iter().partition(|found| found.strength >= Strength::Match);
    assert!(!matches.is_empty());

    let mut told = told_after(&pair.app, Duration::minutes(1)).await;
    told.extend(told_after(&pair.app, Duration::days(1)).await);
    let mails: Vec<String> = told.iter().filter(|mail| mail.recipient == "mette@post.example").map(|mail| mail.text_body.clone()).collect();
    let offers =
        mails.iter().flat_map(|mail| mail.split_whitespace()).filter(|word| word.contains("/opslag/") && !word.contains(&pair.sought));
    assert!(offers.clone().count() > 0 && offers.clone().all(|link| matches.iter().any(|found| link.ends_with(&found.id.path()))));
    let told = |found: &Match| told.iter().any(|mail| mail.recipient == "mette@post.example" && mail.text_body.contains(&found.id.path()));
    assert!(matches.iter().all(told));
    assert!(!near.iter().any(told));
}
