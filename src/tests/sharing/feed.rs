//! The board as an Atom feed.

use bytes::Bytes;
use byttebors::server::{interchange::import, jobs};
use chrono::Duration;
use http::Method;

use super::documents::{INJECTIONS, child_text, elements, xml};
use crate::{
    listings::writing::{press, publish, signed_in, with},
    support::{TestApp, client::Answer},
};

const FEED: &str = "/opslag/feed.atom";

async fn board() -> TestApp {
    let app = TestApp::start().await;
    let listings = import::read(include_bytes!("../data/dev.jsonl").as_slice()).expect("every line is good");
    import::store(&app.state, listings, |at| Duration::hours(i64::try_from(at).expect("small"))).await.expect("stored");
    app
}

async fn titles(app: &TestApp, path: &str) -> Vec<String> {
    let answer = app.client().get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    elements(&xml(&answer), "entry").iter().map(|entry| child_text(*entry, "title").to_owned()).collect()
}

async fn ask(app: &TestApp, path: &str, header: &'static str, value: &str) -> Answer {
    let client = app.client();
    client.send(client.request(Method::GET, path).header(header, value).body(Bytes::new()).expect("a request")).await
}

#[tokio::test]
async fn a_listing_in_the_feed_says_what_it_is_about() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[("omraade", "8960"), ("antal", "2"), ("enhed", "trænere"), ("tid", "tue-17:00-22:00")]).await;
    let answer = app.client().get(FEED).await;
    assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
    let document = xml(&answer);
    let feed = document.root_element();
    let address = |path: &str| format!("{}{path}", app.client().origin());
    assert_eq!(feed.tag_name().namespace(), Some("http://www.w3.org/2005/Atom"));
    assert_eq!((child_text(feed, "id"), child_text(feed, "title")), (&*address(FEED), "Byttebørsen: Alle opslag"));
    assert_eq!(child_text(feed, "updated"), "2026-11-23T12:00:00Z");
    let links: Vec<_> = feed
        .children()
        .filter(|child| child.has_tag_name("link"))
        .filter_map(|link| Some((link.attribute("rel")?, link.attribute("href")?)))
        .collect();
    assert_eq!(links, [("self", &*address(FEED)), ("alternate", &*address("/opslag"))]);

    let entry = elements(&document, "entry")[0];
    assert_eq!(child_text(entry, "id"), address(&path));
    assert_eq!(child_text(entry, "title"), "Efterlysning: Træner til piger i badminton");
    assert_eq!((child_text(entry, "published"), child_text(entry, "updated")), ("2026-11-23T12:00:00Z", "2026-11-23T12:00:00Z"));
    assert_eq!(child_text(entry, "summary"), "Mette · Randers SØ · Tirsdag aften · 2\u{a0}trænere");
    assert_eq!(child_text(entry, "content"), "<p>Vi er 14 piger mellem 10 og 13 år, og vores træner er flyttet.</p>");
    assert_eq!(elements(&document, "name")[0].text(), Some("Mette"));
    let categories: Vec<_> = elements(&document, "category").iter().filter_map(|category| category.attribute("term")).collect();
    assert_eq!(categories, ["efterlysning", "sport"]);
}

#[tokio::test]
async fn the_feed_holds_the_newest_fifty_of_the_same_search_as_the_board() {
    let app = board().await;
    let all = titles(&app, FEED).await;
    assert_eq!(all.len(), 50);
    for query in [
        "art=tilbud",
        "kategori=sport",
        "omraade=8960",
        "dag=tir&dag=son",
        "aktoer=kommune",
        "q=badminton",
        "q=badminton&art=tilbud&dag=tir",
    ] {
        let board = app.client().get(&format!("/opslag?{query}")).await;
        let found =
            board.text().split(" opslag</p>").next().and_then(|before| before.rsplit('>').next()?.parse::<usize>().ok()).expect("a count");
        assert_eq!(titles(&app, &format!("{FEED}?{query}")).await.len(), found.min(50), "{query}");
    }
    assert_eq!(titles(&app, &format!("{FEED}?side=3&sortering=udloeber")).await, all, "order and page do not matter");
    assert_eq!(titles(&app, &format!("{FEED}?sortering=naermest&omraade=8970")).await, all, "a place to measure from hides nothing");
    for query in ["art=offer", "side=0", "q=a&q=b", "omraade=8000"] {
        assert_eq!(app.client().get(&format!("{FEED}?{query}")).await.status, 400, "{query}");
    }
}

#[tokio::test]
async fn only_what_is_on_the_board_is_in_the_feed() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    mette.post_form("/opslag/ny", &with(&[("overskrift", "En kladde til senere"), ("handling", "kladde")])).await;
    let paused = publish(&mette, &[("overskrift", "Sat på pause igen")]).await;
    press(&mette, &paused, &[("handling", "pause")]).await;
    let closed = publish(&mette, &[("overskrift", "Lukket, det lykkedes")]).await;
    press(&mette, &closed, &[("handling", "luk"), ("grund", "fundet")]).await;
    publish(&mette, &[("overskrift", "Stadig på børsen")]).await;
    assert_eq!(titles(&app, FEED).await, ["Efterlysning: Stadig på børsen"]);
    app.clock().advance(Duration::days(60));
    assert!(titles(&app, FEED).await.is_empty(), "gone at once, before any job has run");
    jobs::run_due(&app.state).await.expect("jobs run");
    assert!(titles(&app, FEED).await.is_empty());
}

#[tokio::test]
async fn a_reader_that_has_the_feed_is_told_so_until_it_changes() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let first = app.client().get(FEED).await;
    assert_eq!((first.header("cache-control"), first.header("last-modified")), ("private, no-cache", "Mon, 23 Nov 2026 12:00:00 GMT"));
    assert!(first.header("vary").starts_with("Cookie, Accept-Language"));
    let again = ask(&app, FEED, "if-none-match", first.header("etag")).await;
    assert_eq!((again.status.as_u16(), again.body.len(), again.header("etag")), (304, 0, first.header("etag")));
    assert_eq!(ask(&app, FEED, "if-modified-since", first.header("last-modified")).await.status, 304);

    app.clock().advance(Duration::minutes(5));
    press(&mette, &path, &with(&[("overskrift", "Svømmelærer til onsdagsholdet"), ("handling", "gem")])).await;
    for (header, value) in [("if-none-match", first.header("etag")), ("if-modified-since", first.header("last-modified"))] {
        let changed = ask(&app, FEED, header, value).await;
        assert_eq!(changed.status, 200, "{header}");
        assert!(changed.text().contains("<updated>2026-11-23T12:05:00Z</updated>"), "{header}");
    }
    let id = |answer: &Answer| child_text(elements(&xml(answer), "entry")[0], "id").to_owned();
    assert_eq!(id(&app.client().get(FEED).await), id(&first), "a changed listing is the same listing");
}

#[tokio::test]
async fn what_people_write_stays_text() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for attack in INJECTIONS {
        publish(
            &mette,
            &[("overskrift", attack), ("beskrivelse", &format!("{attack}\n\nog {attack}")), ("antal", "2"), ("enhed", "<b>stole</b>")],
        )
        .await;
        let search: String = form_urlencoded::byte_serialize(attack.as_bytes()).collect();
        let answer = app.client().get(&format!("{FEED}?q={search}")).await;
        let document = xml(&answer);
        assert_eq!(child_text(document.root_element(), "title"), format!("Byttebørsen: »{attack}«"));
        let whole = app.client().get(FEED).await;
        let whole = xml(&whole);
        let entry = elements(&whole, "entry")[0];
        assert_eq!(child_text(entry, "title"), format!("Efterlysning: {attack}"));
        let content = child_text(entry, "content");
        assert_eq!(content.matches('<').count(), 4, "two paragraphs and nothing else: {content}");
    }
}

#[tokio::test]
async fn an_empty_board_has_a_feed_and_english_readers_get_english_words() {
    let app = TestApp::start().await;
    let answer = app.client().with_header("accept-language", "en-GB").get(&format!("{FEED}?art=tilbud")).await;
    let document = xml(&answer);
    assert_eq!(child_text(document.root_element(), "title"), "Byttebørsen: Offers");
    assert_eq!(child_text(document.root_element(), "updated"), "1970-01-01T00:00:00Z");
}

#[tokio::test]
async fn the_board_leads_to_the_feed_of_its_search() {
    let app = board().await;
    let page = app.client().get("/opslag?art=tilbud&q=b%26w&side=2").await;
    let path = "/opslag/feed.atom?q=b%26w&amp;art=tilbud";
    let head = page.text().split("</head>").next().expect("a head");
    assert!(head.contains("rel=\"alternate\"") && head.contains(&format!("href=\"{}{path}\"", app.client().origin())), "{head}");
    assert!(!page.text().contains("Følg med med RSS"), "nothing was found that could be followed");
    let page = app.client().get("/opslag?art=tilbud&kategori=sport").await;
    let path = "/opslag/feed.atom?art=tilbud&amp;kategori=sport";
    assert!(page.text().contains("Følg med med RSS") && page.text().contains(&format!("href=\"{path}\"")));
}
