//! Asking owners whether a listing should stay, and the link that renews it without a sign-in.

use byttebors::server::{db::entities::listings, jobs};
use chrono::Duration;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::writing::{page, press, publish, signed_in, with};
use crate::support::{TestApp, client::Client};

const DAY_OF_MAIL: i64 = 53;

/// A listing on the day its owner is asked, and the path of the link in the mail.
async fn asked(app: &TestApp) -> (String, String) {
    let path = publish(&signed_in(app, "Mette").await, &[]).await;
    app.clock().advance(Duration::days(DAY_OF_MAIL));
    let link = link_of_the_last_mail(app).await;
    (path, link)
}

async fn link_of_the_last_mail(app: &TestApp) -> String {
    // Queued, but not sent: what has been sent is wiped.
    byttebors::server::listings::renewal::ask_owners(&app.state).await.expect("asked");
    let text = app.mails().await.pop().expect("a mail").text_body;
    let url = text.split_whitespace().find(|word| word.contains("/forny/")).expect("a link");
    url[url.find("/forny/").expect("a path")..].to_owned()
}

async fn is_on_board_after(app: &TestApp, path: &str, days: i64) -> bool {
    app.clock().advance(Duration::days(days));
    app.client().get(path).await.status == 200
}

#[tokio::test]
async fn the_owner_is_asked_once_a_week_before_the_end() {
    let app = TestApp::start().await;
    let path = publish(&signed_in(&app, "Mette").await, &[]).await;
    app.clock().advance(Duration::days(DAY_OF_MAIL) - Duration::minutes(1));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(app.mails().await.len(), 0);
    app.clock().advance(Duration::minutes(1));
    link_of_the_last_mail(&app).await;
    let mail = app.mails().await.pop().expect("a mail");
    assert_eq!(
        (mail.recipient.as_str(), mail.subject.as_str()),
        ("mette@post.example", "Dit opslag udløber om en uge: Træner til piger i badminton")
    );
    let words = mail.text_body.replace('\u{a0}', " ");
    for part in ["Hej Mette", "er på børsen til fredag den 22. januar 2027", "Ja, forny det", "Nej, luk det", &path, "Randers Kommune"] {
        assert!(words.contains(part), "{part} is missing in {words}");
    }
    for _ in 0..3 {
        jobs::run_due(&app.state).await.expect("jobs run");
        app.clock().advance(Duration::days(1));
    }
    assert_eq!(app.mails().await.len(), 1);

    let mette = signed_in(&app, "Mette").await;
    press(&mette, &path, &[("handling", "forny")]).await;
    app.clock().advance(Duration::days(DAY_OF_MAIL));
    jobs::run_due(&app.state).await.expect("jobs run");
    let again = app.mails().await.pop().expect("a mail");
    assert_eq!(again.created_at, app.clock().now(), "once for each period");
}

#[tokio::test]
async fn two_runners_ask_once() {
    let app = TestApp::start().await;
    publish(&signed_in(&app, "Mette").await, &[]).await;
    app.clock().advance(Duration::days(DAY_OF_MAIL));
    let runs = futures::future::join_all((0..8).map(|_| byttebors::server::listings::renewal::ask_owners(&app.state))).await;
    assert!(runs.iter().all(Result::is_ok), "{runs:?}");
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn nobody_is_asked_about_what_has_ended_or_was_never_published() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    mette.post_form("/opslag/ny", &with(&[("handling", "kladde")])).await;
    let closed = publish(&mette, &[]).await;
    press(&mette, &closed, &[("handling", "luk"), ("grund", "fundet")]).await;
    app.clock().advance(Duration::days(DAY_OF_MAIL));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(app.mails().await.len(), 0);
}

#[tokio::test]
async fn whoever_holds_the_mail_renews_with_one_press_without_signing_in() {
    let app = TestApp::start().await;
    let (path, link) = asked(&app).await;
    let phone = app.client();
    let question = phone.get(&link).await;
    assert_eq!(question.status, 200);
    assert!(question.text().contains("Træner til piger i badminton") && question.text().contains(">Forny<"));
    assert_eq!(question.header("cache-control"), "no-store");

    let answer = phone.post_form(&link, &[]).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, link.as_str()));
    let done = page(&phone, &link).await.replace('\u{a0}', " ");
    assert!(done.contains("Opslaget er fornyet") && done.contains("16. marts 2027"));
    assert!(is_on_board_after(&app, &path, 59).await);
    assert!(!is_on_board_after(&app, &path, 1).await);
}

#[tokio::test]
async fn whoever_holds_the_mail_closes_with_one_press_and_the_owner_can_undo_it() {
    let app = TestApp::start().await;
    let (path, link) = asked(&app).await;
    let phone = app.client();
    let question = page(&phone, &format!("{link}?svar=nej")).await;
    assert!(question.find("Nej, luk det") < question.find(">Forny<"), "the answer from the mail comes first");
    let close = [("handling", "luk")];
    let answer = phone.post_form(&format!("{link}?svar=nej"), &close).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, link.as_str()));
    assert!(page(&phone, &link).await.contains("Dejligt, at det lykkedes"));
    assert_eq!(phone.get(&path).await.status, 404);

    for fields in [&[][..], &close[..]] {
        assert_eq!(phone.post_form(&link, fields).await.status, 200, "it says that it is done");
        assert_eq!(phone.get(&path).await.status, 404);
    }
    let mette = signed_in(&app, "Mette").await;
    assert!(page(&mette, "/mit").await.contains("Lukket: lykkedes"));
    assert_eq!(press(&mette, &path, &[("handling", "genaabn")]).await.status, 303);
    assert_eq!(phone.post_form(&link, &close).await.status, 200, "the link belonged to the period before");
    assert_eq!(phone.get(&path).await.status, 200);
}

#[tokio::test]
async fn what_is_no_longer_wanted_is_closed_without_being_called_a_success() {
    let app = TestApp::start().await;
    let (path, link) = asked(&app).await;
    let phone = app.client();
    assert!(page(&phone, &link).await.contains("det er ikke aktuelt mere"));
    assert_eq!(phone.post_form(&link, &[("handling", "ikke-aktuelt")]).await.status, 303);
    let closed = page(&phone, &link).await;
    assert!(closed.contains("Opslaget er lukket") && !closed.contains("lykkedes"));
    assert_eq!(phone.get(&path).await.status, 404);
    let mette = signed_in(&app, "Mette").await;
    assert!(!page(&mette, "/mit").await.contains("Lukket: lykkedes"));
}

#[tokio::test]
async fn an_answer_that_is_none_is_refused() {
    let app = TestApp::start().await;
    let (path, link) = asked(&app).await;
    assert_eq!(app.client().post_form(&link, &[("handling", "slet")]).await.status, 400);
    let mette = signed_in(&app, "Mette").await;
    assert_eq!(mette.post_form(&format!("{path}/forny"), &[("handling", "slet")]).await.status, 400);
    assert_eq!(app.client().get(&path).await.status, 200);
}

#[tokio::test]
async fn opening_the_link_changes_nothing() {
    let app = TestApp::start().await;
    let (path, link) = asked(&app).await;
    for _ in 0..3 {
        assert_eq!(app.client().get(&link).await.status, 200);
        assert_eq!(app.client().get(&format!("{link}?svar=nej")).await.status, 200);
    }
    assert!(!is_on_board_after(&app, &path, 7).await);
}

#[tokio::test]
async fn a_used_link_gives_no_second_period() {
    let app = TestApp::start().await;
    let (path, link) = asked(&app).await;
    let presses = futures::future::join_all((0..10).map(|_| async { app.client().post_form(&link, &[]).await.status.as_u16() })).await;
    assert_eq!(presses.iter().filter(|status| **status == 303).count(), 1, "{presses:?}");
    assert!(presses.iter().all(|status| matches!(status, 200 | 303)), "the others read that it is done: {presses:?}");
    app.clock().advance(Duration::days(30));
    app.client().post_form(&link, &[]).await;
    assert!(!is_on_board_after(&app, &path, 30).await);
}

#[tokio::test]
async fn a_link_is_void_when_its_listing_was_renewed_closed_deleted_or_has_run_out() {
    for way in ["forny", "luk", "slet", "udloeb"] {
        let app = TestApp::start().await;
        let (path, link) = asked(&app).await;
        let mette = signed_in(&app, "Mette").await;
        match way {
            "udloeb" => app.clock().advance(Duration::days(7)),
            "slet" => {
                press(&mette, &path, &[("handling", "luk")]).await;
                press(&mette, &path, &[("handling", "slet")]).await;
            }
            other => assert_eq!(press(&mette, &path, &[("handling", other)]).await.status, 303),
        }
        let end = end_of(&app, &path).await;
        let answer = app.client().post_form(&link, &[]).await;
        // Whoever holds the link of a listing that stands reads what was done with it.
        assert_eq!(answer.status, if matches!(way, "forny" | "luk") { 200 } else { 410 }, "{way}");
        assert_eq!(end_of(&app, &path).await, end, "{way}");
    }
}

/// When the listing leaves the board, if it still exists.
async fn end_of(app: &TestApp, path: &str) -> Option<chrono::DateTime<chrono::Utc>> {
    let id = path.trim_start_matches("/opslag/");
    let found = listings::Entity::find().filter(listings::Column::PublicId.eq(id)).one(app.db().read()).await.expect("an answer");
    found.and_then(|listing| listing.expires_at)
}

#[tokio::test]
async fn the_link_of_an_earlier_period_does_nothing_in_a_later_one() {
    let app = TestApp::start().await;
    let (path, first) = asked(&app).await;
    app.client().post_form(&first, &[]).await;
    app.clock().advance(Duration::days(DAY_OF_MAIL));
    let second = link_of_the_last_mail(&app).await;
    let end = end_of(&app, &path).await;
    assert_eq!(app.client().post_form(&first, &[]).await.status, 410);
    assert_eq!(end_of(&app, &path).await, end);
    assert_eq!(app.client().post_form(&second, &[]).await.status, 303);
}

#[tokio::test]
async fn a_link_that_never_was_is_worn_out_and_tokens_are_not_kept() {
    let app = TestApp::start().await;
    let (_, link) = asked(&app).await;
    for path in ["/forny/abc", "/forny/%00", &format!("/forny/{}", "a".repeat(43))] {
        assert_eq!(app.client().get(path).await.status, 410, "{path}");
        assert_eq!(app.client().post_form(path, &[]).await.status, 410, "{path}");
    }
    let token = link.trim_start_matches("/forny/");
    let stored = listings::Entity::find().all(app.db().read()).await.expect("rows");
    assert!(stored.iter().all(|listing| listing.renewal_hash.as_deref() != Some(token)));
    let hash = stored[0].renewal_hash.as_deref().expect("a hash");
    assert_eq!(app.client().get(&format!("/forny/{hash}")).await.status, 410, "what is stored opens nothing");
}

#[tokio::test]
async fn another_site_cannot_press_the_button() {
    let app = TestApp::start().await;
    let (path, link) = asked(&app).await;
    let client: Client = app.client().with_header("origin", "https://evil.example").with_header("sec-fetch-site", "cross-site");
    let request = client.request(http::Method::POST, &link).header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(client.send(request.body(bytes::Bytes::new()).expect("a request")).await.status, 403);
    assert!(!is_on_board_after(&app, &path, 7).await);
}

#[tokio::test]
async fn a_paused_listing_stays_paused_when_it_is_renewed() {
    let app = TestApp::start().await;
    let (path, link) = asked(&app).await;
    let mette = signed_in(&app, "Mette").await;
    press(&mette, &path, &[("handling", "pause")]).await;
    assert_eq!(app.client().post_form(&link, &[]).await.status, 303);
    assert_eq!(app.client().get(&path).await.status, 404);
    assert!(page(&mette, &path).await.contains("På pause"));
}

#[tokio::test]
async fn the_owner_renews_on_a_page_of_its_own_after_signing_in() {
    let app = TestApp::start().await;
    let path = publish(&signed_in(&app, "Mette").await, &[]).await;
    app.clock().advance(Duration::days(DAY_OF_MAIL));
    let renew = format!("{path}/forny");
    let guest = app.client();
    assert_eq!(guest.get(&renew).await.location(), format!("/log-ind?next={}", renew.replace('/', "%2F")));
    assert!(guest.post_form(&renew, &[]).await.location().starts_with("/log-ind?next="));
    assert_eq!(signed_in(&app, "Jens").await.get(&renew).await.status, 404);
    assert_eq!(signed_in(&app, "Jens").await.post_form(&renew, &[]).await.status, 404);

    let mette = signed_in(&app, "Mette").await;
    assert!(page(&mette, "/mit").await.contains(&format!("href=\"{renew}\"")));
    assert!(page(&mette, &renew).await.contains("Skal dit opslag blive på børsen?"));
    assert_eq!(mette.post_form(&renew, &[]).await.location(), path);
    assert!(page(&mette, &path).await.contains("Opslaget er fornyet."));
    assert!(is_on_board_after(&app, &path, 59).await);
}

#[tokio::test]
async fn the_owner_closes_on_the_page_that_asks_and_finds_the_way_back_there() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let renew = format!("{path}/forny");
    assert_eq!(mette.post_form(&renew, &[("handling", "luk")]).await.location(), path);
    assert!(page(&mette, &path).await.contains("Dejligt, at det lykkedes."));
    for answer in [mette.get(&renew).await, mette.post_form(&renew, &[]).await] {
        assert_eq!(answer.status, 409);
        assert!(answer.text().contains("Opslaget er ikke på børsen") && answer.text().contains("Sæt på børsen igen"));
    }
    assert_eq!(app.client().get(&path).await.status, 404);
}
