//! How long the files of pictures are kept.

use byttebors::server::jobs;
use chrono::Duration;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use super::sending::{files, ids, put_up, rows, small};
use crate::{
    listings::writing::{page, press, publish, signed_in},
    support::TestApp,
};

#[tokio::test]
async fn a_listing_takes_its_pictures_with_it() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let other = publish(&mette, &[("overskrift", "Et opslag, der bliver")]).await;
    put_up(&mette, &path, &small()).await;
    put_up(&mette, &other, &small()).await;
    press(&mette, &path, &[("handling", "luk")]).await;
    press(&mette, &path, &[("handling", "slet")]).await;
    assert_eq!(ids(&app).await.len(), 1, "gone for readers at once");
    app.clock().advance(Duration::hours(1) + Duration::seconds(1));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(rows(&app).await.len(), 1);
    assert_eq!(files(&app).len(), 3, "the files of the other listing");
    jobs::run_due(&app.state).await.expect("jobs run twice");
    assert_eq!(files(&app).len(), 3);
}

#[tokio::test]
async fn files_that_are_just_being_written_are_left_alone() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &small()).await;
    // As it is between the files and the listing.
    let mut row = rows(&app).await.remove(0).into_active_model();
    row.listing_id = Set(None);
    row.update(app.db().write()).await.expect("a change");
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(files(&app).len(), 3);
    app.clock().advance(Duration::hours(1) + Duration::seconds(1));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert!(files(&app).is_empty() && rows(&app).await.is_empty());
}

#[tokio::test]
async fn a_picture_whose_files_are_lost_is_not_there() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &small()).await;
    let id = ids(&app).await.remove(0);
    std::fs::remove_dir_all(app.state.config.data_dir.join("uploads").join(&id)).expect("a folder");
    assert_eq!(app.client().get(&format!("/billeder/{id}/400.jpg")).await.status, 404);
    assert_eq!(app.client().get(&path).await.status, 200);
    app.clock().advance(Duration::days(1));
    let mette = signed_in(&app, "Mette").await;
    assert_eq!(mette.post_form(&format!("{path}/billeder"), &[("fjern", &id)]).await.status, 303);
    jobs::run_due(&app.state).await.expect("files that are gone are no trouble");
    assert!(rows(&app).await.is_empty());
}

#[tokio::test]
async fn when_files_cannot_be_written_a_person_is_told_and_nothing_is_half_there() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let folder = app.state.config.data_dir.join("uploads");
    std::fs::remove_dir(&folder).expect("an empty folder");
    std::fs::write(&folder, "in the way").expect("a file");
    let answer = put_up(&mette, &path, &small()).await;
    assert_eq!(answer.status, 503);
    assert!(answer.text().contains("Vi er her om lidt"));
    assert!(ids(&app).await.is_empty());
    std::fs::remove_file(&folder).expect("the file");
    std::fs::create_dir(&folder).expect("the folder");
    assert_eq!(put_up(&mette, &path, &small()).await.status, 303, "it goes on without a restart");
}

#[tokio::test]
async fn people_take_what_they_said_about_their_pictures_along() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &small()).await;
    let id = ids(&app).await.remove(0);
    let words = format!("beskrivelse-{id}");
    mette.post_form(&format!("{path}/billeder"), &[(&words, "En rød ladcykel"), ("handling", "gem")]).await;
    let data = page(&mette, "/profil/oplysninger.json").await;
    assert!(data.contains("En rød ladcykel") && data.contains(&format!("/billeder/{id}/1600.jpg")));
}
