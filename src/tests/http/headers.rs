//! No answer leaves without its security headers.

use std::collections::BTreeSet;

use axum::{Router, routing::get};
use bytes::Bytes;
use byttebors::web::router::page_paths;
use chrono::Duration;
use http::Method;

use super::super::support::{TestApp, client::Answer};

/// What every answer says, whatever else it is.
fn assert_guarded(answer: &Answer, what: &str) {
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none';") && policy.contains("frame-ancestors 'none'"), "{what}: {policy}");
    assert!(
        policy.contains("base-uri 'none'") && !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
        "{what}: {policy}"
    );
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ] {
        assert_eq!(answer.header(name), value, "{what}: {name}");
    }
    assert!(answer.header("permissions-policy").contains("camera=()"), "{what}");
    assert!(!answer.header("cache-control").is_empty(), "{what}: cache-control");
    assert!(!answer.header("x-request-id").is_empty(), "{what}");
    for name in ["server", "x-powered-by", "access-control-allow-origin"] {
        assert!(!answer.headers.contains_key(name), "{what}: {name}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    async fn broken() -> &'static str {
        panic!("on purpose")
    }
    let app = TestApp::with().routes(Router::new().route("/test/broken", get(broken))).start().await;
    let client = app.client();
    let style = app.state.assets.url("pkg/byttebors.css");

    let paths = [
        "/nope",
        "/test/broken",
        "/favicon.ico",
        "/favicon.ico?v=1",
        "/pkg/x/y",
        "/healthz",
        "/readyz",
        "/api/none",
        &style,
        "//",
        "/a//b/",
    ];
    for path in page_paths(&app.state).iter().map(String::as_str).chain(paths) {
        let path = path.replace(['{', '}', '*'], "");
        for method in [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE, Method::PATCH]
        {
            let request = client.request(method.clone(), &path).body(Bytes::new()).expect("a request");
            let answer = client.send(request).await;
            assert_guarded(&answer, &format!("{method} {path} {}", answer.status));
        }
    }

    let known = client.get(&style).await;
    let request = client.request(Method::GET, &style).header("if-none-match", known.header("etag")).body(Bytes::new()).expect("a request");
    let unchanged = client.send(request).await;
    assert_eq!(unchanged.status, 304);
    assert_guarded(&unchanged, "304");

    let request = client.request(Method::POST, "/").header("origin", "https://evil.example").body(Bytes::new()).expect("a request");
    let refused = client.send(request).await;
    assert_eq!(refused.status, 403);
    assert_guarded(&refused, "403");
}

#[tokio::test]
async fn a_page_allows_its_own_scripts_by_a_nonce_that_is_new_with_every_rendering() {
    let app = TestApp::start().await;
    let mut seen = BTreeSet::new();
    for path in ["/", "/", "/nope"] {
        let page = app.client().get(path).await;
        let policy = page.header("content-security-policy");
        let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce").to_owned();
        assert!(nonce.len() >= 20, "{nonce}");
        assert!(policy.contains(&format!("script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'")), "{policy}");
        let scripts = page.text().matches("<script").count();
        assert!(scripts > 0);
        assert_eq!(page.text().matches(&format!("nonce=\"{nonce}\"")).count(), scripts, "every script has it: {}", page.text());
        assert!(seen.insert(nonce), "a nonce came twice");
        app.clock().advance(Duration::seconds(1));
    }
}

#[tokio::test]
async fn on_https_browsers_are_told_to_stay_there() {
    let app = TestApp::with().setting("BYTTEBORS_BASE_URL", "https://boers.example").start().await;
    let page = app.client().get("/").await;
    assert!(page.header("content-security-policy").contains("upgrade-insecure-requests"));
    assert_guarded(&page, "https");
}

#[tokio::test]
async fn on_plain_http_nothing_is_said_that_browsers_could_not_keep() {
    let app = TestApp::with().setting("BYTTEBORS_BASE_URL", "http://192.168.1.20:3000").start().await;
    let page = app.client().get("/").await;
    assert!(!page.headers.contains_key("strict-transport-security"));
    assert!(!page.header("content-security-policy").contains("upgrade-insecure-requests"));
}

#[tokio::test]
async fn a_page_for_guests_sets_no_cookie_and_may_be_kept_by_the_browser_alone() {
    let app = TestApp::start().await;
    let guest = app.client();
    let page = guest.get("/").await;
    assert_eq!(page.status, 200);
    assert!(!page.headers.contains_key("set-cookie"));
    assert_eq!(page.header("cache-control"), "private, no-cache");
    assert_eq!(page.header("vary"), "Cookie, Accept-Language");
    assert_eq!(page.header("content-length"), page.body.len().to_string());

    for answer in [guest.get("/nope").await, guest.post_form("/", &[]).await] {
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn machines_are_told_whether_the_server_runs_and_can_work() {
    let app = TestApp::start().await;
    let client = app.client();
    let (runs, works) = (client.get("/healthz").await, client.get("/readyz").await);
    assert_eq!((runs.status.as_u16(), runs.text()), (200, "ok"));
    assert_eq!((works.status.as_u16(), works.text()), (200, "ok"));
    app.db().clone().close().await.expect("the database closes");
    assert_eq!(client.get("/healthz").await.status, 200);
    assert_eq!(client.get("/readyz").await.status, 503);
}

#[tokio::test]
async fn a_page_is_compressed_unless_it_holds_something_personal() {
    use std::io::Read;
    let app = TestApp::start().await;
    let guest = app.client().with_header("accept-encoding", "gzip, deflate, br");
    let page = guest.get("/").await;
    assert_eq!((page.header("content-encoding"), page.header("content-type")), ("gzip", "text/html; charset=utf-8"));
    let mut html = String::new();
    flate2::read::GzDecoder::new(&*page.body).read_to_string(&mut html).expect("gzip");
    assert!(html.starts_with("<!DOCTYPE html>") && html.ends_with("</html>"));
    assert!(page.body.len() * 2 < html.len());
    assert_eq!(page.headers.get_all("vary").iter().collect::<Vec<_>>(), ["Cookie, Accept-Language", "Accept-Encoding"]);
    assert_eq!(page.header("content-length"), page.body.len().to_string());

    let person = app.signed_in("bente@post.example").await.with_header("accept-encoding", "gzip");
    assert_eq!(person.get("/").await.header("content-encoding"), "");
    assert_eq!(guest.post_form("/", &[]).await.header("content-encoding"), "");
}
