//! What browsers send along: cookies, languages, addresses.

use axum::{Extension, Router, routing::get};
use bytes::Bytes;
use byttebors::server::context::RequestContext;
use http::Method;

use super::super::support::TestApp;

#[tokio::test]
async fn f11_a_broken_cookie_makes_a_guest_of_its_browser_and_is_thrown_away() {
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

#[tokio::test]
async fn signing_in_gives_a_cookie_that_only_the_board_can_read() {
    let app = TestApp::start().await;
    let client = app.client();
    let asked = client.post_form("/log-ind", &[("email", "bente@post.example")]).await;
    assert_eq!((asked.status.as_u16(), asked.location()), (303, "/log-ind/kode"), "{}", asked.text());
    let before = client.cookie("__Host-session").expect("a token for the code to be bound to");
    let code: String = app.mails().await[0].subject.chars().filter(char::is_ascii_digit).collect();
    let answer = client.post_form("/log-ind/kode", &[("kode", &code)]).await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("cache-control"), "no-store");
    let cookie = answer.header("set-cookie");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    assert_ne!(client.cookie("__Host-session").expect("a session"), before, "a planted token is worth nothing");

    let mine = client.get("/profil").await;
    assert_eq!((mine.status.as_u16(), mine.header("cache-control")), (200, "no-store"));
    app.clock().advance(chrono::Duration::days(2));
    assert_eq!(client.get("/profil").await.status, 303, "a session on a shared computer does not live that long");
}

#[tokio::test]
async fn a_page_s_answer_keeps_what_it_decides_while_it_waits_for_the_database() {
    let app = TestApp::start().await;
    let guest = app.client();
    let profile = guest.get("/profil").await;
    assert_eq!((profile.status.as_u16(), profile.location()), (303, "/log-ind?next=%2Fprofil"));
    let missing = guest.get("/opslag/000000000000000").await;
    assert_eq!(missing.status, 404);
    assert_eq!(app.signed_in("bente@post.example").await.get("/profil").await.status, 200);
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
