//! G7 and G9: accounts end when their owner asks or when nobody has used them for two years, and nothing of them is left.

use std::{collections::BTreeMap, path::Path};

use byttebors::server::{
    accounts::leaving,
    backup::tables,
    db::{
        self,
        entities::{accounts, listings},
    },
    jobs,
};
use chrono::{Duration, Months};
use http::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DatabaseBackend, EntityTrait, IntoActiveModel, Statement};

use super::steps::{is_signed_in, last_mail, session_cookie, sign_in};
use crate::{
    listings::writing::{page, publish, with},
    pictures::sending::{files, ids, put_up, small},
    support::{TestApp, client::Client},
};

/// Words that stand nowhere but in what this person has written.
const EMAIL: &str = "sporloes@post.example";
const WORDS: [&str; 5] = [EMAIL, "Sporløsa", "En sporløs overskrift", "En sporløs kladde", "En sporløs ladcykel"];

async fn run_jobs(app: &TestApp) {
    jobs::run_due(&app.state).await.expect("jobs run");
}

async fn accounts(app: &TestApp) -> Vec<accounts::Model> {
    accounts::Entity::find().all(app.db().read()).await.expect("accounts")
}

/// Somebody with a name, a listing with a picture, and a draft; the path of the listing.
async fn resident(app: &TestApp) -> (Client, String) {
    let client = app.client();
    sign_in(app, &client, EMAIL).await;
    client.post_form("/profil", &[("fornavn", WORDS[1]), ("fyldt15", "ja")]).await;
    let path = publish(&client, &[("overskrift", WORDS[2])]).await;
    assert_eq!(put_up(&client, &path, &small()).await.status, 303);
    let words = format!("beskrivelse-{}", ids(app).await.remove(0));
    client.post_form(&format!("{path}/billeder"), &[(&words, WORDS[4]), ("handling", "gem")]).await;
    let draft = client.post_form("/opslag/ny", &with(&[("overskrift", WORDS[3]), ("handling", "kladde")])).await;
    assert_eq!(draft.status, 303, "{}", draft.text());
    (client, path)
}

/// Which of the words are left in the database or in any file.
async fn traces(app: &TestApp) -> Vec<&'static str> {
    let mut found = Vec::new();
    for word in WORDS {
        let is_in_files = is_below(&app.state.config.data_dir, word.as_bytes());
        if is_in_files || is_in_tables(app, word).await {
            found.push(word);
        }
    }
    found
}

/// Whether some file below a folder holds a word.
pub fn is_below(folder: &Path, word: &[u8]) -> bool {
    std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).any(|path| {
        if path.is_dir() {
            is_below(&path, word)
        } else {
            std::fs::read(&path).expect("a file").windows(word.len()).any(|bytes| bytes == word)
        }
    })
}

/// SQLite's tables are files already.
async fn is_in_tables(app: &TestApp, word: &str) -> bool {
    let db = app.db().read();
    if db.get_database_backend() != DatabaseBackend::Postgres {
        return false;
    }
    for table in tables::KEPT.iter().chain(tables::LEFT_OUT) {
        let sql = format!("SELECT 1 FROM {table} AS one WHERE one::text LIKE '%{word}%'");
        if db.query_one_raw(Statement::from_string(DatabaseBackend::Postgres, sql)).await.expect("rows").is_some() {
            return true;
        }
    }
    false
}

#[tokio::test]
async fn g7_who_leaves_is_gone_from_the_board_at_once_and_without_a_trace_after_fourteen_days() {
    let app = TestApp::start().await;
    let (client, path) = resident(&app).await;
    let other_device = app.client();
    sign_in(&app, &other_device, EMAIL).await;
    let karin = app.signed_in("karin@post.example").await;
    let stays = publish(&karin, &[("overskrift", "Et opslag, der bliver")]).await;
    put_up(&karin, &stays, &small()).await;
    assert_eq!(traces(&app).await, WORDS, "the test knows where to look");

    assert!(page(&client, "/profil").await.contains("href=\"/profil/slet\""));
    let question = page(&client, "/profil/slet").await;
    assert!(question.contains("Slet min konto") && question.contains("14 dage") && question.contains("/profil/oplysninger.zip"));
    assert!(is_signed_in(&client).await, "looking changes nothing");
    let answer = client.post_form("/profil/slet", &[]).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/farvel"));
    assert_eq!((session_cookie(&client), answer.header("clear-site-data")), (None, "\"cache\""));
    assert!(page(&client, "/farvel").await.contains("14 dage"));
    assert!(!is_signed_in(&other_device).await);
    assert_eq!(app.client().get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(page(&app.client(), "/opslag").await.contains("1 opslag"));
    let mail = last_mail(&app).await;
    assert_eq!(mail.recipient, EMAIL);
    assert!(mail.text_body.replace('\u{a0}', " ").contains("mandag den 7. december 2026"), "{}", mail.text_body);

    app.clock().advance(Duration::days(14) - Duration::seconds(1));
    run_jobs(&app).await;
    assert_eq!(accounts(&app).await.len(), 2);
    app.clock().advance(Duration::seconds(1));
    run_jobs(&app).await;
    assert_eq!(traces(&app).await, Vec::<&str>::new());
    let (ledger, pictures): (Vec<_>, Vec<_>) = files(&app).into_iter().partition(|file| file.starts_with("erasures/"));
    assert_eq!((accounts(&app).await.len(), pictures.len(), ledger.len()), (1, 3, 1), "others stay");
    assert_eq!(app.client().get(&stays).await.status, StatusCode::OK);
    run_jobs(&app).await;

    let again = app.client();
    sign_in(&app, &again, EMAIL).await;
    assert!(!page(&again, "/mit").await.contains("sporløs"), "a new beginning");
}

/// Rows that move between the pages of a database file, as they do on a board of many, leave no copies behind either.
#[tokio::test]
async fn g7_nothing_is_left_in_a_database_file_whose_pages_were_split_and_filled_again() {
    let app = TestApp::start().await;
    let (client, karin) = (app.client(), app.signed_in("karin@post.example").await);
    sign_in(&app, &client, EMAIL).await;
    client.post_form("/profil", &[("fornavn", WORDS[1]), ("fyldt15", "ja")]).await;
    let long = "Vi mødes hver uge og hjælper hinanden med det, der nu er brug for. ".repeat(30);
    for number in 0..40 {
        let words = [WORDS[2], WORDS[3], WORDS[4]][number % 3];
        let body = format!("{words} {}", long.chars().take(1_900 / (number % 7 + 1)).collect::<String>());
        let path = publish(&client, &[("overskrift", words), ("beskrivelse", &body)]).await;
        publish(&karin, &[("beskrivelse", &long)]).await;
        let changed = with(&[("overskrift", words), ("beskrivelse", &long), ("handling", "gem")]);
        assert_eq!(client.post_form(&format!("{path}/rediger"), &changed).await.status, 303);
    }
    client.post_form("/profil/slet", &[]).await;
    app.clock().advance(Duration::days(14));
    run_jobs(&app).await;
    assert_eq!(traces(&app).await, Vec::<&str>::new());
}

#[tokio::test]
async fn who_thinks_better_of_it_signs_in_and_keeps_everything() {
    let app = TestApp::start().await;
    let (client, path) = resident(&app).await;
    client.post_form("/profil/slet", &[]).await;
    app.clock().advance(Duration::days(13));
    run_jobs(&app).await;
    let client = app.client();
    sign_in(&app, &client, EMAIL).await;
    assert!(page(&client, "/mit").await.contains("Du beholder din konto."));
    app.clock().advance(Duration::days(30));
    run_jobs(&app).await;
    assert_eq!(accounts(&app).await.len(), 1);
    let client = app.signed_in(EMAIL).await;
    client.post_form(&format!("{path}/rediger"), &[("handling", "genoptag")]).await;
    assert!(page(&client, "/mit").await.contains(WORDS[2]));
}

#[tokio::test]
async fn two_presses_at_once_are_one() {
    let app = TestApp::start().await;
    let client = app.signed_in(EMAIL).await;
    let (one, other) = tokio::join!(client.post_form("/profil/slet", &[]), client.post_form("/profil/slet", &[]));
    for answer in [one, other] {
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn guests_cannot_end_anything() {
    let app = TestApp::start().await;
    for answer in [app.client().get("/profil/slet").await, app.client().post_form("/profil/slet", &[]).await] {
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/log-ind?next=%2Fprofil%2Fslet"));
    }
}

#[tokio::test]
async fn g9_the_owner_of_an_unused_account_is_told_once_a_month_before_it_is_erased() {
    let app = TestApp::start().await;
    sign_in(&app, &app.client(), EMAIL).await;
    let leaves_at = app.clock().now() + Months::new(24);
    app.clock().advance(leaves_at - Duration::days(30) - Duration::seconds(1) - app.clock().now());
    run_jobs(&app).await;
    assert_eq!(app.mails().await.len(), 0, "what was sent two years ago is deleted");

    app.clock().advance(Duration::seconds(1));
    let (one, other) = tokio::join!(leaving::run(&app.state), leaving::run(&app.state));
    one.and(other).expect("two processes at once");
    let mail = last_mail(&app).await;
    assert_eq!((mail.recipient.as_str(), mail.subject.as_str()), (EMAIL, "Vil du beholde din konto på Byttebørsen?"));
    assert!(mail.text_body.replace('\u{a0}', " ").contains("inden torsdag den 23. november 2028"), "{}", mail.text_body);
    run_jobs(&app).await;
    app.clock().advance(Duration::days(30) - Duration::seconds(1));
    run_jobs(&app).await;
    assert_eq!((app.mails().await.len(), accounts(&app).await.len()), (1, 1));

    app.clock().advance(Duration::seconds(1));
    run_jobs(&app).await;
    assert_eq!((app.mails().await.len(), accounts(&app).await.len()), (0, 0));
}

#[tokio::test]
async fn g9_nobody_is_erased_without_a_month_s_notice() {
    let app = TestApp::start().await;
    sign_in(&app, &app.client(), EMAIL).await;
    // As if the program had not run for three years.
    app.clock().advance(Duration::days(3 * 365));
    run_jobs(&app).await;
    app.clock().advance(Duration::days(30) - Duration::seconds(1));
    run_jobs(&app).await;
    assert_eq!(accounts(&app).await.len(), 1);
    let client = app.client();
    sign_in(&app, &client, EMAIL).await;
    app.clock().advance(Duration::days(31));
    run_jobs(&app).await;
    assert_eq!(accounts(&app).await.len(), 1, "a sign-in keeps it");
}

/// Renewing from a mail needs no sign-in, but only somebody who reads the mail does it.
#[tokio::test]
async fn renewing_a_listing_from_a_mail_keeps_an_unused_account_but_not_one_that_was_given_up() {
    let app = TestApp::start().await;
    let client = app.signed_in(EMAIL).await;
    publish(&client, &[]).await;
    app.clock().advance(Duration::days(54));
    let link = async || {
        byttebors::server::listings::renewal::ask_owners(&app.state).await.expect("asked");
        let text = last_mail(&app).await.text_body;
        text[text.find("/forny/").expect("a link")..].split_whitespace().next().expect("a path").to_owned()
    };
    let path = link().await;
    let mut account = accounts(&app).await.remove(0).into_active_model();
    account.leaves_at = Set(Some(app.clock().now() + Duration::days(1)));
    account.update(app.db().write()).await.expect("a change");
    assert_eq!(app.client().post_form(&path, &[]).await.status, StatusCode::SEE_OTHER);
    let kept = accounts(&app).await.remove(0);
    assert_eq!((kept.leaves_at, kept.last_seen_at), (None, app.clock().now()));

    app.clock().advance(Duration::days(54));
    let path = link().await;
    app.signed_in(EMAIL).await.post_form("/profil/slet", &[]).await;
    assert_eq!(app.client().post_form(&path, &[]).await.status, StatusCode::GONE);
    assert!(accounts(&app).await.remove(0).leaves_at.is_some());
    let mails = app.mails().await.len();
    byttebors::server::listings::renewal::ask_owners(&app.state).await.expect("asked");
    assert_eq!(app.mails().await.len(), mails, "who leaves is not asked about listings");
    assert_eq!(listings::Entity::find().one(app.db().read()).await.expect("an answer").expect("a listing").state, "paused");
}

#[tokio::test]
async fn after_a_restore_unused_accounts_are_told_anew_and_who_has_asked_still_leaves() {
    let app = TestApp::start().await;
    sign_in(&app, &app.client(), EMAIL).await;
    app.clock().advance(Duration::days(730));
    leaving::run(&app.state).await.expect("told");
    app.signed_in("karin@post.example").await.post_form("/profil/slet", &[]).await;
    db::leaving::forget_unused(app.db().write(), leaving::WARNED_BEFORE).await.expect("forgotten");
    let leaves = accounts(&app).await.into_iter().map(|account| (account.email, account.leaves_at.is_some()));
    let expected = [(EMAIL.to_owned(), false), ("karin@post.example".to_owned(), true)];
    assert_eq!(leaves.collect::<BTreeMap<_, _>>(), BTreeMap::from(expected));
}
