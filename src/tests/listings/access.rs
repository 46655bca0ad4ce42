//! F17: who may do what: every path of a listing, as every kind of visitor, in every state.

use super::writing::{page, press, publish, signed_in, with};
use crate::support::TestApp;

const ACTIONS: [&str; 8] = ["gem", "offentliggoer", "kladde", "pause", "genoptag", "forny", "luk", "slet"];

#[tokio::test]
async fn f17_to_strangers_a_listing_they_may_not_change_looks_like_one_that_does_not_exist() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let stranger = signed_in(&app, "Jens").await;
    let path = publish(&mette, &[]).await;
    let absent = stranger.get("/opslag/findesikke/rediger").await;
    let foreign = stranger.get(&format!("{path}/rediger")).await;
    assert_eq!((absent.status, foreign.status), (http::StatusCode::NOT_FOUND, http::StatusCode::NOT_FOUND));
    assert!(!foreign.text().contains("badminton"));
    for action in ACTIONS {
        let answer = press(&stranger, &path, &with(&[("overskrift", "Overtaget af en anden"), ("handling", action)])).await;
        assert_eq!(answer.status, 404, "{action}");
        assert!(!answer.text().contains("14 piger"), "{action}");
    }
    let listing = page(&app.client(), &path).await;
    assert!(listing.contains("Træner til piger i badminton") && !listing.contains("Overtaget"));
}

#[tokio::test]
async fn f17_guests_are_led_to_sign_in_and_change_nothing() {
    let app = TestApp::start().await;
    let path = publish(&signed_in(&app, "Mette").await, &[]).await;
    let guest = app.client();
    for action in ACTIONS {
        let answer = press(&guest, &path, &with(&[("overskrift", "Overtaget af en anden"), ("handling", action)])).await;
        assert_eq!(answer.status, 303, "{action}");
        assert!(answer.location().starts_with("/log-ind?next="), "{action}");
    }
    assert!(page(&guest, &path).await.contains("Træner til piger i badminton"));
    assert_eq!(guest.get("/mit").await.location(), "/log-ind?next=%2Fmit");
}

#[tokio::test]
async fn f17_what_is_not_on_the_board_is_seen_by_its_owner_alone() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let stranger = signed_in(&app, "Jens").await;
    let draft = mette.post_form("/opslag/ny", &with(&[("handling", "kladde")])).await;
    let draft = draft.location().trim_end_matches("/rediger").to_owned();
    let paused = publish(&mette, &[]).await;
    press(&mette, &paused, &[("handling", "pause")]).await;
    for path in [draft, paused] {
        for browser in [&app.client(), &stranger] {
            let answer = browser.get(&path).await;
            assert_eq!(answer.status, 404);
            assert!(!answer.text().contains("badminton"));
        }
        assert_ne!(mette.get(&format!("{path}/rediger")).await.status, 404);
    }
}

#[tokio::test]
async fn f17_no_page_shows_an_address_of_a_person() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for browser in [app.client(), signed_in(&app, "Jens").await] {
        for path in ["/", "/opslag", path.as_str(), "/api/listings/search?query="] {
            assert!(!page(&browser, path).await.contains("@post.example"), "{path}");
        }
    }
}
