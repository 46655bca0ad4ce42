//! What an owner does with a listing after it came on the board.

use chrono::Duration;

use super::writing::{page, press, publish, signed_in, with};
use crate::support::TestApp;
use byttebors::server::jobs;

#[tokio::test]
async fn changed_words_are_shown_at_once_and_found() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let answer = press(&mette, &path, &with(&[("overskrift", "Svømmelærer til onsdagsholdet"), ("handling", "gem")])).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, path.as_str()));
    assert!(page(&app.client(), &path).await.contains("Svømmelærer til onsdagsholdet"));
    assert!(page(&app.client(), "/opslag?q=svoemmelaerer").await.contains("1 opslag"));
    assert!(page(&app.client(), "/opslag?q=badminton").await.contains("0 opslag"));
}

#[tokio::test]
async fn a_paused_listing_is_gone_for_others_until_it_is_put_back() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    assert_eq!(press(&mette, &path, &[("handling", "pause")]).await.status, 303);
    assert_eq!(app.client().get(&path).await.status, 404);
    assert!(page(&app.client(), "/opslag").await.contains("0 opslag"));
    assert!(page(&mette, &path).await.contains("På pause"));
    assert_eq!(press(&mette, &path, &[("handling", "genoptag")]).await.status, 303);
    assert_eq!(app.client().get(&path).await.status, 200);
}

#[tokio::test]
async fn a_listing_leaves_the_board_after_sixty_days_and_can_be_put_back() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    app.clock().advance(Duration::days(60) - Duration::minutes(1));
    assert_eq!(app.client().get(&path).await.status, 200);
    app.clock().advance(Duration::minutes(1));
    assert_eq!(app.client().get(&path).await.status, 404, "gone at once, before any job has run");
    assert!(page(&app.client(), "/opslag").await.contains("0 opslag"));
    jobs::run_due(&app.state).await.expect("jobs run");
    let mette = signed_in(&app, "Mette").await;
    assert_eq!(press(&mette, &path, &[("handling", "genaabn")]).await.location(), path);
    assert_eq!(app.client().get(&path).await.status, 200);
}

#[tokio::test]
async fn renewing_gives_sixty_days_from_today() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    app.clock().advance(Duration::days(20));
    let mette = signed_in(&app, "Mette").await;
    assert_eq!(press(&mette, &path, &[("handling", "forny")]).await.location(), path);
    app.clock().advance(Duration::days(59));
    assert_eq!(app.client().get(&path).await.status, 200);
    app.clock().advance(Duration::days(1));
    assert_eq!(app.client().get(&path).await.status, 404);
}

#[tokio::test]
async fn a_closed_listing_can_be_deleted_for_good_and_one_on_the_board_cannot() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    assert_eq!(press(&mette, &path, &[("handling", "slet")]).await.status, 409);
    assert_eq!(press(&mette, &path, &[("handling", "luk"), ("grund", "fundet")]).await.status, 303);
    assert_eq!(app.client().get(&path).await.status, 404);
    assert!(page(&mette, "/mit").await.contains("Lukket: lykkedes"));
    assert_eq!(press(&mette, &path, &[("handling", "slet")]).await.location(), "/mit");
    assert_eq!(mette.get(&path).await.status, 404);
}

#[tokio::test]
async fn reading_a_page_changes_nothing() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for query in ["handling=slet", "handling=pause", "handling=luk&grund=fundet", "handling=forny"] {
        assert_eq!(mette.get(&format!("{path}/rediger?{query}")).await.status, 200);
    }
    assert_eq!(app.client().get(&path).await.status, 200);
}
