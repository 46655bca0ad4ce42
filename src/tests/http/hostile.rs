//! F14 and F15: every page and every field meets what nobody would type by mistake.

use std::collections::BTreeSet;

use bytes::Bytes;
use byttebors::{
    domain::board_filter::FEED_PATH,
    server::listings::renewal,
    web::{own_data, router::page_paths},
};
use chrono::Duration;
use http::{Method, header};

use crate::{
    listings::writing::{publish, signed_in, with},
    pictures::sending::{put_up, small},
    support::{
        TestApp,
        client::{Answer, Client},
    },
};

/// What is put into fields, parameters and paths, already encoded.
pub const HOSTILE: &[(&str, &str)] = &[
    ("nothing", ""),
    ("blank", "+%09+%0A"),
    ("Danish letters", "%C3%A6%C3%B8%C3%A5+%C3%86%C3%98%C3%85+a%CC%8A"),
    ("emoji", "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7+%F0%9F%A6%86"),
    ("right to left", "%E2%80%AEgnp.exe%E2%80%AC+%D7%A9%D7%9C%D7%95%D7%9D"),
    ("NUL", "a%00b"),
    ("control characters", "a%01%1B%5B31m%7F%C2%85"),
    ("broken UTF-8", "%C3%28%FF%ED%A0%80"),
    ("a broken escape", "%zz%"),
    ("HTML", "%3C%2Ftextarea%3E%22%27%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E"),
    ("SQL", "%27%3B+DROP+TABLE+accounts%3B+--"),
    ("a header", "x%0D%0ASet-Cookie%3A+evil%3D1"),
    ("a way out", "..%2F..%2F..%2Fetc%2Fpasswd"),
    ("another site", "%2F%2Fevil.example%2F"),
    ("a negative number", "-1"),
    ("a huge number", "99999999999999999999999999"),
    ("no number", "NaN"),
    ("a list", "%5B%22a%22%2C1%5D"),
    ("a template", "%7B%7B7*7%7D%7D%24%7B7*7%7D"),
];

/// Parameters and fields that some page or form knows, and some that none does.
const NAMES: &[&str] =
    &["q", "art", "kategori", "omraade", "dag", "aktoer", "sortering", "side", "next", "kladde", "id[]", "__err", "ejer"];

/// What is read by machines and therefore no page.
const FOR_MACHINES: &[&str] = &[
    "/api/listings/search",
    "/api/listings/suggest",
    "/api/listings/keep_draft",
    "/api/matches/while_writing",
    FEED_PATH,
    own_data::PATH,
    own_data::ARCHIVE_PATH,
    "/sitemap.xml",
    "/robots.txt",
    "/.well-known/security.txt",
    "/healthz",
    "/readyz",
    "/favicon.ico",
    "/billeder/id/400.jpg",
    "/pkg/hash/pkg/byttebors.css",
];

/// The names of all fields of a page.
fn field_names(html: &str) -> BTreeSet<String> {
    html.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(ToOwned::to_owned).collect()
}

/// The text without what is random in it, which may spell any word.
fn without_nonces(html: &str) -> String {
    let mut parts = html.split(" nonce=\"");
    let before = parts.next().unwrap_or_default().to_owned();
    parts.fold(before, |text, part| text + part.split_once('"').map_or(part, |(_, rest)| rest))
}

/// A page or a line that gives nothing away, whatever was asked.
pub fn check(answer: &Answer, what: &str) {
    assert!(!answer.status.is_server_error(), "{what}: {}", answer.status);
    let text = without_nonces(&String::from_utf8_lossy(&answer.body));
    for leak in ["<script>alert", "panicked", "sqlx", "DbErr", "SELECT ", "src/", "RUST_", "root:"] {
        assert!(!text.contains(leak), "{what}: {leak}: {text}");
    }
    assert!(!answer.headers.get_all(header::SET_COOKIE).iter().any(|cookie| cookie.as_bytes().starts_with(b"evil")), "{what}");
    let location = answer.location();
    assert!(location.is_empty() || (location.starts_with('/') && !location.starts_with("//")), "{what}: {location}");
    if answer.status.is_redirection() {
        return;
    }
    if answer.header("content-type").starts_with("text/html") {
        assert!(text.starts_with("<!DOCTYPE html><html lang=\"da\">") && text.contains("<h1"), "{what}: {text}");
    } else {
        let is_a_line = text.is_empty() || text == format!("{}\n", answer.status);
        assert!(is_a_line || FOR_MACHINES.iter().any(|path| what.contains(path)), "{what}: {answer:?}");
    }
}

async fn post(client: &Client, path: &str, body: String) -> Answer {
    let request = client.request(Method::POST, path).header(header::ORIGIN, client.origin());
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    client.send(request.body(Bytes::from(body)).expect("a request")).await
}

/// The pages, with a word where the address holds one.
fn paths(app: &TestApp) -> Vec<String> {
    let pages = page_paths(&app.state).into_iter().map(|path| path.replace(['{', '}', '*'], ""));
    pages.chain(FOR_MACHINES.iter().chain(&["/nowhere"]).map(|path| (*path).to_owned())).collect()
}

/// A guest and somebody who has just signed in, later than the limits of the last ones.
async fn people(app: &TestApp) -> [Client; 2] {
    app.clock().advance(Duration::minutes(61));
    [app.client(), app.signed_in("bente@post.example").await]
}

#[tokio::test]
async fn f14_f15_no_field_takes_what_breaks_or_betrays_the_board() {
    let app = TestApp::start().await;
    for path in paths(&app) {
        for (who, client) in ["guest", "member"].iter().zip(people(&app).await) {
            let mut names = field_names(&String::from_utf8_lossy(&client.get(&path).await.body));
            names.extend(["handling", "kode", "email"].map(ToOwned::to_owned));
            let huge = "x".repeat(60_000 / names.len());
            for (kind, value) in HOSTILE.iter().copied().chain([("huge", huge.as_str())]) {
                let body: Vec<String> = names.iter().map(|name| format!("{}={value}", name.replace(['[', ']'], ""))).collect();
                let what = format!("POST {path} as {who}: {kind}");
                let answer = post(&client, &path, body.join("&")).await;
                check(&answer, &what);
                // Mail programs post there in their own ways; nothing of it is read.
                let is_read = !path.starts_with("/sig-til/stop/");
                if is_read && matches!(kind, "NUL" | "broken UTF-8" | "a broken escape") {
                    assert!(answer.status.is_client_error(), "{what}: {}", answer.status);
                }
            }
            for name in &names {
                let twice = post(&client, &path, format!("{name}=1&{name}=2&{name}=%3Cb%3E")).await;
                check(&twice, &format!("POST {path} as {who}: {name} three times"));
            }
        }
    }
    let guest = app.client();
    assert!(guest.get("/opslag").await.text().contains("0 opslag"), "nothing came on the board");
}

/// The pages that exist only for somebody: their own listings, what a mail leads to, where a code is typed.
#[tokio::test]
async fn f14_f15_no_field_of_one_s_own_pages_takes_what_breaks_the_board() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    assert_eq!(put_up(&mette, &path, &small()).await.status, 303);
    let draft = mette.post_form("/opslag/ny", &with(&[("handling", "kladde")])).await.location().to_owned();
    app.clock().advance(Duration::days(54));
    let mette = signed_in(&app, "Mette").await;
    renewal::ask_owners(&app.state).await.expect("asked");
    let asking = app.client();
    asking.post_form("/log-ind", &[("email", "bente@post.example")]).await;
    let link_in = async |number: usize, start: &str| {
        let text = app.mails().await.swap_remove(number).text_body;
        text[text.find(start).expect("a link")..].split_whitespace().next().expect("a path").to_owned()
    };
    let places = [
        (&mette, format!("{path}/rediger")),
        (&mette, format!("{path}/billeder")),
        (&mette, draft),
        (&asking, "/log-ind/kode".to_owned()),
        (&asking, link_in(1, "/log-ind/link/").await),
        (&app.client(), link_in(0, "/forny/").await),
        (&mette, format!("{path}/forny")),
    ];
    for (client, place) in places {
        let names = field_names(&String::from_utf8_lossy(&client.get(&place).await.body));
        for (kind, value) in HOSTILE {
            let body: Vec<String> = names.iter().map(|name| format!("{name}={value}")).collect();
            check(&post(client, &place, body.join("&")).await, &format!("POST {place}: {kind}"));
            for name in &names {
                check(&post(client, &place, format!("{name}={value}")).await, &format!("POST {place}: {name} is {kind}"));
            }
        }
        for name in &names {
            check(&post(client, &place, format!("{name}=1&{name}=2")).await, &format!("POST {place}: {name} twice"));
        }
    }
    let shown = app.client().get(&path).await;
    assert!(shown.status == 200 && shown.text().contains("Træner til piger i badminton"), "the listing stays what it was");
}

/// One strange value among good ones gets further than a form full of them.
#[tokio::test]
async fn f14_f15_one_strange_value_in_a_good_form_does_not_break_the_board() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let names = field_names(&String::from_utf8_lossy(&mette.get("/opslag/ny").await.body));
    let good = with(&[("handling", "offentliggoer"), ("antal", "2"), ("enhed", "stole"), ("omraade", "8900")]);
    for (kind, value) in HOSTILE {
        for name in &names {
            let others = good.iter().filter(|(other, _)| other != name);
            let body = form_urlencoded::Serializer::new(format!("{name}={value}&")).extend_pairs(others).finish();
            let what = format!("POST /opslag/ny: {name} is {kind}");
            let answer = post(&mette, "/opslag/ny", body).await;
            check(&answer, &what);
            if answer.status == 303 {
                check(&app.client().get(answer.location()).await, &format!("{what}, as it is shown"));
            }
        }
    }
    for path in ["/opslag", "/", FEED_PATH, "/sitemap.xml"] {
        check(&app.client().get(path).await, &format!("GET {path} afterwards"));
    }
    check(&mette.get("/mit").await, "GET /mit afterwards");
}

#[tokio::test]
async fn f14_f15_no_parameter_breaks_or_betrays_the_board() {
    let app = TestApp::start().await;
    for path in paths(&app) {
        for (who, client) in ["guest", "member"].iter().zip(people(&app).await) {
            for (kind, value) in HOSTILE {
                let all: Vec<String> = NAMES.iter().map(|name| format!("{name}={value}")).collect();
                check(&client.get(&format!("{path}?{}", all.join("&"))).await, &format!("GET {path} as {who}: all are {kind}"));
            }
        }
        for name in NAMES {
            let huge = "x".repeat(5_000);
            for value in ["a&NAME=b", "99999999999", &huge] {
                let query = format!("{name}={}", value.replace("NAME", name));
                check(&app.client().get(&format!("{path}?{query}")).await, &format!("GET {path}?{query}"));
            }
        }
    }
}

#[tokio::test]
async fn f14_f15_an_address_that_names_nothing_is_not_found() {
    let app = TestApp::start().await;
    let mut pages: Vec<String> = page_paths(&app.state).into_iter().filter(|path| path.contains('{')).collect();
    assert!(pages.len() >= 3, "{pages:?}");
    let files =
        ["/billeder/{picture}/400.jpg", "/billeder/id/{file}", "/pkg/{hash}/pkg/byttebors.css", "/pkg/hash/{path}", "/api/{function}"];
    pages.extend(files.map(ToOwned::to_owned));
    for page in pages {
        let (before, rest) = page.split_once('{').expect("a word in the address");
        let after = rest.split_once('}').map_or("", |(_, after)| after);
        for (who, client) in ["guest", "member"].iter().zip(people(&app).await) {
            for (kind, value) in
                HOSTILE.iter().copied().chain([("an unknown id", "zzzzzzzzzzzzzzzzzzzz"), ("a long one", &"z".repeat(5_000))])
            {
                let path = format!("{before}{}{after}", value.replace('+', "%20"));
                // What cannot be an address does not get as far as a page.
                let Ok(request) = client.request(Method::GET, &path).body(Bytes::new()) else { continue };
                let what = format!("GET {page} as {who}: {kind}");
                let answer = client.send(request).await;
                check(&answer, &what);
                let answer = post(&client, &path, String::new()).await;
                check(&answer, &format!("POST {what}"));
            }
        }
    }
}

#[tokio::test]
async fn no_page_can_be_changed_with_another_method() {
    let app = TestApp::start().await;
    for path in paths(&app) {
        for client in people(&app).await {
            for method in [Method::PUT, Method::PATCH, Method::DELETE] {
                let request = client.request(method.clone(), &path).header(header::ORIGIN, client.origin());
                let answer = client.send(request.body(Bytes::from_static(b"a=b")).expect("a request")).await;
                assert!(matches!(answer.status.as_u16(), 404 | 405), "{method} {path}: {}", answer.status);
            }
        }
    }
}
