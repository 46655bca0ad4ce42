//! Pages as HTML documents.

use byttebors::{i18n::Locale, web::router::page_paths};
use futures::future::join_all;

use super::super::support::TestApp;

#[tokio::test]
async fn every_page_is_a_whole_document_and_nothing_else() {
    let app = TestApp::start().await;
    let person = app.signed_in("bente@post.example").await;
    for path in page_paths(&app.state) {
        let path = path.replace(['{', '}', '*'], "");
        for client in [&app.client(), &person] {
            let page = client.get(&path).await;
            if page.status.is_redirection() {
                continue;
            }
            let html = page.text();
            assert!(html.starts_with("<!DOCTYPE html><html lang=\"da\">") && html.ends_with("</body></html>"), "{path}: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{path}");
            assert_eq!(html.matches("<title>").count(), 1, "{path}");
            assert!(!html.contains("<!>"), "{path}: a marker that HTML does not know");
            let lower = html.to_lowercase();
            assert!(!lower.contains(" style=") && !lower.contains(" onclick="), "{path}");
        }
    }
}

#[tokio::test]
async fn a_page_loads_the_program_only_when_it_has_islands() {
    let app = TestApp::start().await;
    let client = app.client();
    let plain = client.get("/nope").await;
    assert!(!plain.text().contains("<leptos-island") && plain.header("link").is_empty());
    assert!(!plain.text().contains("__RESOLVED_RESOURCES"));
    assert!(plain.text().contains(&format!("href=\"{}\"", app.state.assets.url("pkg/byttebors.css"))));

    let live = client.get("/opslag").await;
    assert!(live.text().contains("<leptos-island"));
    for (file, how) in [("pkg/byttebors.js", "rel=modulepreload"), ("pkg/byttebors.wasm", "rel=preload; as=fetch")] {
        assert!(live.header("link").contains(&format!("<{}>; {how}", app.state.assets.url(file))), "{}", live.header("link"));
    }
    let data = live.text().find("__RESOLVED_RESOURCES=").expect("what islands read");
    assert!(data < live.text().find("</body>").expect("an end"));
}

#[tokio::test]
async fn what_looks_like_a_marker_is_kept_when_a_person_typed_it() {
    let app = TestApp::start().await;
    let page = app.client().get("/opslag?q=%3C%21%3E").await;
    assert!(page.text().contains("value=\"&lt;!&gt;\""), "{}", page.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_made_at_the_same_time_keep_their_own_heads() {
    let app = TestApp::start().await;
    let readers = (0..100).map(|number| {
        let (tag, locale) = if number % 2 == 0 { ("da", Locale::Danish) } else { ("en", Locale::English) };
        let client = app.client().with_header("accept-language", tag);
        async move {
            let page = client.get("/").await;
            let descriptions: Vec<_> = page.text().split("<meta name=\"description\"").skip(1).collect();
            assert_eq!(descriptions.len(), 1, "{}", page.text());
            assert!(descriptions[0].starts_with(&format!(" content=\"{}\"", locale.home_description())), "{}", descriptions[0]);
        }
    });
    join_all(readers.map(tokio::spawn)).await.into_iter().for_each(|read| read.expect("the head of its own page"));
}
