//! Who sees pictures, where, and how long (control 51).

use chrono::Duration;
use http::{Method, header};

use super::sending::{Form, ids, picture, put_up, small};
use crate::{
    listings::writing::{page, press, publish, signed_in, with},
    support::TestApp,
};

#[tokio::test]
async fn a_picture_is_seen_by_those_who_may_see_its_listing() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let stranger = signed_in(&app, "Jens").await;
    let draft = mette.post_form("/opslag/ny", &with(&[("handling", "kladde")])).await.location().trim_end_matches("/rediger").to_owned();
    put_up(&mette, &draft, &small()).await;
    let picture = format!("/billeder/{}/800.jpg", ids(&app).await[0]);
    let expect = async |others: u16, own: u16, when: &str| {
        assert_eq!(app.client().get(&picture).await.status, others, "{when}");
        assert_eq!(stranger.get(&picture).await.status, others, "{when}");
        assert_eq!(mette.get(&picture).await.status, own, "{when}");
    };
    expect(404, 200, "a draft").await;
    assert_eq!(mette.get(&picture).await.header("cache-control"), "no-store");
    press(&mette, &draft, &with(&[("handling", "offentliggoer")])).await;
    expect(200, 200, "on the board").await;
    press(&mette, &draft, &[("handling", "pause")]).await;
    expect(404, 200, "paused").await;
    press(&mette, &draft, &[("handling", "genoptag")]).await;
    expect(200, 200, "back on the board").await;
    press(&mette, &draft, &[("handling", "luk"), ("grund", "fundet")]).await;
    expect(404, 200, "closed").await;
    press(&mette, &draft, &[("handling", "genaabn")]).await;
    expect(200, 200, "put back").await;
    app.clock().advance(Duration::days(60));
    assert_eq!(app.client().get(&picture).await.status, 404, "its time is over, before any job has run");
}

#[tokio::test]
async fn a_picture_is_nothing_but_a_picture() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &small()).await;
    let answer = app.client().get(&format!("/billeder/{}/400.jpg", ids(&app).await[0])).await;
    for (name, value) in [
        ("content-type", "image/jpeg"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cache-control", "private, no-cache"),
        ("set-cookie", ""),
    ] {
        assert_eq!(answer.header(name), value, "{name}");
    }
}

#[tokio::test]
async fn a_browser_that_has_a_picture_asks_whether_it_may_still_show_it() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &small()).await;
    let picture = format!("/billeder/{}/400.jpg", ids(&app).await[0]);
    let guest = app.client();
    let tag = guest.get(&picture).await.header("etag").to_owned();
    let again = async |known: &str| {
        let request = guest.request(Method::GET, &picture).header(header::IF_NONE_MATCH, known);
        guest.send(request.body(bytes::Bytes::new()).expect("a request")).await
    };
    let kept = again(&tag).await;
    assert_eq!((kept.status.as_u16(), kept.body.len(), kept.header("cache-control")), (304, 0, "private, no-cache"));
    assert_eq!(again("\"andet\"").await.status, 200);
    press(&mette, &path, &[("handling", "pause")]).await;
    assert_eq!(again(&tag).await.status, 404);
}

#[tokio::test]
async fn addresses_that_lead_nowhere_lead_nowhere() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &small()).await;
    let id = &ids(&app).await[0];
    for address in [
        format!("/billeder/{id}/401.jpg"),
        format!("/billeder/{id}/400.png"),
        format!("/billeder/{id}"),
        format!("/billeder/{id}/..%2f..%2ftest.sqlite3"),
        "/billeder/..%2f..%2f/400.jpg".to_owned(),
        "/billeder/00000000000000000000/400.jpg".to_owned(),
        "/billeder//400.jpg".to_owned(),
        format!("/uploads/{id}/400.jpg"),
    ] {
        assert_eq!(mette.get(&address).await.status, 404, "{address}");
    }
    let post = mette.post_form(&format!("/billeder/{id}/400.jpg"), &[]).await;
    assert_eq!(post.status, 405);
}

#[tokio::test]
async fn the_first_picture_is_on_the_card_and_all_are_on_the_page() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    publish(&mette, &[("overskrift", "Et opslag uden billede")]).await;
    let form = Form::default().file("1", &picture(1_200, 900, [9, 90, 9], image::ImageFormat::Jpeg)).file("2", &small());
    form.field("handling", "laeg-op").send(&mette, &path).await;
    let [first, second] = ids(&app).await.try_into().expect("two pictures");
    for board in ["/opslag", "/", "/api/listings/search?query="] {
        let board = page(&app.client(), board).await;
        assert!(board.contains(&first) && !board.contains(&second));
    }
    let board = page(&app.client(), "/opslag").await;
    let image = board.split("<img").nth(1).and_then(|rest| rest.split('>').next()).expect("a picture");
    for part in [
        format!("src=\"/billeder/{first}/400.jpg\""),
        format!("srcset=\"/billeder/{first}/400.jpg 400w, /billeder/{first}/800.jpg 800w\""),
        "width=\"800\" height=\"600\"".to_owned(),
        "loading=\"lazy\"".to_owned(),
        "alt=\"\"".to_owned(),
    ] {
        assert!(image.contains(&part), "{part} in {image}");
    }
    assert_eq!(board.matches("<img").count(), 1);
    let listing = page(&app.client(), &path).await;
    assert!(listing.contains(&format!("href=\"/billeder/{first}/1600.jpg\"")) && listing.contains(&second));
    assert!(listing.contains("alt=\"Billede 1 af 2\"") && listing.contains("alt=\"Billede 2 af 2\""));
}

#[tokio::test]
async fn a_listing_that_has_just_come_on_the_board_leads_to_its_pictures() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let shown = page(&mette, &path).await;
    assert!(shown.contains("Læg billeder på") && shown.contains(&format!("href=\"{path}/billeder\"")));
    assert!(!page(&mette, &path).await.contains("Læg billeder på"), "told once");
}
