//! F6: the clock of the machine is put right, in either direction.

use byttebors::server::jobs;
use chrono::Duration;

use crate::{
    listings::writing::{page, publish, signed_in},
    support::TestApp,
};

#[tokio::test]
async fn f6_a_clock_put_back_signs_nobody_out_and_takes_nothing_off_the_board() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    app.clock().advance(-Duration::hours(25));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(mette.get("/profil").await.status, 200);
    assert_eq!(app.client().get(&path).await.status, 200);
    let later = publish(&mette, &[("overskrift", "Skrevet efter at uret blev stillet")]).await;
    assert!(page(&app.client(), "/opslag").await.contains("2 opslag"));
    assert_eq!(app.client().get(&later).await.status, 200);
}

#[tokio::test]
async fn f6_a_code_does_not_come_to_life_again_when_the_clock_is_put_back() {
    let app = TestApp::start().await;
    let client = app.client();
    assert_eq!(client.post_form("/log-ind", &[("email", "mette@post.example")]).await.status, 303);
    let asked_with = client.cookie("__Host-session").expect("a token for the code to be bound to");
    let code: String = app.mails().await[0].subject.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(client.post_form("/log-ind/kode", &[("kode", &code)]).await.status, 303);
    app.clock().advance(-Duration::hours(1));
    let again = app.client();
    again.keep_cookie("__Host-session", &asked_with);
    again.post_form("/log-ind/kode", &[("kode", &code)]).await;
    assert_eq!(again.get("/profil").await.location(), "/log-ind?next=%2Fprofil", "it was used");
}

#[tokio::test]
async fn f6_limits_that_were_counted_by_a_wrong_clock_lock_nobody_out() {
    let app = TestApp::start().await;
    let ask = || async { app.client().post_form("/log-ind", &[("email", "mette@post.example")]).await.status.as_u16() };
    app.clock().advance(Duration::days(1));
    assert_eq!((ask().await, ask().await, ask().await, ask().await), (303, 303, 303, 429));
    app.clock().advance(-Duration::days(1));
    assert_eq!((ask().await, ask().await, ask().await, ask().await), (303, 303, 303, 429), "the limit itself holds");
    app.clock().advance(Duration::minutes(16));
    assert_eq!(ask().await, 303);
}
