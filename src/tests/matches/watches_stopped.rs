//! A press in a mail stops it: on the board's page, or on the mail program's own button (RFC 8058).

use bytes::Bytes;
use byttebors::server::db::entities::{watch_links, watches};
use chrono::Duration;
use http::Method;
use sea_orm::EntityTrait;

use super::{
    pairs::{OFFERED, full_board},
    watches::{told_after, watch},
};
use crate::{
    listings::writing::{page, publish, signed_in},
    support::{TestApp, client::Client},
};

/// A board on which Mette has got a mail, and the path of the link that stops it.
async fn told() -> (TestApp, Client, String) {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, "/sig-til?q=harmonika", "straks").await;
    publish(&jens, &OFFERED).await;
    let mail = told_after(&app, Duration::minutes(1)).await.pop().expect("a mail");
    let url = mail.unsubscribe_url.expect("a link");
    let path = url[url.find("/sig-til/stop/").expect("a path")..].to_owned();
    (app, mette, path)
}

async fn is_watched(app: &TestApp) -> bool {
    let stored = watches::Entity::find().all(app.db().read()).await.expect("watches");
    stored.iter().any(|watch| watch.search.is_some())
}

#[tokio::test]
async fn opening_the_link_changes_nothing_and_its_button_stops() {
    let (app, mette, link) = told().await;
    let phone = app.client();
    for _ in 0..2 {
        let question = page(&phone, &link).await;
        assert!(question.contains("»harmonika«") && question.contains("Ja, stop e-mails om det"), "{question}");
    }
    assert!(is_watched(&app).await);
    let answer = phone.post_form(&link, &[]).await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("Du får ikke de e-mails mere"));
    assert!(!is_watched(&app).await);
    assert!(page(&phone, &link).await.contains("Du får ikke de e-mails mere"), "pressed twice, it is still so");
    assert!(page(&mette, "/mit").await.contains("Vi holder ikke øje med noget"));
}

#[tokio::test]
async fn a_mail_program_stops_with_any_form_and_no_session() {
    for (content_type, body) in [
        ("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"),
        (
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n",
        ),
    ] {
        let (app, _, link) = told().await;
        let program = app.client();
        let request = program.request(Method::POST, &link).header("content-type", content_type).body(Bytes::from(body));
        assert_eq!(program.send(request.expect("a request")).await.status, 200, "{content_type}");
        assert!(!is_watched(&app).await, "{content_type}");
    }
}

#[tokio::test]
async fn a_link_that_is_none_says_nothing_about_anybody_and_tokens_are_not_kept() {
    let (app, _, link) = told().await;
    let links = watch_links::Entity::find().all(app.db().read()).await.expect("links");
    assert!(links.iter().all(|kept| !link.contains(&kept.token_hash)));
    let hash = &links[0].token_hash;
    for path in ["/sig-til/stop/abc".to_owned(), format!("/sig-til/stop/{hash}")] {
        assert_eq!(app.client().post_form(&path, &[]).await.status, 200);
        assert!(page(&app.client(), &path).await.contains("Du får ikke de e-mails mere"));
    }
    assert!(is_watched(&app).await);
}

#[tokio::test]
async fn the_mail_carries_the_button_of_mail_programs() {
    let (app, _, link) = told().await;
    byttebors::server::jobs::run_due(&app.state).await.expect("jobs run");
    let folder = app.state.config.data_dir.join("mail");
    let files = std::fs::read_dir(folder).expect("mails").map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("text"));
    let mail = files.into_iter().find(|mail| mail.contains("List-Unsubscribe:")).expect("a mail");
    assert!(mail.contains(&format!("{link}>")) && mail.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{mail}");
    assert!(app.mails().await.iter().all(|mail| mail.unsubscribe_url.is_none()), "what has been sent is wiped");
}
