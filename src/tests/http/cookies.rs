//! What browsers send along: cookies, languages, addresses.

use axum::{Extension, Router, routing::get};
use bytes::Bytes;
use byttebors::server::context::RequestContext;
use http::Method;

use super::super::support::TestApp;

#[tokio::test]
async fn a_broken_cookie_makes_a_guest_of_its_browser_and_is_thrown_away() {
    let app = TestApp::start().await;
    let client = app.client();
    let long = [b"__Host-session=".as_slice(), &[b'x'; 8_192]].concat();
    for cookie in [
        b"__Host-session=".as_slice(),
        b"__Host-session=\xff\xfe\xfd",
        b"__Host-session=a b; __Host-pref=;;;",
        b"__Host-session=one; __Host-session=two",
        b"__Host-session=<script>",
        &long,
    ] {
        let request = client.request(Method::GET, "/").header("cookie", cookie).body(Bytes::new()).expect("a request");
        let answer = client.send(request).await;
        assert_eq!(answer.status, 200, "{cookie:?}");
        assert_eq!(answer.header("set-cookie"), "__Host-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0", "{cookie:?}");
    }
    for cookie in [b"; ;;=".as_slice(), b"__Host-pref=\xff", b"__Host-pref=xx", b"\xff=\xff"] {
        let request = client.request(Method::GET, "/").header("cookie", cookie).body(Bytes::new()).expect("a request");
        let answer = client.send(request).await;
        assert_eq!((answer.status.as_u16(), answer.header("set-cookie")), (200, ""), "{cookie:?}");
        assert!(answer.text().contains("<html lang=\"da\""), "{cookie:?}");
    }
}

#[tokio::test]
async fn an_unknown_token_is_a_guest_s_and_nothing_of_the_page_is_kept() {
    let app = TestApp::start().await;
    let client = app.client();
    client.keep_cookie("__Host-session", &"x".repeat(43));
    let page = client.get("/").await;
    assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "no-store"));
}

#[tokio::test]
async fn the_language_follows_the_choice_then_the_browser_then_danish() {
    let app = TestApp::start().await;
    for (chosen, asked, language) in [
        (None, "da-DK", "da"),
        (None, "en-GB,en;q=0.9", "en"),
        (None, "fr", "da"),
        (Some("en"), "da-DK", "en"),
        (Some("da"), "en", "da"),
        (Some("xx"), "en", "en"),
    ] {
        let client = app.client().with_header("accept-language", asked);
        if let Some(chosen) = chosen {
            client.keep_cookie("__Host-pref", chosen);
        }
        let page = client.get("/").await;
        assert!(page.text().contains(&format!("<html lang=\"{language}\"")), "{chosen:?} {asked}");
    }
}

async fn address(Extension(context): Extension<RequestContext>) -> String {
    context.client_ip.to_string()
}

#[tokio::test]
async fn only_the_trusted_proxy_may_say_where_a_request_comes_from() {
    let routes = || Router::new().route("/test/address", get(address));
    let app = TestApp::with().routes(routes()).start().await;
    let spoofed = app.client().with_header("x-forwarded-for", "203.0.113.9");
    assert_eq!(spoofed.get("/test/address").await.text(), "127.0.0.1");

    let app = TestApp::with().routes(routes()).setting("BYTTEBORS_TRUSTED_PROXY", "127.0.0.1").start().await;
    let through_proxy = app.client().with_header("x-forwarded-for", "1.2.3.4, 203.0.113.9");
    assert_eq!(through_proxy.get("/test/address").await.text(), "203.0.113.9");
    assert_eq!(app.client().with_header("x-forwarded-for", "nonsense").get("/test/address").await.text(), "127.0.0.1");
}
