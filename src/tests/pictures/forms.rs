//! The form with files: who may send it, how much, and what comes back.

use bytes::Bytes;
use byttebors::web::limits::Limits;
use chrono::Duration;
use http::{Method, header};

use super::sending::{Form, files, ids, put_up, rows, send_body, small};
use crate::{
    listings::writing::{page, press, publish, signed_in, with},
    support::TestApp,
};

const MEGABYTE: usize = 1_024 * 1_024;

#[tokio::test]
async fn several_pictures_are_put_up_at_once_in_their_order() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let answer = Form::default().field("handling", "laeg-op").file("1.png", &small()).file("2.png", &small()).send(&mette, &path).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("{path}/billeder").as_str()));
    let shown = page(&mette, &format!("{path}/billeder")).await;
    assert!(shown.contains("Det er lagt op. Skriv nu, hvad man ser på billedet."));
    assert!(shown.contains("Billede 1 af 2") && shown.contains("Billede 2 af 2"));
    assert!(shown.contains("Der er plads til 4 billeder mere."));
    let [first, second] = ids(&app).await.try_into().expect("two pictures");
    assert!(shown.find(&first).expect("the first") < shown.find(&second).expect("the second"));
}

#[tokio::test]
async fn one_bad_file_does_not_keep_the_good_ones_out() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let large = vec![0xff; 10 * MEGABYTE + 1];
    let form = Form::default().file("god.png", &small()).file("brev.pdf", b"%PDF-1.7").file("film.jpg", &large).file("ogsaa.png", &small());
    let answer = form.field("handling", "laeg-op").send(&mette, &path).await;
    assert_eq!(answer.status, 422);
    for words in ["2 billeder er lagt op.", "brev.pdf: Det er ikke et billede", "film.jpg: Den fylder mere end 10 MB"] {
        assert!(answer.text().contains(words), "{words}");
    }
    assert_eq!(ids(&app).await.len(), 2);
}

#[tokio::test]
async fn a_listing_has_six_pictures_and_no_more() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let mut form = Form::default();
    for number in 1..=7 {
        form = form.file(&format!("{number}.png"), &small());
    }
    let answer = form.field("handling", "laeg-op").send(&mette, &path).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("7.png: Der er kun plads til 6 billeder") && answer.text().contains("6 billeder er lagt op."));
    assert_eq!(ids(&app).await.len(), 6);
    let shown = page(&mette, &format!("{path}/billeder")).await;
    assert!(shown.contains("Der er ikke plads til flere") && !shown.contains("type=\"file\""));
}

#[tokio::test]
async fn forms_sent_at_the_same_time_do_not_make_more_than_six() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let sent = (0..4).map(|_| async {
        Form::default().file("a.png", &small()).file("b.png", &small()).field("handling", "laeg-op").send(&mette, &path).await
    });
    let refused = futures::future::join_all(sent).await.into_iter().filter(|answer| answer.status == 422).count();
    assert_eq!(ids(&app).await.len(), 6);
    assert!(refused >= 1);
    let places: Vec<i32> = rows(&app).await.into_iter().filter(|row| row.listing_id.is_some()).map(|row| row.position).collect();
    assert_eq!(places, [0, 1, 2, 3, 4, 5]);
}

#[tokio::test]
async fn a_form_without_a_file_says_what_is_missing() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    // As browsers send it when nothing was chosen.
    let answer = Form::default().file("", b"").field("handling", "laeg-op").send(&mette, &path).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("Vælg et billede først"));
    put_up(&mette, &path, &small()).await;
    let answer = Form::default().file("", b"").field("handling", "laeg-op").send(&mette, &path).await;
    assert_eq!(answer.status, 303, "what was typed is kept");
}

#[tokio::test]
async fn nothing_is_taken_from_those_who_may_not_change_the_listing() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let stranger = signed_in(&app, "Jens").await;
    let path = publish(&mette, &[]).await;
    assert_eq!(stranger.get(&format!("{path}/billeder")).await.status, 404);
    assert_eq!(put_up(&stranger, &path, &small()).await.status, 404);
    assert_eq!(put_up(&stranger, "/opslag/findesikke", &small()).await.status, 404);
    let guest = app.client();
    let next = format!("/log-ind?next={}", form_urlencoded::byte_serialize(format!("{path}/billeder").as_bytes()).collect::<String>());
    assert_eq!(guest.get(&format!("{path}/billeder")).await.location(), next);
    assert_eq!(put_up(&guest, &path, &vec![0xff; 3 * MEGABYTE]).await.location(), next);
    let foreign = mette
        .request(Method::POST, &format!("{path}/billeder"))
        .header(header::ORIGIN, "https://evil.example")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Bytes::from_static(b"--x--"))
        .expect("a request");
    assert_eq!(mette.send(foreign).await.status, 403);
    assert!(rows(&app).await.is_empty() && files(&app).is_empty());
}

#[tokio::test]
async fn drafts_and_paused_listings_have_pictures_too() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let draft = mette.post_form("/opslag/ny", &with(&[("handling", "kladde")])).await.location().trim_end_matches("/rediger").to_owned();
    let paused = publish(&mette, &[]).await;
    press(&mette, &paused, &[("handling", "pause")]).await;
    for path in [draft, paused] {
        assert_eq!(put_up(&mette, &path, &small()).await.status, 303, "{path}");
        assert!(page(&mette, &format!("{path}/rediger")).await.contains(&format!("href=\"{path}/billeder\"")));
    }
}

#[tokio::test]
async fn what_is_no_such_form_is_refused() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for body in [
        b"".as_slice(),
        b"a=b",
        b"------WebKitFormBoundaryAbCdEf\r\nContent-Disposition: form-data; name=\"billeder\"; filename=\"a\"\r\n\r\nabc",
    ] {
        let answer = send_body(&mette, &path, Bytes::copy_from_slice(body)).await;
        assert_eq!(answer.status, 400, "{body:?}");
    }
    assert_eq!(Form::default().file_in("andet", "a.png", &small()).send(&mette, &path).await.status, 400);
    assert_eq!(Form::default().field("kontonummer", "1").send(&mette, &path).await.status, 400);
    assert_eq!(Form::default().field("handling", "gem\0").send(&mette, &path).await.status, 400);
    let mut many = Form::default();
    for _ in 0..101 {
        many = many.file("", b"");
    }
    assert_eq!(many.send(&mette, &path).await.status, 400);
    assert!(rows(&app).await.is_empty());
}

#[tokio::test]
async fn a_form_that_does_not_say_where_its_parts_end_is_not_read_into_memory() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let request = mette
        .request(Method::POST, &format!("{path}/billeder"))
        .header(header::ORIGIN, mette.origin())
        .header(header::CONTENT_TYPE, "multipart/form-data");
    let answer = mette.send(request.body(vec![b'x'; MEGABYTE].into()).expect("a request")).await;
    assert_eq!(answer.status, 400);
}

#[tokio::test]
async fn a_line_that_falls_silent_is_not_waited_for() {
    let limits = Limits { body_time: std::time::Duration::from_millis(100), ..Limits::default() };
    let app = TestApp::with().limits(limits).start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let token = mette.cookie("__Host-session").expect("a session");
    let begun = format!(
        "POST {path}/billeder HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: __Host-session={token}\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000\r\n\r\n\
         --x\r\nContent-Disposition: form-data; name=\"billeder\"; filename=\"a.jpg\"\r\n\r\nabc"
    );
    assert!(mette.raw(begun.as_bytes()).await.starts_with("HTTP/1.1 408"));
    assert!(rows(&app).await.is_empty());
}

/// Neither before the first part nor in the lines that begin one.
#[tokio::test]
async fn f12_a_part_that_never_begins_is_not_collected() {
    let limits = Limits { body_time: std::time::Duration::from_millis(300), ..Limits::default() };
    let app = TestApp::with().limits(limits).start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let token = mette.cookie("__Host-session").expect("a session");
    for begun in ["", "--x\r\nContent-Disposition: form-data; name=\""] {
        let head = format!(
            "POST {path}/billeder HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: __Host-session={token}\r\n\
             Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 50000000\r\n\r\n{begun}"
        );
        // The rest of the 50 MB never comes.
        let answer = mette.raw(&[head.as_bytes(), &vec![b'y'; 3 * MEGABYTE]].concat()).await;
        assert!(answer.starts_with("HTTP/1.1 400"), "{begun}: {answer}");
    }
    assert!(rows(&app).await.is_empty() && files(&app).is_empty());
}

/// A form in a form is words, not files; and one that breaks off leaves nothing behind.
#[tokio::test]
async fn f12_nested_and_broken_forms_put_nothing_up() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let inner = "--y\r\nContent-Disposition: form-data; name=\"billeder\"; filename=\"a.png\"\r\n\r\nabc\r\n--y--";
    let nested = Form::default().field("beskrivelse-findesikke", inner).field("handling", "gem").send(&mette, &path).await;
    assert!(!nested.status.is_server_error(), "{}", nested.status);
    let many: String = (0..10_000).map(|_| "------WebKitFormBoundaryAbCdEf\r\n\r\n\r\n").collect();
    assert_eq!(send_body(&mette, &path, many.into()).await.status, 400);
    let mut cut_off = Form::default().file("a.png", &small()).bytes();
    cut_off.truncate(cut_off.len() / 2);
    assert_eq!(send_body(&mette, &path, cut_off.into()).await.status, 400);
    assert!(ids(&app).await.is_empty());
    app.clock().advance(Duration::hours(2));
    byttebors::server::jobs::run_due(&app.state).await.expect("jobs run");
    assert!(rows(&app).await.is_empty() && files(&app).is_empty());
}

#[tokio::test]
async fn only_the_page_of_pictures_takes_large_forms_and_it_takes_no_end_of_them() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let form = |client: &crate::support::client::Client, path: &str, bytes: usize| {
        let request = client
            .request(Method::POST, path)
            .header(header::ORIGIN, client.origin())
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        request.body(vec![b'x'; bytes].into()).expect("a request")
    };
    assert_eq!(mette.send(form(&mette, &format!("{path}/rediger"), 100_000)).await.status, 413);
    assert_eq!(mette.post_form(&format!("{path}/billeder"), &[("x", &"y".repeat(100_000))]).await.status, 413);
    let large = vec![0xff; 9 * MEGABYTE];
    let mut body = Form::default();
    for number in 0..8 {
        body = body.file(&format!("{number}.jpg"), &large);
    }
    assert_eq!(body.send(&mette, &path).await.status, 413);
}

#[tokio::test]
async fn an_account_sends_sixty_pictures_an_hour() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for _ in 0..12 {
        let mut form = Form::default();
        for _ in 0..5 {
            form = form.file("brev.pdf", b"%PDF");
        }
        assert_eq!(form.send(&mette, &path).await.status, 422);
    }
    let refused = put_up(&mette, &path, &small()).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Du har lagt mange billeder op på kort tid. Prøv igen om 60\u{a0}minutter."), "{}", refused.text());
    app.clock().advance(Duration::hours(1));
    let mette = signed_in(&app, "Mette").await;
    assert_eq!(put_up(&mette, &path, &small()).await.status, 303);
}
