//! Signing in with the link of the mail.

use bytes::Bytes;
use byttebors::server::db::entities::sessions;
use chrono::Duration;
use http::{Method, StatusCode};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::steps::{BENTE, ask, is_signed_in, last_code, last_link, session_cookie, wrong_code};
use crate::support::TestApp;

/// Control 6.
#[tokio::test]
async fn looking_at_a_link_uses_nothing_up() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let link = last_link(&app).await;
    for _ in 0..20 {
        let seen = client.get(&link).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.text().contains("Er det dig, der logger ind?") && !seen.text().contains(".submit()"));
        let head = client.send(client.request(Method::HEAD, &link).body(Bytes::new()).expect("a request")).await;
        assert_eq!(head.status, StatusCode::OK);
        assert_eq!(app.client().get(&link).await.status, StatusCode::OK, "a mail scanner looks, too");
    }
    assert_eq!(sessions::Entity::find().count(app.db().read()).await.expect("a number"), 0);
    let confirmed = client.post_form(&link, &[]).await;
    assert_eq!((confirmed.status, confirmed.location()), (StatusCode::SEE_OTHER, "/velkommen"));
    assert!(is_signed_in(&client).await);
}

/// Control 2.
#[tokio::test]
async fn a_link_works_once() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let link = last_link(&app).await;
    let answers = futures::future::join_all((0..50).map(|_| client.post_form(&link, &[]))).await;
    assert_eq!(answers.iter().filter(|answer| answer.location() == "/velkommen").count(), 1);
    assert_eq!(sessions::Entity::find().count(app.db().read()).await.expect("a number"), 1);
    let again = app.client().get(&link).await;
    assert_eq!(again.status, StatusCode::GONE);
    assert!(again.text().contains("Linket virker ikke længere") && again.text().contains("href=\"/log-ind\""));
}

/// Control 5.
#[tokio::test]
async fn a_link_alone_does_not_sign_another_browser_in() {
    let app = TestApp::start().await;
    let (asking, other) = (app.client(), app.client());
    ask(&asking, BENTE).await;
    let (link, code) = (last_link(&app).await, last_code(&app).await);

    let seen = other.get(&link).await;
    assert!(seen.text().contains("Skriv koden fra e-mailen") && seen.text().contains("log ind her"));
    assert_eq!(other.post_form(&link, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = wrong_code(&app).await;
    assert_eq!(other.post_form(&link, &[("kode", wrong)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(session_cookie(&other).is_none());

    let signed_in = other.post_form(&link, &[("kode", &code)]).await;
    assert_eq!(signed_in.status, StatusCode::SEE_OTHER);
    assert!(is_signed_in(&other).await && !is_signed_in(&asking).await);
}

#[tokio::test]
async fn wrong_codes_behind_a_link_are_counted_like_any_other() {
    let app = TestApp::start().await;
    let (asking, other) = (app.client(), app.client());
    ask(&asking, BENTE).await;
    let (link, wrong) = (last_link(&app).await, wrong_code(&app).await);
    for _ in 0..4 {
        assert_eq!(other.post_form(&link, &[("kode", wrong)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(other.post_form(&link, &[("kode", wrong)]).await.status, StatusCode::GONE);
    assert_eq!(asking.post_form(&link, &[]).await.status, StatusCode::GONE);
}

/// Control 4.
#[tokio::test]
async fn a_link_lives_ten_minutes() {
    let app = TestApp::start().await;
    for (seconds, works) in [(9 * 60 + 59, true), (10 * 60 + 1, false)] {
        let client = app.client();
        ask(&client, BENTE).await;
        let link = last_link(&app).await;
        app.clock().advance(Duration::seconds(seconds));
        assert_eq!(client.post_form(&link, &[]).await.status == StatusCode::SEE_OTHER, works, "{seconds} s");
    }
}

#[tokio::test]
async fn a_link_that_never_was_looks_like_one_that_is_used_up() {
    let app = TestApp::start().await;
    for path in ["/log-ind/link/abc", "/log-ind/link/%00", "/log-ind/link/..%2F..", &format!("/log-ind/link/{}", "a".repeat(43))] {
        assert_eq!(app.client().get(path).await.status, StatusCode::GONE, "{path}");
    }
}
