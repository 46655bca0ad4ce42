//! What a page says in its head to search engines and to sites it is shared on.

use serde_json::Value;

use super::documents::{HARM, INJECTIONS};
use crate::{
    listings::writing::{press, publish, signed_in},
    support::TestApp,
};

/// The head of a page.
async fn head(app: &TestApp, path: &str) -> String {
    let page = app.client().get(path).await;
    assert_eq!(page.status, 200, "{path}");
    page.text().split("</head>").next().expect("a head").to_owned()
}

/// The content of every `<meta>` with this name or property, as a browser reads it.
fn meta(head: &str, name: &str) -> Vec<String> {
    let named = [format!("name=\"{name}\""), format!("property=\"{name}\"")];
    let tags = head.split("<meta ").skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    let content = |tag: &str| tag.split("content=\"").nth(1).and_then(|rest| rest.split('"').next()).map(unescape);
    tags.filter(|tag| named.iter().any(|name| tag.contains(name))).filter_map(content).collect()
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The facts for search engines.
fn facts(head: &str) -> Option<Value> {
    let script = head.split("<script").find(|script| script.contains("type=\"application/ld+json\""))?;
    let json = script.split_once('>')?.1.split("</script>").next()?;
    Some(serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}")))
}

#[tokio::test]
async fn a_listing_tells_its_title_words_address_and_picture() {
    let app = TestApp::with().setting("BYTTEBORS_BASE_URL", "https://boers.example").start().await;
    let mette = signed_in(&app, "Mette").await;
    for (kind, picture) in [("offer", "share-offer"), ("request", "share-request"), ("idea", "share-idea")] {
        let path = publish(&mette, &[("art", kind)]).await;
        let head = head(&app, &path).await;
        for (name, content) in [
            ("og:title", "Træner til piger i badminton"),
            ("og:description", "Vi er 14 piger mellem 10 og 13 år, og vores træner er flyttet."),
            ("description", "Vi er 14 piger mellem 10 og 13 år, og vores træner er flyttet."),
            ("og:url", &format!("https://boers.example{path}")),
            ("og:image", &format!("https://boers.example/{picture}.png")),
            ("og:site_name", "Byttebørsen"),
            ("og:type", "article"),
            ("og:locale", "da_DK"),
            ("twitter:card", "summary"),
        ] {
            assert_eq!(meta(&head, name), [content], "{kind} {name}");
        }
        assert!(head.contains(&format!("href=\"https://boers.example{path}\"")) && head.contains("rel=\"canonical\""), "{head}");
    }
}

#[tokio::test]
async fn every_page_that_may_be_found_has_a_description_and_one_address() {
    let app = TestApp::start().await;
    let origin = app.client().origin();
    for (asked, known) in [
        ("/", "/"),
        ("/opslag", "/opslag"),
        ("/opslag?utm_source=plakat&art=tilbud&q=", "/opslag?art=tilbud"),
        ("/opslag/ny", "/opslag/ny"),
        ("/opslag/ny?art=tilbud", "/opslag/ny"),
        ("/log-ind?next=%2Fmit", "/log-ind"),
        ("/om", "/om"),
        ("/hjaelp", "/hjaelp"),
        ("/regler", "/regler"),
        ("/privatliv", "/privatliv"),
        ("/cookies", "/cookies"),
        ("/was", "/was"),
    ] {
        let head = head(&app, asked).await;
        assert_eq!(meta(&head, "og:url"), [format!("{origin}{known}")], "{asked}");
        assert_eq!(head.matches("rel=\"canonical\"").count(), 1, "{asked}");
        assert_eq!(meta(&head, "description").len(), 1, "{asked}");
        assert_eq!(meta(&head, "description"), meta(&head, "og:description"), "{asked}");
        assert_eq!(meta(&head, "og:image"), [format!("{origin}/share-board.png")], "{asked}");
    }
    let english = app.client().with_header("accept-language", "en").get("/opslag").await;
    assert_eq!(meta(english.text(), "og:locale"), ["en_GB"]);
    assert!(meta(english.text(), "og:description")[0].starts_with("See what"));
}

#[tokio::test]
async fn search_engines_learn_how_to_search_and_what_a_listing_is() {
    let app = TestApp::start().await;
    let front = facts(&head(&app, "/").await).expect("facts");
    let site = &front["@graph"][0];
    assert_eq!((site["@type"].as_str(), site["potentialAction"]["@type"].as_str()), (Some("WebSite"), Some("SearchAction")));
    let template = site["potentialAction"]["target"]["urlTemplate"].as_str().expect("an address").replace("{words}", "trailer");
    assert_eq!(app.client().get(template.strip_prefix(&app.client().origin()).expect("ours")).await.status, 200);
    assert_eq!(site["publisher"]["@id"], front["@graph"][1]["@id"]);

    let mette = signed_in(&app, "Mette").await;
    for (kind, type_name) in [("offer", Some("Offer")), ("request", Some("Demand")), ("idea", None)] {
        let path = publish(&mette, &[("art", kind)]).await;
        let listing = facts(&head(&app, &path).await);
        assert_eq!(listing.as_ref().and_then(|facts| facts["@type"].as_str()), type_name);
        assert!(!listing.unwrap_or_default().to_string().contains("Mette"), "a name is for readers");
    }
}

#[tokio::test]
async fn what_people_write_breaks_out_of_no_attribute_and_no_script() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for attack in INJECTIONS {
        for kind in ["offer", "request"] {
            let path = publish(&mette, &[("art", kind), ("overskrift", attack), ("beskrivelse", &format!("{attack} og mere tekst"))]).await;
            let page = app.client().get(&path).await;
            let html = page.text();
            let head = html.split("</head>").next().expect("a head");
            assert_eq!(meta(head, "og:title"), [attack], "{head}");
            let facts = facts(head).expect("facts");
            assert_eq!((facts["name"].as_str(), facts["description"].as_str()), (Some(attack), Some(&*format!("{attack} og mere tekst"))));
            for harm in HARM {
                assert!(!html.contains(harm), "{attack} became {harm}");
            }
            let ends = html.matches("</script>").count();
            assert_eq!((html.matches("<script").count(), html.matches("</head>").count()), (ends, 1), "{attack}");
        }
    }
}

#[tokio::test]
async fn a_listing_that_only_its_owner_sees_tells_nothing() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    press(&mette, &path, &[("handling", "pause")]).await;
    let page = mette.get(&path).await;
    assert_eq!(page.status, 200);
    assert!(!page.text().contains("og:title") && !page.text().contains("ld+json"));
    let refused = app.client().get(&path).await;
    assert!(!refused.text().contains("og:title"));
}

#[test]
fn every_picture_has_the_size_that_is_told_and_is_quick_to_load() {
    for name in ["board", "offer", "request", "idea"] {
        let path = format!("{}/public/share-{name}.png", env!("CARGO_MANIFEST_DIR"));
        let picture = std::fs::read(&path).expect("a picture");
        assert!(picture.len() < 40_000, "{name}: {} bytes", picture.len());
        let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((&picture[12..16], number(16), number(20)), (&b"IHDR"[..], 1200, 630), "{name}");
    }
}
