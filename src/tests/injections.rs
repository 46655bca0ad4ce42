//! F15: what people write goes through every field that is stored, and every page, mail and file that shows it is read by somebody
//! else's parser: it must have become text, and nothing but text.

mod parsed;

use byttebors::server::{interchange::import, listings::renewal};
use chrono::Duration;
use serde_json::Value;

use self::parsed::Parsed;
use crate::{
    listings::writing::{publish, signed_in, with},
    matches::watches::{told_after, watch},
    pictures::sending::{Form, ids, put_up, small},
    sharing::documents::{elements, xml},
    support::{TestApp, client::Client},
};

/// What would become an element, an attribute or a script if somebody forgot to escape it: each with the mark that is searched for, and
/// short enough for every field.
const ATTACKS: [&str; 19] = [
    "<angreb>",
    "<img src=angreb onerror=angreb()>",
    "<svg/onload=angreb()>",
    "\"><angreb x=\"",
    "'><angreb x='",
    "\" onfocus=\"angreb()\" autofocus x=\"",
    "' onfocus='angreb()' autofocus x='",
    "` onfocus=`angreb()` x=`",
    "javascript:angreb()",
    "JaVaScRiPt:angreb()//%0aangreb()",
    "</textarea><angreb>",
    "</script><script>angreb()</script>",
    "</style></title></head><angreb>",
    "<!--<script>angreb()",
    "--!><angreb>]]><angreb/><![CDATA[",
    "&lt;angreb&gt; &#60;angreb&#62; &quot;",
    "{{angreb}} <%angreb%> #{angreb}",
    "\\\"},{\"@type\":\"angreb\",\"x\":\"\\u003c",
    "angreb\u{2028}\u{2029}</p><angreb>",
];
/// Stands in every attack.
const MARK: &str = "angreb";

/// An attack without the characters that are never kept.
fn kept(attack: &str) -> String {
    attack.replace(['\u{2028}', '\u{2029}'], "")
}

/// A text as it stands in an address.
fn in_address(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A board on which one attack stands in every field that is kept.
struct Attacked {
    app: TestApp,
    attack: String,
    words: String,
    mette: Client,
    jens: Client,
    /// What Mette wrote, with a picture.
    own: String,
    /// What she has not published.
    draft: String,
    /// What came from a file.
    imported: String,
}

impl Attacked {
    async fn with(attack: &str) -> Self {
        let app = TestApp::start().await;
        let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
        assert_eq!(mette.post_form("/profil", &[("fornavn", attack), ("fyldt15", "ja")]).await.status, 303);
        watch(&jens, &format!("/sig-til?q={}", in_address(attack)), "straks").await;
        let words = format!("{attack}\n\nSå meget om {attack} og ikke mere.");
        let fields = [
            ("art", "offer"),
            ("kategori", "udstyr"),
            ("overskrift", attack),
            ("beskrivelse", words.as_str()),
            ("antal", "2"),
            ("enhed", attack),
            ("udlaan", attack),
            ("retur", attack),
            ("gengaeld", attack),
        ];
        let own = publish(&mette, &fields).await;
        assert_eq!(put_up(&mette, &own, &small()).await.status, 303);
        let alternative = format!("beskrivelse-{}", ids(&app).await[0]);
        assert_eq!(Form::default().field(&alternative, attack).field("handling", "gem").send(&mette, &own).await.status, 303);
        let as_typed = ["fra", "til", "antal", "tilbage", "enhed", "omraade", "tid", "sprog"].map(|name| (name, attack));
        let typed = [&fields[..4], &fields[6..], &as_typed, &[("handling", "kladde")]].concat();
        let draft = mette.post_form("/opslag/ny", &with(&typed)).await.location().to_owned();
        let line = serde_json::json!({
            "id": "d900", "kind": "request", "party": "association", "party_name": attack, "title": attack, "body": words,
            "category": "sport", "quantity": 3, "unit": attack, "loan_period": attack, "loan_return": attack, "in_return": attack,
        });
        let file = import::read(line.to_string().as_bytes()).expect("a good line");
        import::store(&app.state, file, |_| Duration::zero()).await.expect("stored");
        Self { app, attack: kept(attack), words: kept(&words), mette, jens, own, draft, imported: "/opslag/d900".to_owned() }
    }
}

impl Attacked {
    /// Asks for a page and says what is wrong with it.
    async fn page(&self, client: &Client, path: &str) -> Parsed {
        let answer = client.get(path).await;
        assert_eq!(answer.status, 200, "{path} with {}: {}", self.attack, answer.text());
        let page = Parsed::document(answer.text());
        page.expect_harmless(MARK, &format!("{path} with {}", self.attack));
        page
    }

    /// The same, where the attack is shown as it was written.
    async fn page_that_shows_it(&self, client: &Client, path: &str) -> Parsed {
        let page = self.page(client, path).await;
        assert!(page.says(&self.attack), "{path} does not show {}", self.attack);
        page
    }
}

#[tokio::test]
async fn f15_no_page_makes_more_than_text_of_what_people_write() {
    for attack in ATTACKS {
        let board = Attacked::with(attack).await;
        let search = in_address(attack);
        let guest = board.app.client();
        for path in ["/", "/opslag", "/opslag?art=tilbud", &board.own, &board.imported, &format!("{}/plakat", board.own)] {
            board.page_that_shows_it(&guest, path).await;
        }
        for path in [format!("/opslag?q={search}"), format!("/sig-til?q={search}")] {
            board.page_that_shows_it(&guest, &path).await;
        }
        board.page(&guest, &format!("/log-ind?next=%2Fopslag%3Fq%3D{search}")).await;
        for path in ["/mit", "/profil", &board.own, &format!("{}/rediger", board.own), &format!("{}/billeder", board.own), &board.draft] {
            board.page_that_shows_it(&board.mette, path).await;
        }
        for path in ["/mit", &format!("/sig-til?q={search}"), &board.own] {
            board.page_that_shows_it(&board.jens, path).await;
        }
    }
}

#[tokio::test]
async fn f15_a_listing_gives_back_every_field_as_it_was_written() {
    for attack in ATTACKS {
        let board = Attacked::with(attack).await;
        let form = board.page(&board.mette, &format!("{}/rediger", board.own)).await;
        for name in ["overskrift", "enhed", "udlaan", "retur", "gengaeld"] {
            assert_eq!(form.value_of(name).as_deref(), Some(board.attack.as_str()), "{name}");
        }
        assert_eq!(form.text_of("textarea[name=beskrivelse]"), [board.words.as_str()]);
        let draft = board.page(&board.mette, &board.draft).await;
        for name in ["overskrift", "fra", "til", "antal", "enhed", "gengaeld"] {
            assert_eq!(draft.value_of(name).as_deref().map(kept), Some(board.attack.clone()), "{name} of the draft");
        }
        let listing = board.page(&board.app.client(), &board.own).await;
        assert_eq!(listing.text_of("h1"), [board.attack.as_str()]);
        assert!(listing.attributes("alt").contains(&board.attack), "the picture's words");
        for facts in listing.text_of("script[type='application/ld+json']") {
            let facts: Value = serde_json::from_str(&facts).unwrap_or_else(|error| panic!("{error}: {facts}"));
            assert_eq!(facts["name"], Value::String(board.attack.clone()));
        }
    }
}

#[tokio::test]
async fn f15_mails_hold_text_and_nothing_else() {
    for attack in ATTACKS {
        let board = Attacked::with(attack).await;
        let told = told_after(&board.app, Duration::minutes(1)).await;
        assert!(!told.is_empty(), "{attack}: somebody watches for it");
        for mail in told {
            let stop = mail.unsubscribe_url.expect("a link that stops it");
            let page = stop.strip_prefix(&board.app.client().origin()).expect("an address of the board").to_owned();
            board.page_that_shows_it(&board.app.client(), &page).await;
        }
        board.app.clock().advance(Duration::days(54));
        renewal::ask_owners(&board.app.state).await.expect("asked");
        let mails = board.app.mails().await;
        assert!(
            mails.iter().any(|mail| mail.recipient.starts_with("mette@")) && mails.iter().any(|mail| mail.recipient.starts_with("jens@"))
        );
        for mail in mails {
            let what = format!("the mail »{}« with {}", mail.subject, board.attack);
            let html = Parsed::document(&mail.html_body);
            html.expect_harmless_in_a_mail(MARK, &what);
            assert!(html.says(&board.attack) && mail.text_body.contains(&board.attack), "{what}: {}", mail.text_body);
            assert!(!mail.subject.contains(['\r', '\n']), "{what}");
        }
    }
}

#[tokio::test]
async fn f15_what_machines_read_holds_text_and_nothing_else() {
    for attack in ATTACKS {
        let board = Attacked::with(attack).await;
        let guest = board.app.client();
        for path in ["/opslag/feed.atom".to_owned(), format!("/opslag/feed.atom?q={}", in_address(attack)), "/sitemap.xml".to_owned()] {
            let answer = guest.get(&path).await;
            let document = xml(&answer);
            for node in document.descendants() {
                let names = node.attributes().map(|attribute| attribute.name()).chain([node.tag_name().name()]);
                assert!(names.into_iter().all(|name| !name.contains(MARK)), "{path} with {attack}: {node:?}");
            }
            for content in elements(&document, "content") {
                Parsed::fragment(content.text().unwrap_or_default()).expect_harmless(MARK, &path);
            }
        }
        let data = board.mette.get("/profil/oplysninger.json").await;
        let data: Value = serde_json::from_str(data.text()).expect("JSON");
        assert!(data.to_string().contains(MARK));
        let found = guest.get("/api/listings/search?query=art%3Dtilbud").await;
        let found: Value = serde_json::from_str(found.text()).expect("JSON");
        let results = Parsed::fragment(found["results"].as_str().expect("HTML"));
        results.expect_harmless(MARK, "what the search finds");
        assert!(results.says(&board.attack), "{found}");
    }
}
