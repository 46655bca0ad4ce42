//! Work in the background.

use byttebors::server::{
    db::entities::{flash_messages, mails, rate_limits, sessions, sign_in_codes},
    jobs,
};
use chrono::Duration;
use sea_orm::{EntityTrait, PaginatorTrait};
use tokio_util::sync::CancellationToken;

use super::steps::{BENTE, ask, is_signed_in, sign_in};
use crate::support::TestApp;

#[tokio::test]
async fn what_is_no_longer_needed_is_deleted() {
    let app = TestApp::start().await;
    let client = app.client();
    sign_in(&app, &client, BENTE).await;
    client.post_form("/profil", &[("fornavn", "Bente"), ("fyldt15", "ja")]).await;
    jobs::run_due(&app.state).await.expect("jobs run");
    assert!(is_signed_in(&client).await, "what is needed stays");
    macro_rules! count {
        ($table:ident) => {
            $table::Entity::find().count(app.db().read()).await.expect("a number")
        };
    }
    assert_eq!((count!(sessions), count!(sign_in_codes), count!(mails)), (1, 1, 1));
    app.clock().advance(Duration::hours(25));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!((count!(sessions), count!(sign_in_codes), count!(rate_limits), count!(flash_messages)), (0, 0, 0, 0));
    app.clock().advance(Duration::days(30));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(count!(mails), 0);
}

#[tokio::test]
async fn the_runner_sends_when_the_bell_rings_and_stops_when_told() {
    let app = TestApp::start().await;
    let stop = CancellationToken::new();
    let runner = tokio::spawn(jobs::run(app.state.clone(), stop.clone()));
    ask(&app.client(), BENTE).await;
    let folder = app.state.config.data_dir.join("mail");
    let sent = async {
        while !std::fs::read_dir(&folder).is_ok_and(|files| files.flatten().any(|file| file.path().extension().is_some_and(|e| e == "eml")))
        {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(4), sent).await.expect("sooner than the next round");
    stop.cancel();
    tokio::time::timeout(std::time::Duration::from_secs(4), runner).await.expect("stops").expect("in order");
}
