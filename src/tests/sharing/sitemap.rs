//! What search engines and other machines ask for.

use byttebors::server::interchange::import;
use chrono::Duration;

use super::documents::{child_text, elements, xml};
use crate::{
    listings::writing::{press, publish, signed_in, with},
    support::TestApp,
};

/// Every address of the site map with the day of its last change.
async fn addresses(app: &TestApp) -> Vec<(String, String)> {
    let answer = app.client().get("/sitemap.xml").await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/xml; charset=utf-8"));
    let document = xml(&answer);
    assert_eq!(document.root_element().tag_name().namespace(), Some("http://www.sitemaps.org/schemas/sitemap/0.9"));
    elements(&document, "url").iter().map(|url| (child_text(*url, "loc").to_owned(), child_text(*url, "lastmod").to_owned())).collect()
}

#[tokio::test]
async fn the_site_map_names_the_pages_and_the_listings_that_everybody_may_see() {
    let app = TestApp::with().setting("BYTTEBORS_BASE_URL", "https://boers.example").start().await;
    let mette = signed_in(&app, "Mette").await;
    mette.post_form("/opslag/ny", &with(&[("handling", "kladde")])).await;
    let paused = publish(&mette, &[]).await;
    press(&mette, &paused, &[("handling", "pause")]).await;
    app.clock().advance(Duration::minutes(5));
    let published = publish(&mette, &[]).await;
    let pages = ["/", "/opslag", "/om", "/hjaelp", "/regler", "/privatliv", "/cookies", "/was", &published];
    let addresses_now = addresses(&app).await;
    let named: Vec<&str> = addresses_now.iter().map(|(address, _)| address.as_str()).collect();
    assert_eq!(named, pages.map(|path| format!("https://boers.example{path}")));
    let changed = "2026-11-23T12:05:00Z";
    assert_eq!(addresses_now.iter().map(|(_, day)| day.as_str()).collect::<Vec<_>>(), [changed, changed, "", "", "", "", "", "", changed]);

    app.clock().advance(Duration::days(60));
    assert_eq!(addresses(&app).await.len(), pages.len() - 1, "an ended listing is gone at once");
}

#[tokio::test]
async fn every_address_of_the_site_map_can_be_opened() {
    let app = TestApp::start().await;
    let listings = import::read(include_bytes!("../data/dev.jsonl").as_slice()).expect("every line is good");
    import::store(&app.state, listings, |at| Duration::hours(i64::try_from(at).expect("small"))).await.expect("stored");
    let addresses = addresses(&app).await;
    assert_eq!(addresses.len(), 8 + 92);
    for (address, _) in addresses.iter().step_by(9) {
        let path = address.strip_prefix(&app.client().origin()).expect("ours");
        assert_eq!(app.client().get(path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn an_accessibility_statement_elsewhere_is_not_ours_to_name() {
    let app = TestApp::with().setting("BYTTEBORS_WAS_URL", "https://was.example/boersen").start().await;
    assert!(addresses(&app).await.iter().all(|(address, _)| !address.ends_with("/was")));
}

#[tokio::test]
async fn robots_are_led_to_the_site_map_and_past_what_is_private() {
    let app = TestApp::with().setting("BYTTEBORS_BASE_URL", "https://boers.example").start().await;
    let robots = app.client().get("/robots.txt").await;
    assert_eq!((robots.status.as_u16(), robots.header("content-type")), (200, "text/plain; charset=utf-8"));
    let text = robots.text();
    assert!(text.starts_with("User-agent: *\nDisallow: /api/\n") && text.contains("\nDisallow: /profil\n"));
    assert!(!text.contains("/log-ind\n"), "the way in may be found; codes and links may not");
    assert!(text.ends_with("\nSitemap: https://boers.example/sitemap.xml\n"));
}

#[tokio::test]
async fn who_finds_a_hole_learns_whom_to_tell() {
    let app = TestApp::with()
        .setting("BYTTEBORS_BASE_URL", "https://boers.example")
        .setting("BYTTEBORS_CONTACT_EMAIL", "sikkerhed@boers.example")
        .setting("BYTTEBORS_CONTACT_PHONE", "+4587654321")
        .start()
        .await;
    let answer = app.client().get("/.well-known/security.txt").await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "text/plain; charset=utf-8"));
    let lines: Vec<&str> = answer.text().lines().collect();
    assert_eq!(
        lines,
        [
            "Contact: mailto:sikkerhed@boers.example",
            "Contact: tel:+4587654321",
            "Expires: 2027-05-22T00:00:00Z",
            "Preferred-Languages: da, en",
            "Canonical: https://boers.example/.well-known/security.txt",
        ]
    );
}
