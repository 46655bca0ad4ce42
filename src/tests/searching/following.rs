//! Every change of what is on the board reaches the index, in the order that matters.

use byttebors::server::{
    db::{
        Database,
        entities::{listing_changes, listings},
    },
    interchange::import,
    jobs,
};
use chrono::Duration;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, PaginatorTrait, TransactionTrait};

use super::{another_process, holds_the_board, index_of, with_word};
use crate::{
    listings::writing::{press, publish, signed_in, with},
    support::{TestApp, database::TestDatabase},
};

#[tokio::test]
async fn a_listing_can_be_found_exactly_while_it_is_on_the_board() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let process = another_process(&app);
    assert!(index_of(&process).await.is_empty());

    let path = publish(&mette, &[("overskrift", "Trailer ønskes til lørdag")]).await;
    let index = index_of(&process).await;
    assert_eq!(with_word(&index, "trailer").len(), 1);

    let changed = with(&[("overskrift", "Ladcykel ønskes til lørdag"), ("handling", "gem")]);
    assert_eq!(mette.post_form(&format!("{path}/rediger"), &changed).await.status, 303);
    assert_eq!(index_of(&process).await.len(), 1);
    assert!(with_word(&index, "trailer").is_empty());
    assert_eq!(with_word(&index, "ladcykel").len(), 1);

    for (button, listings) in [("pause", 0), ("genoptag", 1)] {
        assert_eq!(press(&mette, &path, &[("handling", button)]).await.status, 303, "{button}");
        assert_eq!(index_of(&process).await.len(), listings, "{button}");
    }
    app.clock().advance(Duration::days(61));
    jobs::run_due(&app.state).await.expect("jobs");
    assert!(index_of(&process).await.is_empty(), "it has expired");
    holds_the_board(&index, app.db()).await;
}

#[tokio::test]
async fn what_comes_in_all_at_once_is_found_in_every_process() {
    let app = TestApp::start().await;
    let processes = [another_process(&app), another_process(&app)];
    index_of(&processes[0]).await;
    let listings = import::read(include_bytes!("../data/dev.jsonl").as_slice()).expect("every line is good");
    import::store(&app.state, listings, |at| Duration::hours(i64::try_from(at).expect("small"))).await.expect("stored");
    for process in &processes {
        let index = index_of(process).await;
        assert_eq!(index.len(), 92);
        holds_the_board(&index, app.db()).await;
    }
    let first = listings::Entity::find().one(app.db().read()).await.expect("an answer").expect("a listing");
    listings::Entity::delete_by_id(first.id).exec(app.db().write()).await.expect("deleted");
    for process in &processes {
        assert_eq!(index_of(process).await.len(), 91);
    }
}

/// The clock of a test stands still, so that a page is kept until something lets go of it.
#[tokio::test]
async fn a_search_that_is_kept_is_made_anew_when_the_index_has_followed_another_process() {
    let app = TestApp::start().await;
    index_of(&app.state).await;
    let shows_it = async || app.client().get("/opslag?q=badminton").await.text().contains("/opslag/d001");
    assert!(!shows_it().await);
    let listings = import::read(include_bytes!("../data/dev.jsonl").as_slice()).expect("every line is good");
    import::store(&another_process(&app), listings, |_| Duration::hours(1)).await.expect("stored");
    assert!(!shows_it().await, "it is kept");
    index_of(&app.state).await;
    assert!(shows_it().await);
}

#[tokio::test]
async fn a_change_that_is_committed_after_later_ones_is_not_missed() {
    let app = TestApp::start().await;
    let process = another_process(&app);
    publish(&signed_in(&app, "Mette").await, &[]).await;
    index_of(&process).await;
    let sample = listings::Entity::find().one(app.db().read()).await.expect("an answer").expect("a listing");
    let write = async |db: &Database, id: &str| {
        let transaction = db.write().begin().await.expect("a transaction");
        let mut row = sample.clone().into_active_model();
        (row.id, row.public_id) = (sea_orm::ActiveValue::NotSet, Set(id.to_owned()));
        row.insert(&transaction).await.expect("is written");
        transaction
    };
    let slow = write(app.db(), "slow").await;
    if app.is_postgres() {
        let quick = write(app.db(), "quick").await;
        quick.commit().await.expect("a commit");
        assert_eq!(index_of(&process).await.len(), 2, "what is committed is found, whoever is slow");
        assert_eq!(index_of(&process).await.len(), 2);
    }
    slow.commit().await.expect("a commit");
    let index = index_of(&process).await;
    assert_eq!(index.len(), if app.is_postgres() { 3 } else { 2 });
    holds_the_board(&index, app.db()).await;
}

#[tokio::test]
async fn only_what_the_index_knows_is_noted() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = TestDatabase::new(&folder).await;
    let begun = listing_changes::Entity::find().count(database.db.read()).await.expect("notes");
    assert_eq!(begun, 1, "the history has a beginning");
    let app = TestApp::start().await;
    publish(&signed_in(&app, "Mette").await, &[]).await;
    let notes = async || listing_changes::Entity::find().count(app.db().read()).await.expect("notes");
    let published = notes().await;
    let listing = listings::Entity::find().one(app.db().read()).await.expect("an answer").expect("a listing");
    let mut row = listing.clone().into_active_model();
    row.renewal_hash = Set(Some("hash".to_owned()));
    row.update(app.db().write()).await.expect("is written");
    assert_eq!(notes().await, published, "a mail about renewal changes nothing");
    let mut row = listing.into_active_model();
    row.remaining = Set(Some(3));
    row.update(app.db().write()).await.expect("is written");
    assert_eq!(notes().await, published + 1);
}
