//! Pages that are kept for guests: what is seen is always what is true.

use chrono::Duration;
use http::StatusCode;

use super::writing::{page, press, publish, signed_in};
use crate::support::{TestApp, client::Answer};

const TITLE: &str = "Træner til piger i badminton";

/// What of an answer tells two renderings apart.
fn nonce(answer: &Answer) -> &str {
    answer.header("content-security-policy").split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce")
}

#[tokio::test]
async fn guests_share_a_page_until_something_changes() {
    let app = TestApp::start().await;
    let first = app.client().get("/opslag").await;
    let second = app.client().get("/opslag").await;
    assert_eq!(first.body, second.body);
    assert_eq!(nonce(&first), nonce(&second), "a page goes with its own policy");
    assert!(first.text().contains(&format!("nonce=\"{}\"", nonce(&first))));

    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let after = app.client().get("/opslag").await;
    assert_ne!(nonce(&after), nonce(&first));
    assert!(after.text().contains(TITLE));

    press(&mette, &path, &[("handling", "pause")]).await;
    assert!(!page(&app.client(), "/opslag").await.contains(TITLE), "what is paused is gone at once");
}

#[tokio::test]
async fn time_goes_on_behind_a_kept_page() {
    let app = TestApp::start().await;
    publish(&signed_in(&app, "Mette").await, &[]).await;
    assert!(page(&app.client(), "/opslag").await.contains(TITLE));
    app.clock().advance(Duration::days(61));
    assert!(!page(&app.client(), "/opslag").await.contains(TITLE));
}

#[tokio::test]
async fn a_browser_that_has_the_page_is_not_sent_it_again() {
    let app = TestApp::start().await;
    let first = app.client().get("/opslag").await;
    let tag = first.header("etag");
    app.clock().advance(Duration::seconds(5));
    let again = app.client().with_header("if-none-match", tag).get("/opslag").await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED, "another rendering says the same");
    assert!(again.body.is_empty() && again.header("etag") == tag && again.header("content-security-policy").is_empty());

    publish(&signed_in(&app, "Mette").await, &[]).await;
    let changed = app.client().with_header("if-none-match", tag).get("/opslag").await;
    assert_eq!(changed.status, StatusCode::OK);
    assert_ne!(changed.header("etag"), tag);
}

#[tokio::test]
async fn nobody_is_shown_a_page_of_somebody_else() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let own = mette.get("/opslag").await;
    assert_eq!((own.header("cache-control"), own.header("etag")), ("no-store", ""));
    let guest = app.client().get("/opslag").await;
    assert!(own.text().contains("href=\"/mit\"") && !guest.text().contains("href=\"/mit\""));
    assert_ne!(mette.get("/opslag").await.body, guest.body);

    assert!(page(&app.client().with_header("accept-language", "en"), "/opslag").await.contains("<html lang=\"en\""));
    assert!(page(&app.client(), "/opslag").await.contains("<html lang=\"da\""));
}

#[tokio::test]
async fn compressed_pages_go_only_to_those_who_can_read_them() {
    let app = TestApp::start().await;
    let compressed = app.client().with_header("accept-encoding", "gzip").get("/opslag").await;
    assert_eq!((compressed.header("content-encoding"), &compressed.body[..2]), ("gzip", &[0x1f, 0x8b][..]));
    let plain = app.client().get("/opslag").await;
    assert!(plain.header("content-encoding").is_empty() && plain.text().starts_with("<!DOCTYPE html>"));
}
