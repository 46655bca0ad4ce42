//! A form that could not be taken is given back, to be sent again with one press.

use axum::{Router, routing::post};
use bytes::Bytes;
use http::{Method, header};

use crate::{
    listings::writing::{publish, signed_in, with},
    support::TestApp,
};

const SENT: &[(&str, &str)] =
    &[("beskrivelse", "Første linje\r\n»anden« & \"tredje\" <b>"), ("tid", "mon-08:00-12:00"), ("tid", "tue-08:00-12:00")];
const KEPT: &[&str] = &[
    "name=\"beskrivelse\"",
    "value=\"Første linje\r\n»anden« &amp; &quot;tredje&quot; &lt;b&gt;\"",
    "value=\"mon-08:00-12:00\"",
    "value=\"tue-08:00-12:00\"",
];

#[tokio::test]
async fn nothing_that_was_written_is_lost_when_the_database_is_gone() {
    let app = TestApp::start().await;
    let bente = app.signed_in("bente@post.example").await;
    app.db().clone().close().await.expect("the database closes");
    let fields = [SENT, &[("art", "request"), ("overskrift", "Et opslag"), ("kategori", "sport")]].concat();
    for client in [bente, app.client()] {
        let answer = client.post_form("/opslag/ny?skabelon=1", &fields).await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (503, "no-store"));
        for part in KEPT.iter().chain(&["action=\"/opslag/ny?skabelon=1\"", "method=\"post\"", "Send igen"]) {
            assert!(answer.text().contains(part), "{part}: {}", answer.text());
        }
    }
}

#[tokio::test]
async fn a_panic_and_a_limit_give_the_form_back_too() {
    async fn broken() {
        panic!("the secret words of a panic")
    }
    let app = TestApp::with().routes(Router::new().route("/test/broken", post(broken))).start().await;
    let answer = app.client().post_form("/test/broken", SENT).await;
    assert_eq!(answer.status, 500);
    assert!(KEPT.iter().all(|part| answer.text().contains(part)), "{}", answer.text());

    let mette = signed_in(&app, "Mette").await;
    let edit = format!("{}/rediger", publish(&mette, &[]).await);
    let guest = app.client();
    let mut last = guest.post_form(&edit, &with(&[])).await;
    for _ in 0..60 {
        last = guest.post_form(&edit, &with(&[])).await;
    }
    assert_eq!(last.status, 429);
    for kept in ["value=\"Træner til piger i badminton\"", "Vi er 14 piger", "Send igen"] {
        assert!(last.text().contains(kept), "{kept}: {}", last.text());
    }
}

#[tokio::test]
async fn what_can_never_be_taken_is_not_offered_again() {
    let app = TestApp::start().await;
    let client = app.client();
    let forged = client
        .request(Method::POST, "/opslag/ny")
        .header(header::ORIGIN, "https://evil.example")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Bytes::from_static(b"beskrivelse=evil"))
        .expect("a request");
    for (answer, status) in [(client.send(forged).await, 403), (client.post_form("/nowhere", SENT).await, 404)] {
        assert_eq!(answer.status, status);
        assert!(!answer.text().contains("Send igen") && !answer.text().contains("beskrivelse"), "{}", answer.text());
    }
}
