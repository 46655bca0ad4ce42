//! G9: cases forget people half a year after the decision and go after two years, and those that nobody decides go as well.

use byttebors::{
    domain::report_category::{DecisionBasis, ModeratorAction},
    server::{
        jobs,
        reports::deciding::{Decision, decide},
    },
};
use chrono::{Duration, Months};

use super::{case_about, cases, moderator};
use crate::{
    listings::writing::{account_id, publish, signed_in},
    support::TestApp,
};

async fn jobs_run(app: &TestApp) {
    jobs::run_due(&app.state).await.expect("jobs run");
}

#[tokio::test]
async fn g9_people_are_forgotten_six_months_after_a_decision_and_the_case_after_twenty_four() {
    let app = TestApp::start().await;
    let path = publish(&signed_in(&app, "Mette").await, &[]).await;
    let number = case_about(&app.client(), &path, &[("navn", "Bo"), ("email", "bo@post.example")]).await;
    app.clock().advance(Duration::days(20));
    let words = ("En regel".to_owned(), "Noget".to_owned());
    let decision = Decision { action: ModeratorAction::Keep, basis: DecisionBasis::Rules, clause: words.0, facts: words.1 };
    let moderator = moderator({
        signed_in(&app, "Rikke").await;
        account_id(&app, "Rikke").await
    });
    decide(&app.state, &moderator, &number, &decision).await.expect("decided");
    let decided_at = app.clock().now();

    app.clock().advance(decided_at + Months::new(6) - Duration::seconds(1) - app.clock().now());
    jobs_run(&app).await;
    assert!(cases(&app).await[0].evidence.is_some() && cases(&app).await[0].reporter_email.is_some());
    app.clock().advance(Duration::seconds(1));
    jobs_run(&app).await;
    let case = cases(&app).await.remove(0);
    assert_eq!((case.evidence, case.reporter_name, case.reporter_email, case.reporter_email_key), (None, None, None, None));
    assert!(case.evidence_hash.is_some() && !case.reason.is_empty());

    app.clock().advance(decided_at + Months::new(24) - Duration::seconds(1) - app.clock().now());
    jobs_run(&app).await;
    assert_eq!(cases(&app).await.len(), 1);
    app.clock().advance(Duration::seconds(1));
    jobs_run(&app).await;
    assert_eq!(cases(&app).await.len(), 0);
}

#[tokio::test]
async fn g9_a_case_that_nobody_decides_is_kept_for_twenty_four_months() {
    let app = TestApp::start().await;
    case_about(&app.client(), "/om", &[]).await;
    let ends = app.clock().now() + Months::new(24);
    app.clock().advance(ends - Duration::seconds(1) - app.clock().now());
    jobs_run(&app).await;
    assert_eq!(cases(&app).await.len(), 1);
    app.clock().advance(Duration::seconds(1));
    jobs_run(&app).await;
    assert_eq!(cases(&app).await.len(), 0);
}
