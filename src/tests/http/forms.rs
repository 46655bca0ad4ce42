//! Forms: from our own pages only, within limits, and strictly read.

use std::io::Write;

use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use http::Method;

use super::super::support::{
    TestApp,
    client::{Answer, Client},
};

const FORM: &str = "application/x-www-form-urlencoded";

async fn post(client: &Client, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let mut request = client.request(Method::POST, path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    client.send(request.body(Bytes::copy_from_slice(body)).expect("a request")).await
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let app = TestApp::start().await;
    let client = app.client();
    let own = client.origin();
    for headers in [
        vec![("origin", "https://evil.example")],
        vec![("origin", "null")],
        vec![("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
        vec![("sec-fetch-site", "same-site"), ("origin", "https://other.example")],
        vec![("origin", "http://127.0.0.1.evil.example")],
    ] {
        let answer = post(&client, "/", &[headers.as_slice(), &[("content-type", FORM)]].concat(), b"a=b").await;
        assert_eq!(answer.status, 403, "{headers:?}");
        let answer = post(&client, "/api/none", &headers, b"").await;
        assert_eq!(answer.status, 403, "{headers:?}");
    }
    for headers in [
        vec![("origin", own.as_str())],
        vec![("origin", own.as_str()), ("sec-fetch-site", "same-origin")],
        vec![("sec-fetch-site", "same-origin")],
        vec![],
    ] {
        let answer = post(&client, "/", &[headers.as_slice(), &[("content-type", FORM)]].concat(), b"a=b").await;
        assert_eq!(answer.status, 200, "{headers:?}");
    }
}

#[tokio::test]
async fn behind_a_proxy_with_another_host_name_the_address_people_type_counts() {
    let app = TestApp::with().setting("BYTTEBORS_BASE_URL", "https://boers.example").start().await;
    let headers = [("origin", "https://boers.example"), ("sec-fetch-site", "same-site"), ("content-type", FORM)];
    assert_eq!(post(&app.client(), "/", &headers, b"a=b").await.status, 200);
}

#[tokio::test]
async fn other_sites_are_given_no_leave_to_read() {
    let app = TestApp::start().await;
    let client = app.client();
    let request = client
        .request(Method::OPTIONS, "/")
        .header("origin", "https://evil.example")
        .header("access-control-request-method", "POST")
        .body(Bytes::new())
        .expect("a request");
    let answer = client.send(request).await;
    assert_eq!(answer.status, 405);
    assert!(answer.headers.keys().all(|name| !name.as_str().starts_with("access-control")));
}

#[tokio::test]
async fn what_is_no_form_is_refused_in_words() {
    let app = TestApp::start().await;
    let client = app.client();
    let own = client.origin();
    for (content_type, body, status) in [
        ("multipart/form-data; boundary=x", b"--x--".as_slice(), 415),
        ("application/json", b"{}", 415),
        ("", b"a=b", 415),
        (FORM, b"a=%ff", 400),
        (FORM, b"a=%", 400),
        (FORM, b"a=\xc3\x28", 400),
        (FORM, b"a=%00", 400),
        ("application/x-www-form-urlencoded; charset=UTF-8", b"a=%C3%A6+%2B", 200),
        (FORM, b"", 200),
    ] {
        let answer = post(&client, "/", &[("origin", &own), ("content-type", content_type)], body).await;
        assert_eq!(answer.status, status, "{content_type} {body:?}");
        assert!(answer.header("content-type").starts_with("text/html"), "{content_type} {body:?}");
    }
}

#[tokio::test]
async fn f13_a_form_may_hold_64_kilobytes() {
    let app = TestApp::start().await;
    let client = app.client();
    let form = |bytes: usize| [b"a=".as_slice(), &vec![b'x'; bytes - 2]].concat();
    let headers = [("origin", client.origin()), ("content-type", FORM.to_owned())];
    let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
    for (bytes, status) in [(64 * 1_024, 200), (64 * 1_024 + 1, 413), (2 * 1_024 * 1_024, 413)] {
        assert_eq!(post(&client, "/", &headers, &form(bytes)).await.status, status, "{bytes} bytes");
    }
    // The same without its length told in advance.
    let mut chunked =
        format!("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {FORM}\r\nTransfer-Encoding: chunked\r\n\r\n")
            .into_bytes();
    for _ in 0..70 {
        chunked.extend_from_slice(b"400\r\n");
        chunked.extend_from_slice(&[b'x'; 1_024]);
        chunked.extend_from_slice(b"\r\n");
    }
    chunked.extend_from_slice(b"0\r\n\r\n");
    assert!(client.raw(&chunked).await.starts_with("HTTP/1.1 413"));
}

/// A body that says it is packed is taken as it is; so a small one can never become a large one.
#[tokio::test]
async fn f13_nothing_that_is_sent_is_unpacked() {
    let app = TestApp::start().await;
    let client = app.client();
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&[b'a'; 1_024 * 1_024]).expect("packed");
    let packed = packed.finish().expect("packed");
    assert!(packed.len() < 2_048);
    let headers = [("origin", client.origin()), ("content-type", FORM.to_owned()), ("content-encoding", "gzip".to_owned())];
    let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
    for path in ["/", "/opslag/ny", "/log-ind"] {
        assert_eq!(post(&client, path, &headers, &packed).await.status, 400, "{path}");
    }
}

#[tokio::test]
async fn only_reading_and_sending_forms_is_possible() {
    let app = TestApp::start().await;
    let client = app.client();
    for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::TRACE] {
        let request = client.request(method.clone(), "/").header("origin", client.origin()).body(Bytes::new()).expect("a request");
        let answer = client.send(request).await;
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.header("allow"), "GET,HEAD,POST", "{method}");
    }
    let page = client.send(client.request(Method::HEAD, "/").body(Bytes::new()).expect("a request")).await;
    assert_eq!((page.status.as_u16(), page.body.len()), (200, 0));
    assert_ne!(page.header("content-length"), "0");
}

#[tokio::test]
async fn an_address_with_a_slash_at_its_end_leads_to_the_one_without() {
    let app = TestApp::start().await;
    let client = app.client();
    for (from, to) in [
        ("/opslag/", "/opslag"),
        ("/opslag///", "/opslag"),
        ("/opslag/?q=s%C3%B8g+%26&art=tilbud", "/opslag?q=s%C3%B8g+%26&art=tilbud"),
        ("/%C3%A6%C3%B8%C3%A5/", "/%C3%A6%C3%B8%C3%A5"),
    ] {
        let answer = client.get(from).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (308, to), "{from}");
    }
    for outside in ["//evil.example/", "//evil.example//", "/\\evil.example/", "/%2fevil.example/", "/%5cevil/"] {
        let answer = client.get(outside).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (404, ""), "{outside}");
    }
    let answer = client.post_form("/opslag/", &[]).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (404, ""), "forms are not sent on");
}

#[tokio::test]
async fn f16_a_form_leads_on_to_addresses_with_danish_letters_and_never_to_other_sites() {
    let app = TestApp::start().await;
    for (next, location) in [
        ("/opslag?q=søg æble på ø", "/opslag?q=s%C3%B8g%20%C3%A6ble%20p%C3%A5%20%C3%B8"),
        ("/opslag?q=100%25&dag=man", "/opslag?q=100%25&dag=man"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example", "/"),
        ("/a\r\nSet-Cookie: x=y", "/"),
        ("javascript:alert(1)", "/"),
    ] {
        let answer = app.client().post_form("/sprog", &[("sprog", "en"), ("next", next)]).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, location), "{next:?}");
        assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1, "{next:?}");
        assert!(answer.header("set-cookie").starts_with("__Host-pref=en; Path=/; HttpOnly; SameSite=Lax; Secure"), "{next:?}");
    }
}
