//! Pictures in a bucket of an S3-compatible service instead of the data folder.

use byttebors::server::{
    backup::{restore::restore, save::save},
    clock::Clock,
    config::{self, Config},
    jobs,
};
use chrono::Duration;

use super::sending::{decoded, ids, put_up, rows, small};
use crate::{
    listings::writing::{page, publish, signed_in},
    program::board::Board,
    support::{TestApp, bucket::Bucket},
};

/// A board that keeps its uploads in this bucket.
async fn start(bucket: &Bucket) -> TestApp {
    let setup = bucket.settings().iter().fold(TestApp::with(), |setup, (name, value)| setup.setting(name, value));
    setup.start().await
}

#[tokio::test]
async fn pictures_are_kept_shown_and_deleted_there() {
    let bucket = Bucket::open().await;
    let app = start(&bucket).await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    assert_eq!(put_up(&mette, &path, &small()).await.status, 303);
    let id = ids(&app).await.remove(0);
    let keys: Vec<String> = bucket.objects().into_keys().collect();
    assert_eq!(keys, ["1600.jpg", "400.jpg", "800.jpg"].map(|file| format!("boers/{id}/{file}")));
    assert!(!app.state.config.data_dir.join("uploads").exists());
    assert_eq!(decoded(&app.client().get(&format!("/billeder/{id}/400.jpg")).await).dimensions(), (60, 40));
    assert_eq!(mette.post_form(&format!("{path}/billeder"), &[("fjern", &id)]).await.status, 303);
    assert_eq!(app.client().get(&format!("/billeder/{id}/400.jpg")).await.status, 404, "whoever may see it is asked first");
    app.clock().advance(Duration::hours(1) + Duration::seconds(1));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert!(bucket.objects().is_empty() && rows(&app).await.is_empty());
}

#[tokio::test]
async fn while_the_service_is_away_the_board_goes_on_and_nothing_is_half_there() {
    let bucket = Bucket::open().await;
    let app = start(&bucket).await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &small()).await;
    let id = ids(&app).await.remove(0);
    assert_eq!(app.client().get("/readyz").await.text(), "ok");
    bucket.set_away(true);
    let refused = put_up(&mette, &path, &small()).await;
    assert_eq!(refused.status, 503);
    assert!(refused.text().contains("Vi er her om lidt"));
    assert_eq!(app.client().get(&format!("/billeder/{id}/400.jpg")).await.status, 503);
    assert_eq!(app.client().get(&path).await.status, 200);
    let ready = app.client().get("/readyz").await;
    assert_eq!((ready.status.as_u16(), ready.text()), (200, "ok, but the store of uploads does not answer"));
    bucket.set_away(false);
    assert_eq!(ids(&app).await, [id]);
    assert_eq!(put_up(&mette, &path, &small()).await.status, 303, "it goes on without a restart");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_holds_them_and_they_are_restored_to_a_folder_or_to_another_bucket() {
    let bucket = Bucket::open().await;
    let app = start(&bucket).await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for _ in 0..3 {
        put_up(&mette, &path, &small()).await;
    }
    bucket.put("others/not-ours.jpg", b"of another program");
    let ours = bucket.objects().into_iter().filter(|(key, _)| key.starts_with("boers/")).collect::<Vec<_>>();
    assert_eq!(ours.len(), 9, "more than one answer of the service lists");

    let board = Board::new().await;
    let file = board.beside("copy.tar.gz");
    std::fs::create_dir_all(board.data()).expect("a folder");
    let saved = save(&app.state.config, app.db(), app.clock(), &file).await.expect("a backup");
    assert_eq!(saved.made_at, app.clock().now(), "a moment of the board's own clock");
    assert_eq!(saved.parts.iter().filter(|part| part.name.starts_with("uploads/")).count(), 9);
    restore(&board.config(), &Clock::System, &file, false).await.expect("restored");
    for (key, content) in &ours {
        let key = key.strip_prefix("boers/").expect("ours");
        assert_eq!(std::fs::read(board.data().join("uploads").join(key)).expect("a file"), content.as_ref());
    }

    let elsewhere = Bucket::open().await;
    elsewhere.put("boers/later/400.jpg", b"put up later");
    elsewhere.put("others/not-ours.jpg", b"of another program");
    let board = Board::new().await;
    let moved = Config { bucket: settings_of(&elsewhere), ..board.config() };
    let refused = restore(&moved, &Clock::System, &file, false).await.expect_err("uploads are somebody's").to_string();
    assert!(refused.contains("--replace"), "{refused}");
    restore(&moved, &Clock::System, &file, true).await.expect("restored");
    let restored = elsewhere.objects();
    assert_eq!(restored.len(), 10);
    assert!(ours.iter().all(|(key, content)| restored.get(key) == Some(content)) && restored.contains_key("others/not-ours.jpg"));

    elsewhere.set_away(true);
    let refused = restore(&moved, &Clock::System, &file, true).await.expect_err("nowhere to put them").to_string();
    assert!(refused.contains("BYTTEBORS_UPLOADS_URL"), "{refused}");
    assert!(page(&app.client(), &path).await.contains("/400.jpg"));
}

/// What a board reads about a bucket.
fn settings_of(bucket: &Bucket) -> Option<config::uploads::Bucket> {
    let settings = bucket.settings();
    Config::read(|name| settings.iter().find(|(setting, _)| *setting == name).map(|(_, value)| value.clone())).expect("settings").bucket
}
