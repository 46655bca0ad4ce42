//! Control 1: how many codes can be asked for.

use byttebors::server::db::entities::rate_limits;
use chrono::Duration;
use http::StatusCode;
use sea_orm::EntityTrait;

use super::steps::{BENTE, ask};
use crate::support::TestApp;

#[tokio::test]
async fn three_codes_in_a_quarter_of_an_hour_whatever_the_spelling_or_the_header() {
    let app = TestApp::start().await;
    for (number, email) in ["bente@post.example", "Bente@Post.example", "bente+boers@post.example"].iter().enumerate() {
        let client = app.client().with_header("x-forwarded-for", &format!("198.51.100.{number}"));
        assert_eq!(ask(&client, email).await.status, StatusCode::SEE_OTHER);
        app.clock().advance(Duration::minutes(1));
    }
    let typed = "BENTE+ny@post.example";
    let refused = ask(&app.client().with_header("x-forwarded-for", "203.0.113.9"), typed).await;
    assert_eq!((refused.status, refused.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "840"));
    for part in ["value=\"BENTE+ny@post.example\"", "Prøv igen om 14\u{a0}minutter", "role=\"alert\"", "href=\"#email\""] {
        assert!(refused.text().contains(part), "{part} is missing");
    }
    assert_eq!(app.mails().await.len(), 3);

    app.clock().advance(Duration::minutes(13) + Duration::seconds(59));
    assert_eq!(ask(&app.client(), BENTE).await.status, StatusCode::TOO_MANY_REQUESTS);
    app.clock().advance(Duration::seconds(1));
    assert_eq!(ask(&app.client(), BENTE).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn no_quarter_of_an_hour_holds_more_than_three() {
    let app = TestApp::start().await;
    let mut sent = Vec::new();
    for minute in 0..55 {
        // One early, then as many as get through: a span that began with the first would end in the middle of these.
        let tries = minute == 0 || minute >= 14;
        if tries && ask(&app.client(), BENTE).await.status == StatusCode::SEE_OTHER {
            sent.push(minute);
        }
        app.clock().advance(Duration::minutes(1));
    }
    assert!(sent.windows(4).all(|four| four[3] - four[0] >= 15), "{sent:?}");
    assert!(sent.len() <= 10, "{sent:?}");
}

#[tokio::test]
async fn ten_codes_in_an_hour() {
    let app = TestApp::start().await;
    // Two at a time, a quarter of an hour apart: within the short limit, but not within the long one.
    let mut sent = 0;
    for _ in 0..7 {
        for _ in 0..2 {
            sent += usize::from(ask(&app.client(), BENTE).await.status == StatusCode::SEE_OTHER);
        }
        app.clock().advance(Duration::minutes(15));
    }
    assert_eq!(sent, 10);
}

#[tokio::test]
async fn thirty_codes_in_an_hour_for_one_network() {
    let app = TestApp::with().setting("BYTTEBORS_TRUSTED_PROXY", "127.0.0.1").start().await;
    let from = |ip: &str| app.client().with_header("x-forwarded-for", ip);
    for number in 0..30 {
        let answer = ask(&from(&format!("2001:db8:1:2::{number}")), &format!("en{number}@post.example")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(ask(&from("2001:db8:1:2:ffff::1"), "ny@post.example").await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(ask(&from("2001:db8:1:3::1"), "ny@post.example").await.status, StatusCode::SEE_OTHER);
    app.clock().advance(Duration::hours(1));
    assert_eq!(ask(&from("2001:db8:1:2::1"), "anden@post.example").await.status, StatusCode::SEE_OTHER);
}

/// Whoever is refused by one limit does not use up another.
#[tokio::test]
async fn a_refused_request_counts_nowhere() {
    let app = TestApp::start().await;
    for _ in 0..40 {
        ask(&app.client(), BENTE).await;
    }
    assert_eq!(ask(&app.client(), "karin@post.example").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn many_requests_at_once_pass_no_limit() {
    let app = TestApp::start().await;
    let clients: Vec<_> = (0..20).map(|_| app.client()).collect();
    let answers = futures::future::join_all(clients.iter().map(|client| ask(client, BENTE))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::SEE_OTHER).count(), 3);
    assert_eq!(app.mails().await.len(), 3);
}

#[tokio::test]
async fn counters_hold_nothing_about_people() {
    let app = TestApp::start().await;
    ask(&app.client(), BENTE).await;
    let counters = format!("{:?}", rate_limits::Entity::find().all(app.db().read()).await.expect("counters"));
    assert!(!counters.contains("bente") && !counters.contains("post.example") && !counters.contains("127.0.0.1"), "{counters}");
}
