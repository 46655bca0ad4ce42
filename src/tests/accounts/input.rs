//! What is typed or forged into the forms.

use bytes::Bytes;
use http::{Method, StatusCode, header};

use super::steps::{BENTE, SIGN_IN, ask, last_code, last_mail, type_code};
use crate::support::TestApp;

/// Control 11: the address is one scalar.
#[tokio::test]
async fn only_one_address_is_taken() {
    let app = TestApp::start().await;
    let client = app.client();
    let refused = [
        (vec![("email", ""), ("x", "")], StatusCode::UNPROCESSABLE_ENTITY),
        (vec![("email[]", "a@post.example"), ("email[]", "b@post.example")], StatusCode::UNPROCESSABLE_ENTITY),
        (vec![("email", "a@post.example"), ("email", "b@post.example")], StatusCode::BAD_REQUEST),
        (vec![("email", "a@post.example,b@post.example")], StatusCode::UNPROCESSABLE_ENTITY),
        (vec![("email", "a@post.example;b@post.example")], StatusCode::UNPROCESSABLE_ENTITY),
        (vec![("email", "a@post.example b@post.example")], StatusCode::UNPROCESSABLE_ENTITY),
        (vec![("email", "a@b.dk\r\nBcc: c@d.dk")], StatusCode::UNPROCESSABLE_ENTITY),
        (vec![("email", "a@b.dk%0d%0aBcc:c@d.dk")], StatusCode::UNPROCESSABLE_ENTITY),
        (vec![("email", "bente")], StatusCode::UNPROCESSABLE_ENTITY),
    ];
    for (fields, status) in refused {
        assert_eq!(client.post_form(SIGN_IN, &fields).await.status, status, "{fields:?}");
    }
    let json = client
        .request(Method::POST, SIGN_IN)
        .header(header::ORIGIN, client.origin())
        .header(header::CONTENT_TYPE, "application/json")
        .body(Bytes::from_static(br#"{"email":["a@post.example","b@post.example"]}"#))
        .expect("a request");
    assert_eq!(client.send(json).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn an_address_that_is_none_is_kept_and_explained() {
    let app = TestApp::start().await;
    let answer = ask(&app.client(), "bente@\"><script>").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["value=\"bente@&quot;&gt;&lt;script&gt;\"", "aria-invalid=\"true\"", "navn@eksempel.dk", "href=\"#email\""] {
        assert!(answer.text().contains(part), "{part} is missing");
    }
}

/// Control 11: two spellings of one mailbox are one account, so mails go to the spelling on file.
#[tokio::test]
async fn mails_go_to_the_address_on_file() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    type_code(&client, &last_code(&app).await).await;
    ask(&app.client(), "bente+thief@post.example").await;
    assert_eq!(last_mail(&app).await.recipient, BENTE);
}

/// Control 42.
#[tokio::test]
async fn nobody_is_led_off_the_site() {
    let app = TestApp::start().await;
    for (number, next) in
        ["//evil.example", "/\\evil.example", "/%2f%2fevil.example", "https:evil.example", "https://evil.example", "\\evil.example"]
            .iter()
            .enumerate()
    {
        let client = app.client();
        let query: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
        client.post_form(&format!("/log-ind?next={query}"), &[("email", &format!("en{number}@post.example"))]).await;
        let answer = type_code(&client, &last_code(&app).await).await;
        assert_eq!(answer.location(), "/velkommen", "{next}");
        assert_eq!(client.get(&format!("/log-ind?next={query}")).await.location(), "/mit", "{next}");
        assert!(client.get(&format!("/velkommen?next={query}")).await.text().contains("href=\"/mit\""), "{next}");
    }
}

#[tokio::test]
async fn a_form_of_another_site_does_nothing() {
    let app = TestApp::start().await;
    let client = app.client();
    for path in [
        SIGN_IN,
        "/log-ind/kode",
        "/log-ind/faktor",
        "/log-ind/igen",
        "/log-ind/passkey",
        "/log-ud",
        "/profil",
        "/profil/sikkerhed",
        "/profil/slet",
        "/velkommen",
    ] {
        let forged = client
            .request(Method::POST, path)
            .header(header::ORIGIN, "https://evil.example")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Bytes::from_static(b"email=bente@post.example"))
            .expect("a request");
        assert_eq!(client.send(forged).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn english_pages_and_mails_for_english_readers() {
    let app = TestApp::start().await;
    let client = app.client().with_header("accept-language", "en-GB");
    assert!(client.get(SIGN_IN).await.text().contains("Send code"));
    ask(&client, BENTE).await;
    let mail = last_mail(&app).await;
    assert!(mail.subject.ends_with("is your code for Byttebørsen") && mail.html_body.contains("<html lang=\"en\">"));
    assert!(client.get("/log-ind/kode").await.text().contains("Check your e-mail"));
}
