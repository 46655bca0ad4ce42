//! When something goes wrong, the rest goes on.

use std::time::Duration;

use axum::{Router, routing::get};
use bytes::Bytes;
use byttebors::web::limits::Limits;
use http::Method;

use super::super::support::TestApp;

async fn broken() -> &'static str {
    panic!("the secret words of a panic")
}

#[tokio::test]
async fn a_panic_ends_one_request_and_tells_nothing() {
    let app = TestApp::with().routes(Router::new().route("/test/broken", get(broken).post(broken))).start().await;
    let client = app.client();
    for answer in [client.get("/test/broken").await, client.post_form("/test/broken", &[]).await] {
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (500, "no-store"));
        assert!(answer.header("content-type").starts_with("text/html"));
        assert!(!answer.text().contains("secret"), "{}", answer.text());
    }
    assert_eq!(client.get("/").await.status, 200);
}

#[tokio::test]
async fn people_get_a_page_and_machines_a_line() {
    let app = TestApp::start().await;
    let page = app.client().get("/nope").await;
    assert_eq!((page.status.as_u16(), page.header("content-type")), (404, "text/html; charset=utf-8"));
    let anything = app.client().with_header("accept", "*/*");
    assert_eq!(anything.get("/nope").await.header("content-type"), "text/html; charset=utf-8");
    let for_a_picture = anything.with_header("sec-fetch-dest", "image").get("/nope.png").await;
    assert_eq!(for_a_picture.header("content-type"), "text/plain; charset=utf-8");
    let line = app.client().with_header("accept", "application/json").get("/nope").await;
    assert_eq!((line.status.as_u16(), line.header("content-type"), line.text()), (404, "text/plain; charset=utf-8", "404 Not Found\n"));
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_given_up_with_an_invitation_to_come_back() {
    let limits = Limits { answer_time: Duration::from_millis(50), ..Limits::default() };
    let routes = Router::new().route("/test/slow", get(std::future::pending::<()>));
    let app = TestApp::with().routes(routes).limits(limits).start().await;
    let answer = app.client().get("/test/slow").await;
    assert_eq!((answer.status.as_u16(), answer.header("retry-after")), (503, "5"));
    assert!(answer.header("content-type").starts_with("text/html"));
}

#[tokio::test]
async fn nobody_becomes_a_guest_because_the_database_is_down() {
    let app = TestApp::start().await;
    let client = app.client();
    client.keep_cookie("__Host-session", &"x".repeat(43));
    app.db().clone().close().await.expect("the database closes");
    let answer = client.get("/").await;
    assert_eq!((answer.status.as_u16(), answer.header("retry-after"), answer.header("set-cookie")), (503, "5", ""));
}

#[tokio::test]
async fn unknown_functions_are_not_found_and_say_nothing_about_the_program() {
    let app = TestApp::start().await;
    let client = app.client();
    for path in ["/api/none", "/api/listings/none", "/api/%2e%2e/healthz", "/api/<script>"] {
        for method in [Method::GET, Method::POST] {
            let path = path.replace('<', "%3C").replace('>', "%3E");
            let request = client.request(method, &path).header("origin", client.origin()).body(Bytes::new()).expect("a request");
            let answer = client.send(request).await;
            assert_eq!((answer.status.as_u16(), answer.text()), (404, "404 Not Found\n"), "{path}");
        }
    }
}

#[tokio::test]
async fn no_address_however_strange_breaks_the_server() {
    let app = TestApp::start().await;
    for target in [
        "*",
        "http://evil.example/",
        "http://evil.example:99999/",
        "evil.example:443",
        "/%",
        "/%zz",
        "/%00",
        "/opslag?q=%00",
        "/opslag?q=%ff%fe",
        "/opslag?q=100%25",
        "/opslag?&&==&?",
        "/opslag?__path=/api/x&__err=%21%21",
        "/opslag?__path=/api/listings/search&__err=e30",
        "/?__path=%2Fapi%2Flistings%2Fsearch&__err=IlRyYW5zcG9ydCI",
        "/opslag/%F0%9F%A6%86",
        "/opslag/..",
        "/opslag/%2e%2e/%2e%2e/etc/passwd",
        "/;/:/@",
        "/[::1]",
        "//",
        "///",
        "/a//b",
        "/?",
        "/#",
        &format!("/{}", "a".repeat(8_000)),
        &format!("/opslag?q={}", "%C3%A6".repeat(2_000)),
        &format!("/opslag?{}", "dag=man&".repeat(1_000)),
    ] {
        for method in ["GET", "OPTIONS", "CONNECT"] {
            let request = format!("{method} {target} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
            let answer = app.client().raw(request.as_bytes()).await;
            assert!(answer.starts_with("HTTP/1.1 ") && !answer.starts_with("HTTP/1.1 5"), "{method} {target}: {answer}");
        }
    }
    assert_eq!(app.client().get("/").await.status, 200);
}

#[tokio::test]
async fn arguments_that_make_no_sense_are_the_caller_s_fault() {
    let app = TestApp::start().await;
    let client = app.client();
    for query in ["", "?query", "?other=x", "?query=art%3Dnonsense"] {
        let answer = client.get(&format!("/api/listings/search{query}")).await;
        let expected = if query == "?query" { 200 } else { 400 };
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (expected, "application/json"), "{query}");
    }
    let found = client.with_header("accept-encoding", "gzip").get("/api/listings/search?query=").await;
    assert_eq!((found.status.as_u16(), found.header("cache-control")), (200, "no-store"));
}
