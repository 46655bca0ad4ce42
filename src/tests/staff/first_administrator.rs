//! The link that makes the first administrator.

use byttebors::{
    domain::{email::EmailAddress, staff_role::StaffRole},
    server::staff::first_administrator::invite,
};
use chrono::Duration;
use futures::future::join_all;
use http::StatusCode;

use crate::support::TestApp;

const BENTE: &str = "bente@post.example";

/// The path of a new link for Bente.
async fn link(app: &TestApp) -> Option<String> {
    let email = EmailAddress::parse(BENTE).expect("an address");
    let link = invite(&app.state, &email).await.expect("an answer")?;
    Some(link[link.find("/log-ind/").expect("a path")..].to_owned())
}

/// Controls 6 and 9.
#[tokio::test]
async fn looking_at_the_link_uses_nothing_up_and_only_its_reader_can_use_it() {
    let app = TestApp::start().await;
    let link = link(&app).await.expect("a link");
    for client in [app.client(), app.signed_in("karin@post.example").await] {
        for answer in [client.get(&link).await, client.post_form(&link, &[]).await] {
            assert!(answer.status == StatusCode::OK && answer.text().contains("Log ind med den e-mail"), "{}", answer.text());
            assert!(!answer.text().contains("bente"), "it does not say whom it is for");
        }
    }
    let bente = app.signed_in(BENTE).await;
    assert!(bente.get(&link).await.text().contains("Bliv administrator"));
    let accepted = bente.post_form(&link, &[]).await;
    assert_eq!((accepted.status, accepted.location()), (StatusCode::SEE_OTHER, "/log-ind/faktor"));
    assert_eq!(bente.get("/profil").await.status, StatusCode::OK, "signed in anew");
    assert_eq!(bente.post_form(&link, &[]).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn the_link_works_for_a_day_and_a_new_one_takes_its_place() {
    let app = TestApp::start().await;
    let first = link(&app).await.expect("a link");
    let second = link(&app).await.expect("a link");
    let bente = app.signed_in(BENTE).await;
    assert_eq!(bente.get(&first).await.status, StatusCode::GONE);
    assert_eq!(bente.get("/log-ind/administrator/x").await.status, StatusCode::GONE);
    app.clock().advance(Duration::hours(24) - Duration::seconds(1));
    let bente = app.signed_in(BENTE).await;
    assert_eq!(bente.get(&second).await.status, StatusCode::OK);
    app.clock().advance(Duration::seconds(1));
    assert_eq!(bente.post_form(&second, &[]).await.status, StatusCode::GONE);
}

/// Control 2, for this link.
#[tokio::test]
async fn one_press_of_many_at_once_counts() {
    let app = TestApp::start().await;
    let link = link(&app).await.expect("a link");
    let bente = app.signed_in(BENTE).await;
    let answers = join_all((0..20).map(|_| bente.post_form(&link, &[]))).await;
    assert_eq!(answers.iter().filter(|answer| answer.location() == "/log-ind/faktor").count(), 1);
}

/// Control 9.
#[tokio::test]
async fn there_is_no_link_while_there_is_an_administrator() {
    let app = TestApp::start().await;
    let before = link(&app).await.expect("a link");
    app.staff("karin@post.example", StaffRole::Administrator).await;
    assert_eq!(link(&app).await, None);
    assert_eq!(app.signed_in(BENTE).await.post_form(&before, &[]).await.status, StatusCode::GONE, "an older one is worth nothing");
}
