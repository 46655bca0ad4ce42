//! G9: what the privacy page promises to delete is deleted, and nothing before.

use byttebors::server::jobs;
use chrono::Duration;

use crate::{
    listings::writing::{page, press, publish, signed_in},
    support::TestApp,
};

#[tokio::test]
async fn a_listing_that_ended_is_kept_for_a_year_beyond_its_time() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let closed = publish(&mette, &[("overskrift", "Det lukkede")]).await;
    press(&mette, &closed, &[("handling", "luk"), ("grund", "fundet")]).await;
    publish(&mette, &[("overskrift", "Det udløbne")]).await;
    app.clock().advance(Duration::days(60 + 365) - Duration::minutes(1));
    jobs::run_due(&app.state).await.expect("jobs run");
    let mette = signed_in(&app, "Mette").await;
    let kept = publish(&mette, &[("overskrift", "Det nye")]).await;
    let mine = page(&mette, "/mit").await;
    assert!(mine.contains("Det lukkede") && mine.contains("Det udløbne"), "{mine}");

    app.clock().advance(Duration::minutes(2));
    jobs::run_due(&app.state).await.expect("jobs run");
    let mine = page(&mette, "/mit").await;
    assert!(!mine.contains("Det lukkede") && !mine.contains("Det udløbne") && mine.contains("Det nye"), "{mine}");
    assert_eq!(app.client().get(&kept).await.status, 200);
}

#[tokio::test]
async fn mails_that_were_written_to_files_go_after_thirty_days() {
    let app = TestApp::start().await;
    let folder = app.state.config.data_dir.join("mail");
    let files = || std::fs::read_dir(&folder).map_or(0, Iterator::count);
    assert_eq!(app.client().post_form("/log-ind", &[("email", "mette@post.example")]).await.status, 303);
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(files(), 1);
    app.clock().advance(Duration::days(30));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(files(), 1);
    app.clock().advance(Duration::seconds(1));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(files(), 0);
}
