//! The functions that islands call: what they are sent is judged as strictly as a form, and their answers are for a script.

use std::time::Duration;

use bytes::Bytes;
use byttebors::{server::random, web::limits::Limits};
use http::{Method, StatusCode, header};
use serde_json::Value;

use super::hostile::{HOSTILE, check};
use crate::{
    listings::writing::{page, signed_in},
    support::{
        TestApp,
        client::{Answer, Client},
    },
};

/// A function with a call that makes sense: each field with its value as it is sent.
struct Function {
    path: &'static str,
    method: Method,
    fields: Vec<(&'static str, String)>,
    /// The field that holds a form or an address of its own, and the fields of that.
    inner: Option<(&'static str, &'static [&'static str])>,
}

const LISTING_FORM: &[&str] =
    &["art", "overskrift", "beskrivelse", "kategori", "omraade", "tid", "fra", "antal", "enhed", "udlaan", "gengaeld", "sprog", "ejer"];

fn functions() -> [Function; 4] {
    let form = || encoded("art=request&overskrift=Harmonika til en fest&beskrivelse=Vi fejrer en fødselsdag.");
    [
        Function {
            path: "/api/listings/search",
            method: Method::GET,
            fields: vec![("query", encoded("q=harmonika&art=tilbud"))],
            inner: Some(("query", &["q", "art", "kategori", "omraade", "dag", "aktoer", "sortering", "side", "ejer"])),
        },
        Function {
            path: "/api/listings/suggest",
            method: Method::GET,
            fields: vec![("locale", "da".to_owned()), ("typed", "har".to_owned())],
            inner: None,
        },
        Function {
            path: "/api/listings/keep_draft",
            method: Method::POST,
            fields: vec![("id", random::listing_id().to_string()), ("fields", form())],
            inner: Some(("fields", LISTING_FORM)),
        },
        Function {
            path: "/api/matches/while_writing",
            method: Method::POST,
            fields: vec![("fields", form())],
            inner: Some(("fields", LISTING_FORM)),
        },
    ]
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

impl Function {
    /// The call with another value in one field.
    fn with(&self, field: &str, value: &str) -> String {
        let pairs = self.fields.iter().map(|(name, good)| format!("{name}={}", if *name == field { value } else { good }));
        pairs.collect::<Vec<_>>().join("&")
    }

    async fn call(&self, client: &Client, sent: &str) -> Answer {
        if self.method == Method::GET {
            return client.get(&format!("{}?{sent}", self.path)).await;
        }
        self.post(client, Some("application/x-www-form-urlencoded"), sent).await
    }

    async fn post(&self, client: &Client, content_type: Option<&str>, body: &str) -> Answer {
        let mut request = client.request(Method::POST, self.path).header(header::ORIGIN, client.origin());
        if let Some(content_type) = content_type {
            request = request.header(header::CONTENT_TYPE, content_type);
        }
        client.send(request.body(Bytes::from(body.to_owned())).expect("a request")).await
    }
}

/// An answer that a script can read: JSON, or a line that says what is wrong; and nothing of it is a page.
fn check_function(answer: &Answer, what: &str) {
    check(answer, what);
    assert!(answer.status == 200 || answer.status.is_client_error(), "{what}: {}", answer.status);
    let is_a_line = answer.status.is_client_error() && answer.header("content-type").starts_with("text/plain");
    if !is_a_line {
        assert_eq!(answer.header("content-type"), "application/json", "{what}");
        assert!(serde_json::from_slice::<Value>(&answer.body).is_ok(), "{what}: {}", answer.text());
    }
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
}

/// Whether a value cannot be decoded, or could not be stored.
fn is_undecodable(kind: &str) -> bool {
    matches!(kind, "NUL" | "broken UTF-8" | "a broken escape")
}

#[test]
fn every_function_is_among_those_that_are_attacked() {
    let mut known: Vec<_> = functions().iter().map(|function| (function.path, function.method.clone())).collect();
    let mut all: Vec<_> = leptos::server_fn::axum::server_fn_paths().collect();
    for list in [&mut known, &mut all] {
        list.sort_by_key(|(path, _)| *path);
    }
    assert_eq!(known, all);
}

#[tokio::test]
async fn f14_f15_no_value_of_a_field_breaks_a_function() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for function in functions() {
        for (who, client) in [("guest", &app.client()), ("member", &mette)] {
            let good = function.call(client, &function.with("", "")).await;
            check_function(&good, &format!("{} as {who}", function.path));
            assert_eq!(good.status, 200, "{}: {}", function.path, good.text());
            for (field, _) in &function.fields {
                for (kind, value) in HOSTILE.iter().copied().chain([("long", "x".repeat(5_000).as_str())]) {
                    let what = format!("{} as {who}: {field} is {kind}", function.path);
                    let answer = function.call(client, &function.with(field, value)).await;
                    check_function(&answer, &what);
                    assert!(!is_undecodable(kind) || answer.status == StatusCode::BAD_REQUEST, "{what}: {}", answer.status);
                }
                for sent in [
                    format!("{}&{field}=a", function.with("", "")),
                    function.with("", "").replace(&format!("{field}="), &format!("{field}[]=")),
                    function.with("", "").replace(&format!("{field}="), &format!("{field}[a][b][c]=")),
                    function.with("", "").replace(&format!("{field}="), "andet="),
                    String::new(),
                    "&&==&".to_owned(),
                    "a[[[[[[[[[[=1".to_owned(),
                ] {
                    check_function(&function.call(client, &sent).await, &format!("{} as {who}: {sent}", function.path));
                }
            }
        }
    }
    assert!(page(&app.client(), "/opslag").await.contains("0 opslag"), "nothing came on the board");
}

/// The form inside of a form is decoded a second time.
#[tokio::test]
async fn f14_f15_no_value_of_a_form_inside_of_a_call_breaks_a_function() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for function in functions() {
        let Some((field, names)) = function.inner else { continue };
        for name in names {
            for (kind, value) in HOSTILE {
                let what = format!("{}: {name} in {field} is {kind}", function.path);
                for sent in [format!("{name}={value}"), format!("art=request&{name}={value}&{name}={value}"), format!("{value}={name}")] {
                    let answer = function.call(&mette, &function.with(field, &encoded(&sent))).await;
                    check_function(&answer, &what);
                    // The search is an address of the board, where people type anything.
                    let is_form = function.method == Method::POST;
                    assert!(!is_form || !is_undecodable(kind) || answer.status == StatusCode::BAD_REQUEST, "{what}: {}", answer.status);
                }
            }
        }
    }
}

#[tokio::test]
async fn functions_take_no_other_method_and_no_other_kind_of_body() {
    let app = TestApp::start().await;
    let client = app.client();
    for function in functions() {
        let good = function.with("", "");
        let others = [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];
        for method in others.into_iter().filter(|method| *method != function.method) {
            let request = client.request(method.clone(), &format!("{}?{good}", function.path)).header(header::ORIGIN, client.origin());
            let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let answer = client.send(request.body(Bytes::from(good.clone())).expect("a request")).await;
            assert!(matches!(answer.status.as_u16(), 404 | 405), "{method} {}: {}", function.path, answer.status);
        }
        if function.method == Method::POST {
            for content_type in [None, Some("application/json"), Some("text/plain"), Some("multipart/form-data; boundary=x"), Some("æ")] {
                let answer = function.post(&client, content_type, &good).await;
                assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{} with {content_type:?}", function.path);
            }
        }
    }
}

#[tokio::test]
async fn f13_a_body_that_is_too_large_or_ends_too_soon_is_refused() {
    let app = TestApp::with().limits(Limits { body_time: Duration::from_millis(300), ..Limits::default() }).start().await;
    let client = app.client();
    for function in functions().iter().filter(|function| function.method == Method::POST) {
        let huge = function.call(&client, &function.with("fields", &"x".repeat(300_000))).await;
        check_function(&huge, function.path);
        assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", function.path);

        let head = format!(
            "POST {} HTTP/1.1\r\nHost: {}\r\nOrigin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\
             Connection: close\r\n\r\nfields=art%3Dreq",
            function.path,
            app.addr,
            client.origin()
        );
        let answer = client.raw(head.as_bytes()).await;
        assert!(answer.starts_with("HTTP/1.1 408"), "{}: {answer}", function.path);
    }
}
