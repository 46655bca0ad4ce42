//! F19: mails go out once, late rather than never, and never to anybody else.

use byttebors::{
    domain::email::EmailAddress,
    i18n::Locale,
    server::{
        jobs,
        mail::{self, Letter, NewMail, Part},
    },
};
use chrono::Duration;

use super::{
    mail_server::{MailServer, Mood},
    steps::{BENTE, ask, last_code, type_code},
};
use crate::support::TestApp;

async fn app_with(server: &MailServer) -> TestApp {
    TestApp::with().setting("BYTTEBORS_SMTP_URL", &server.url).start().await
}

async fn enqueue(app: &TestApp, key: &str, subject: &str) -> bool {
    enqueue_with(app, key, subject, None).await
}

/// Queues a mail that comes by itself, and that a link stops.
async fn enqueue_stoppable(app: &TestApp, key: &str) {
    let url = app.state.config.address_of("/sig-til/stop/abc");
    assert!(enqueue_with(app, key, "Nyt på børsen", Some(url)).await);
}

async fn enqueue_with(app: &TestApp, key: &str, subject: &str, unsubscribe_url: Option<String>) -> bool {
    let letter = Letter { locale: Locale::Danish, subject: subject.to_owned(), parts: vec![Part::Text("Hej".to_owned())] };
    let recipient = EmailAddress::parse(BENTE).expect("an address");
    let mail = NewMail { key: key.to_owned(), recipient: &recipient, letter: &letter, give_up_at: None, unsubscribe_url };
    mail::enqueue(app.db().write(), &app.state, mail).await.expect("queued")
}

async fn run(app: &TestApp) -> (String, i32) {
    jobs::run_due(&app.state).await.expect("jobs run");
    let mail = app.mails().await.pop().expect("a mail");
    (mail.state, mail.attempts)
}

#[tokio::test]
async fn f19_a_code_reaches_the_mailbox() {
    let server = MailServer::start([]).await;
    let app = app_with(&server).await;
    let client = app.client();
    ask(&client, BENTE).await;
    let code = last_code(&app).await;
    assert_eq!(run(&app).await, ("sent".to_owned(), 1));
    let received = server.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].recipients, ["RCPT TO:<bente@post.example>"]);
    let shown = format!("{} {}", &code[..3], &code[3..]);
    assert!(received[0].data.contains(&format!("Subject: {shown} er din kode til")), "{}", received[0].data);
    for part in [
        "Content-Type: text/plain; charset=utf-8",
        "Content-Type: text/html; charset=utf-8",
        "Content-Language: da",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(received[0].data.contains(part), "{part} is missing");
    }
    assert!(!received[0].data.contains("<img"));
    assert_eq!(type_code(&client, &code).await.location(), "/velkommen");
}

#[tokio::test]
async fn f19_a_busy_server_is_asked_again_after_growing_pauses() {
    let server = MailServer::start([Mood::Answers("450 4.7.1 greylisted"), Mood::HangsUp, Mood::Answers("421 4.3.2 closing")]).await;
    let app = app_with(&server).await;
    ask(&app.client(), BENTE).await;
    assert_eq!(run(&app).await, ("waiting".to_owned(), 1));
    assert_eq!(run(&app).await, ("waiting".to_owned(), 1), "not before the pause is over");
    for (pause, outcome) in [(10, ("waiting", 2)), (30, ("waiting", 3)), (90, ("sent", 4))] {
        app.clock().advance(Duration::seconds(pause));
        let (state, attempts) = run(&app).await;
        assert_eq!((state.as_str(), attempts), outcome);
    }
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn f19_a_refused_address_is_not_tried_again() {
    let server = MailServer::start([Mood::Answers("550 5.1.1 <bente@post.example> unknown")]).await;
    let app = app_with(&server).await;
    ask(&app.client(), BENTE).await;
    assert_eq!(run(&app).await, ("failed".to_owned(), 1));
    app.clock().advance(Duration::minutes(5));
    assert_eq!(run(&app).await, ("failed".to_owned(), 1));
    let mail = app.mails().await.pop().expect("a mail");
    assert_eq!(mail.last_error.as_deref(), Some("the mail server answered 550"), "the server's words may name people");
    assert_eq!((mail.subject, mail.text_body), (String::new(), String::new()));
}

#[tokio::test]
async fn f19_a_code_that_no_longer_works_is_not_sent() {
    let server = MailServer::start([]).await;
    let app = app_with(&server).await;
    ask(&app.client(), BENTE).await;
    app.clock().advance(Duration::minutes(10));
    assert_eq!(run(&app).await, ("failed".to_owned(), 1));
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn f19_a_server_that_is_away_is_no_reason_to_lose_a_mail() {
    let app = TestApp::with().setting("BYTTEBORS_SMTP_URL", "smtp://127.0.0.1:9").start().await;
    assert!(enqueue(&app, "one", "Et emne").await);
    for _ in 0..20 {
        let (state, _) = run(&app).await;
        assert_eq!(state, "waiting");
        app.clock().advance(Duration::hours(1));
    }
    app.clock().advance(Duration::days(3));
    assert_eq!(run(&app).await.0, "failed", "three days are enough");
}

#[tokio::test]
async fn what_comes_by_itself_is_not_tried_at_night_and_a_code_is() {
    let server = MailServer::start([Mood::Answers("450 4.7.1 greylisted")]).await;
    let app = app_with(&server).await;
    let states = async || app.mails().await.into_iter().map(|mail| (mail.state, mail.attempts)).collect::<Vec<_>>();
    let waiting = |attempts| ("waiting".to_owned(), attempts);
    // From 13.00 to 21.59 in Denmark.
    app.clock().advance(Duration::hours(9) - Duration::minutes(1));
    enqueue_stoppable(&app, "one").await;
    assert_eq!(run(&app).await, waiting(1));
    app.clock().advance(Duration::minutes(2));
    enqueue_stoppable(&app, "two").await;
    run(&app).await;
    assert_eq!(states().await, [waiting(1), waiting(0)], "neither again nor for the first time");
    ask(&app.client(), BENTE).await;
    assert_eq!(run(&app).await, ("sent".to_owned(), 1), "somebody waits for the code");
    app.clock().advance(Duration::hours(9));
    run(&app).await;
    assert_eq!(states().await[..2], [waiting(1), waiting(0)], "7.01");
    app.clock().advance(Duration::hours(1));
    run(&app).await;
    assert_eq!(states().await[..2], [("sent".to_owned(), 2), ("sent".to_owned(), 1)], "8.01");
}

/// Control 64: whoever asked for encryption does not get plain text instead.
#[tokio::test]
async fn nothing_is_sent_in_the_clear_when_encryption_is_required() {
    let server = MailServer::start([]).await;
    let app = TestApp::with().setting("BYTTEBORS_SMTP_URL", &format!("{}?tls=required", server.url)).start().await;
    ask(&app.client(), BENTE).await;
    assert_eq!(run(&app).await, ("waiting".to_owned(), 1));
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn f19_many_senders_send_every_mail_once() {
    let server = MailServer::start([]).await;
    let app = app_with(&server).await;
    for number in 0..25 {
        enqueue(&app, &format!("mail {number}"), "Et emne").await;
    }
    let senders = (0..4).map(|_| jobs::run_due(&app.state));
    for sent in futures::future::join_all(senders).await {
        sent.expect("jobs run");
    }
    let mut ids: Vec<String> = server
        .received()
        .iter()
        .map(|mail| mail.data.lines().find(|line| line.starts_with("Message-ID:")).expect("an id").to_owned())
        .collect();
    assert_eq!(ids.len(), 25);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 25);
}

#[tokio::test]
async fn f19_a_mail_with_the_same_key_is_queued_once() {
    let app = TestApp::start().await;
    assert!(enqueue(&app, "agreement 7 reminder", "Et emne").await);
    assert!(!enqueue(&app, "agreement 7 reminder", "Et emne").await);
    run(&app).await;
    assert!(!enqueue(&app, "agreement 7 reminder", "Et emne").await, "nor after it was sent");
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn f19_a_mail_goes_out_only_with_the_work_it_belongs_to() {
    let app = TestApp::start().await;
    let letter = Letter { locale: Locale::Danish, subject: "Et emne".to_owned(), parts: Vec::new() };
    let recipient = EmailAddress::parse(BENTE).expect("an address");
    let transaction = app.db().begin_write().await.expect("a transaction");
    let mail = NewMail { key: "one".to_owned(), recipient: &recipient, letter: &letter, give_up_at: None, unsubscribe_url: None };
    mail::enqueue(&transaction, &app.state, mail).await.expect("queued");
    transaction.rollback().await.expect("undone");
    assert!(app.mails().await.is_empty());
}

/// Control 39.
#[tokio::test]
async fn a_subject_cannot_add_headers_or_recipients() {
    let server = MailServer::start([]).await;
    let app = app_with(&server).await;
    enqueue(&app, "one", "Hej\r\nBcc: karin@post.example\r\n\r\nNyt brev\0").await;
    run(&app).await;
    let received = server.received();
    assert_eq!(received[0].recipients.len(), 1);
    let head = received[0].data.split("\n\n").next().expect("headers");
    assert!(!head.lines().any(|line| line.starts_with("Bcc") || line.starts_with("Nyt")), "{head}");
}

#[tokio::test]
async fn without_a_mail_server_a_mail_is_a_file_that_mail_programs_open() {
    let app = TestApp::start().await;
    ask(&app.client(), BENTE).await;
    let code = last_code(&app).await;
    assert_eq!(run(&app).await, ("sent".to_owned(), 1));
    let files: Vec<_> = std::fs::read_dir(app.state.config.data_dir.join("mail")).expect("a folder").flatten().collect();
    assert_eq!(files.len(), 1);
    assert!(files[0].file_name().to_string_lossy().ends_with(".eml"));
    let text = std::fs::read_to_string(files[0].path()).expect("text");
    assert!(
        text.starts_with("From: ") && text.contains("To: bente@post.example") && text.contains(&format!("{} {}", &code[..3], &code[3..]))
    );
}
