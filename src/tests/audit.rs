//! Control 60: the audit trail tells what was done, names nobody, and shows every change of what was written.

use byttebors::{
    domain::audit::{AuditActor, AuditEvent},
    server::{
        audit::{self, Verdict, record},
        db::entities::audit_entries,
        jobs,
    },
};
use chrono::{Duration, Months};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryOrder};

use crate::{
    accounts::steps::{BENTE, sign_in},
    support::TestApp,
};

async fn entries(app: &TestApp) -> Vec<audit_entries::Model> {
    audit_entries::Entity::find().order_by_asc(audit_entries::Column::Id).all(app.db().read()).await.expect("entries")
}

/// Writes so many entries.
async fn write(app: &TestApp, count: i64) {
    for account in 0..count {
        let transaction = app.db().begin_write().await.expect("a transaction");
        record(&transaction, app.clock().now(), AuditActor::Operator, AuditEvent::SignedOut { account }).await.expect("an entry");
        transaction.commit().await.expect("a commit");
    }
}

async fn verdict(app: &TestApp) -> Verdict {
    audit::verify(app.db()).await.expect("a verdict")
}

async fn whole(app: &TestApp) -> u64 {
    match verdict(app).await {
        Verdict::Whole { entries, .. } => entries,
        broken => panic!("{broken:?}"),
    }
}

async fn run(app: &TestApp, sql: &str) -> Result<(), DbErr> {
    app.db().write().execute_unprepared(sql).await.map(|_| ())
}

/// What somebody can do who may change the schema.
async fn take_guards_away(app: &TestApp) {
    let sql = if app.is_postgres() {
        "ALTER TABLE audit_entries DISABLE TRIGGER USER; ALTER TABLE audit_chain DISABLE TRIGGER USER"
    } else {
        "DROP TRIGGER audit_entries_never_change; DROP TRIGGER audit_entries_stay;
         DROP TRIGGER audit_chain_goes_on; DROP TRIGGER audit_chain_stays"
    };
    run(app, sql).await.expect("no guards");
}

#[tokio::test]
async fn control_60_signing_in_and_out_is_kept_by_inner_ids_alone() {
    let app = TestApp::start().await;
    let client = app.client();
    sign_in(&app, &client, BENTE).await;
    client.post_form("/profil", &[("fornavn", "Bente"), ("fyldt15", "ja")]).await;
    let other = app.client();
    sign_in(&app, &other, BENTE).await;
    other.post_form("/profil", &[("handling", "log-andre-ud")]).await;
    other.post_form("/log-ud", &[]).await;
    let entries = entries(&app).await;
    let told: Vec<_> = entries.iter().map(|entry| (entry.event.as_str(), entry.details.as_str())).collect();
    let account = entries[0].actor_id.expect("an account");
    assert_eq!(
        told,
        [
            ("signed-in", format!("{{\"account\":{account},\"first\":true}}").as_str()),
            ("signed-in", &format!("{{\"account\":{account},\"first\":false}}")),
            ("sign-ins-ended", &format!("{{\"account\":{account},\"ended\":1}}")),
            ("signed-out", &format!("{{\"account\":{account}}}")),
        ]
    );
    for entry in &entries {
        assert_eq!((entry.actor.as_str(), entry.subject.as_deref(), entry.subject_id), ("account", Some("account"), Some(account)));
        assert!(!format!("{entry:?}").to_lowercase().contains("bente"), "{entry:?}");
    }
    assert_eq!(whole(&app).await, 4);
}

#[tokio::test]
async fn control_60_what_was_not_done_is_not_told() {
    let app = TestApp::start().await;
    let transaction = app.db().begin_write().await.expect("a transaction");
    record(&transaction, app.clock().now(), AuditActor::Jobs, AuditEvent::SignedOut { account: 1 }).await.expect("an entry");
    transaction.rollback().await.expect("a way back");
    assert_eq!((whole(&app).await, entries(&app).await.len()), (0, 0));
}

#[tokio::test]
async fn control_60_the_database_refuses_to_change_or_delete_entries() {
    let app = TestApp::start().await;
    write(&app, 3).await;
    for sql in [
        "UPDATE audit_entries SET details = '{}' WHERE id = 2",
        "DELETE FROM audit_entries WHERE id = 3",
        "DELETE FROM audit_entries",
        "DELETE FROM audit_chain",
        "UPDATE audit_chain SET last_id = 2",
        "UPDATE audit_chain SET removed_id = 4",
    ] {
        let error = run(&app, sql).await.expect_err(sql).to_string();
        assert!(error.contains("only added to"), "{sql}: {error}");
    }
    if app.is_postgres() {
        run(&app, "TRUNCATE audit_entries").await.expect_err("nothing goes at once either");
    }
    assert_eq!(whole(&app).await, 3);
}

#[tokio::test]
async fn control_60_whatever_is_tampered_with_is_found() {
    let tampered = [
        ("UPDATE audit_entries SET details = '{\"account\":7}' WHERE id = 3", 3),
        ("UPDATE audit_entries SET actor_id = 7 WHERE id = 3", 3),
        ("UPDATE audit_entries SET subject_id = 7 WHERE id = 1", 1),
        ("UPDATE audit_entries SET hash = previous_hash WHERE id = 2", 2),
        ("DELETE FROM audit_entries WHERE id = 3", 3),
        ("DELETE FROM audit_entries WHERE id = 1", 1),
        ("DELETE FROM audit_entries WHERE id = 5", 5),
        ("DELETE FROM audit_entries", 1),
        ("UPDATE audit_entries SET id = 6 WHERE id = 4", 4),
        ("UPDATE audit_entries SET id = 0 WHERE id = 1", 0),
        ("DELETE FROM audit_entries WHERE id = 5; UPDATE audit_chain SET last_id = 4", 5),
        ("DELETE FROM audit_entries WHERE id = 1; UPDATE audit_chain SET removed_id = 1", 2),
        ("DELETE FROM audit_chain", 6),
    ];
    for (sql, first_bad) in tampered {
        let app = TestApp::start().await;
        write(&app, 5).await;
        take_guards_away(&app).await;
        assert_eq!(whole(&app).await, 5);
        run(&app, sql).await.expect(sql);
        assert_eq!(verdict(&app).await, Verdict::Broken { entry: first_bad }, "{sql}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn control_60_writers_at_the_same_time_keep_one_chain() {
    let app = TestApp::start().await;
    tokio::join!(write(&app, 12), write(&app, 12), write(&app, 12), write(&app, 12));
    assert_eq!(whole(&app).await, 48);
}

#[tokio::test]
async fn g9_the_audit_trail_loses_its_beginning_after_a_year_and_stays_whole() {
    let app = TestApp::start().await;
    write(&app, 3).await;
    let first_ends = app.clock().now() + Months::new(12);
    app.clock().advance(Duration::days(100));
    write(&app, 2).await;
    app.clock().advance(first_ends - app.clock().now());
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(whole(&app).await, 5);
    app.clock().advance(Duration::seconds(1));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!((whole(&app).await, entries(&app).await[0].id), (2, 4));
    run(&app, "DELETE FROM audit_entries WHERE id = 4").await.expect_err("the rest stays");
    app.clock().advance(Duration::days(400));
    jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(whole(&app).await, 0);
    write(&app, 1).await;
    assert_eq!((whole(&app).await, entries(&app).await[0].id), (1, 6), "it goes on from where it was");
}
