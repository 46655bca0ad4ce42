//! The files of the front end.

use bytes::Bytes;
use http::Method;

use super::super::support::{TestApp, client::Answer};

async fn get(app: &TestApp, path: &str, headers: &[(&str, &str)]) -> Answer {
    let client = app.client();
    let mut request = client.request(Method::GET, path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    client.send(request.body(Bytes::new()).expect("a request")).await
}

#[tokio::test]
async fn a_hashed_file_is_kept_for_ever_and_comes_in_the_best_form_the_browser_takes() {
    let app = TestApp::start().await;
    let style = app.state.assets.url("pkg/byttebors.css");
    for (accepted, encoding, body) in [
        ("", "", "@font-face { src: url(../fonts/text.woff2) }"),
        ("gzip, deflate, br", "br", "css in brotli"),
        ("gzip", "gzip", "css in gzip"),
        ("br;q=0, gzip;q=0.5", "gzip", "css in gzip"),
        ("identity", "", "@font-face { src: url(../fonts/text.woff2) }"),
    ] {
        let file = get(&app, &style, &[("accept-encoding", accepted)]).await;
        assert_eq!((file.status.as_u16(), file.header("content-encoding"), file.text()), (200, encoding, body), "{accepted}");
        assert_eq!(file.header("content-type"), "text/css; charset=utf-8");
        assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(file.header("vary"), "Accept-Encoding");
    }
    let types = [
        ("pkg/byttebors.wasm", "application/wasm"),
        ("pkg/byttebors.js", "text/javascript; charset=utf-8"),
        ("fonts/text.woff2", "font/woff2"),
    ];
    for (path, content_type) in types {
        assert_eq!(get(&app, &app.state.assets.url(path), &[]).await.header("content-type"), content_type, "{path}");
    }
}

#[tokio::test]
async fn a_file_that_the_browser_has_is_not_sent_again() {
    let app = TestApp::start().await;
    let style = app.state.assets.url("pkg/byttebors.css");
    let plain = get(&app, &style, &[]).await;
    let compressed = get(&app, &style, &[("accept-encoding", "br")]).await;
    assert_ne!(plain.header("etag"), compressed.header("etag"));
    let again = get(&app, &style, &[("accept-encoding", "br"), ("if-none-match", compressed.header("etag"))]).await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), compressed.header("etag"));
    let other = get(&app, &style, &[("if-none-match", compressed.header("etag"))]).await;
    assert_eq!(other.status, 200);
}

#[tokio::test]
async fn files_at_the_root_keep_their_address_and_are_asked_for_again_after_an_hour() {
    let app = TestApp::start().await;
    let icon = get(&app, "/favicon.ico", &[]).await;
    assert_eq!((icon.status.as_u16(), icon.header("cache-control")), (200, "public, max-age=3600"));
    let versioned = get(&app, "/icons.svg?v=abc", &[]).await;
    assert_eq!(versioned.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(versioned.header("content-type"), "image/svg+xml; charset=utf-8");
}

#[tokio::test]
async fn nothing_else_is_there() {
    let app = TestApp::start().await;
    let hash = app.state.assets.url("");
    for path in [
        "/pkg/000000000000/pkg/byttebors.css",
        "/pkg/byttebors.css",
        "/pkg/",
        "/.hidden",
        "/.git/config",
        "/fonts",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        &format!("{hash}.hidden"),
        &format!("{hash}pkg"),
        &format!("{hash}pkg/byttebors.css.br"),
        &format!("{hash}../../Cargo.toml"),
        &format!("{hash}%2e%2e/%2e%2e/Cargo.toml"),
        &format!("{hash}..%2f..%2fCargo.toml"),
        &format!("{hash}/etc/passwd"),
    ] {
        let answer = get(&app, path, &[]).await;
        let answer = if answer.status == 308 { get(&app, answer.location(), &[]).await } else { answer };
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (404, "no-store"), "{path}");
    }
}
