//! Signing in with a typed code.

use byttebors::server::db::entities::{accounts, sessions};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::steps::{BENTE, CODE, SIGN_IN, ask, is_signed_in, last_code, last_link, session_cookie, sign_in, type_code, wrong_code};
use crate::support::TestApp;

#[tokio::test]
async fn the_first_sign_in_makes_the_account_and_leads_to_the_welcome_page() {
    let app = TestApp::start().await;
    let client = app.client();
    assert_eq!(accounts::Entity::find().count(app.db().read()).await.expect("a number"), 0);

    let page = client.get(SIGN_IN).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(session_cookie(&client).is_none(), "looking at the page sets no cookie");

    let asked = ask(&client, BENTE).await;
    assert_eq!((asked.status, asked.location()), (StatusCode::SEE_OTHER, CODE));
    assert_eq!(accounts::Entity::find().count(app.db().read()).await.expect("a number"), 0, "asking makes no account");

    let page = client.get(CODE).await;
    assert!(page.text().contains(BENTE) && page.text().contains("autocomplete=\"one-time-code\""));
    assert_eq!(page.header("cache-control"), "no-store");

    let answer = type_code(&client, &last_code(&app).await).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/velkommen"));
    assert!(is_signed_in(&client).await);
    assert_eq!(accounts::Entity::find().count(app.db().read()).await.expect("a number"), 1);
}

#[tokio::test]
async fn later_sign_ins_lead_to_where_one_was_going() {
    let app = TestApp::start().await;
    sign_in(&app, &app.client(), BENTE).await;
    let client = app.client();
    client.post_form("/log-ind?next=%2Fopslag%3Fq%3Ds%C3%B8g", &[("email", BENTE)]).await;
    assert_eq!(type_code(&client, &last_code(&app).await).await.location(), "/opslag?q=s%C3%B8g");
    assert_eq!(client.get("/log-ind?next=%2Fopslag").await.location(), "/opslag", "whoever is signed in goes on");

    let client = app.client();
    assert_eq!(sign_in(&app, &client, BENTE).await.location(), "/mit");
}

#[tokio::test]
async fn the_first_sign_in_keeps_the_way_on_behind_the_welcome_page() {
    let app = TestApp::start().await;
    let client = app.client();
    client.post_form("/log-ind?next=%2Fopslag%2Fny", &[("email", BENTE)]).await;
    let answer = type_code(&client, &last_code(&app).await).await;
    assert_eq!(answer.location(), "/velkommen?next=%2Fopslag%2Fny");
    assert!(client.get(answer.location()).await.text().contains("href=\"/opslag/ny\""), "skipping leads there");
}

#[tokio::test]
async fn a_code_can_be_pasted_with_spaces() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let code = last_code(&app).await;
    let pasted = format!(" {} {} ", &code[..3], &code[3..]);
    assert_eq!(type_code(&client, &pasted).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_wrong_code_keeps_what_was_typed_and_says_what_to_do() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let wrong = wrong_code(&app).await;
    let answer = client.post_form(CODE, &[("kode", wrong), ("husk", "ja")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    for part in [
        "role=\"alert\" tabindex=\"-1\" autofocus",
        "href=\"#kode\"",
        "aria-invalid=\"true\"",
        "aria-describedby=\"kode-hjaelp kode-fejl\"",
        "<span class=\"sr-only\">Fejl: </span>",
        "Koden er ikke den, vi sendte.",
        &format!("value=\"{wrong}\""),
        "value=\"ja\" checked",
    ] {
        assert!(page.contains(part), "{part} is missing");
    }
    assert_eq!(type_code(&client, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Control 1.
#[tokio::test]
async fn five_wrong_tries_make_a_code_void() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let wrong = wrong_code(&app).await;
    for _ in 0..4 {
        assert!(type_code(&client, wrong).await.text().contains("ikke den, vi sendte"));
    }
    assert!(type_code(&client, wrong).await.text().contains("virker ikke længere"));
    let right = type_code(&client, &last_code(&app).await).await;
    assert_eq!(right.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(right.text().contains("virker ikke længere") && !is_signed_in(&client).await);
}

/// Control 1: guesses at the same moment get no more tries than guesses one by one.
#[tokio::test]
async fn twenty_guesses_at_once_are_five() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let wrong = wrong_code(&app).await;
    let answers = futures::future::join_all((0..20).map(|_| type_code(&client, wrong))).await;
    let compared = answers.iter().filter(|answer| answer.text().contains("ikke den, vi sendte")).count();
    assert!(compared <= 5, "{compared} guesses were compared");
    assert_eq!(type_code(&client, &last_code(&app).await).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Control 1: a patient guesser with a new code every time is stopped, too.
#[tokio::test]
async fn wrong_codes_are_counted_for_the_mailbox() {
    let app = TestApp::start().await;
    let client = app.client();
    for _ in 0..6 {
        assert_eq!(ask(&client, BENTE).await.status, StatusCode::SEE_OTHER);
        let wrong = wrong_code(&app).await;
        for _ in 0..5 {
            assert_eq!(type_code(&client, wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        app.clock().advance(Duration::minutes(16));
    }
    assert_eq!(ask(&client, BENTE).await.status, StatusCode::SEE_OTHER);
    assert_eq!(type_code(&client, &last_code(&app).await).await.status, StatusCode::TOO_MANY_REQUESTS);
    app.clock().advance(Duration::hours(24));
    sign_in(&app, &client, BENTE).await;
}

/// Control 4.
#[tokio::test]
async fn a_code_lives_ten_minutes() {
    let app = TestApp::start().await;
    for (seconds, works) in [(9 * 60 + 59, true), (10 * 60 + 1, false)] {
        let client = app.client();
        ask(&client, BENTE).await;
        app.clock().advance(Duration::seconds(seconds));
        assert_eq!(client.get(CODE).await.text().contains("virker ikke længere"), !works, "{seconds} s");
        assert_eq!(type_code(&client, &last_code(&app).await).await.status == StatusCode::SEE_OTHER, works, "{seconds} s");
    }
}

/// Control 2.
#[tokio::test]
async fn fifty_posts_of_one_code_make_one_session() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let code = last_code(&app).await;
    let answers = futures::future::join_all((0..50).map(|_| type_code(&client, &code))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::SEE_OTHER && answer.location() == "/velkommen").count(), 1);
    assert_eq!(sessions::Entity::find().count(app.db().read()).await.expect("a number"), 1);
    assert_eq!(accounts::Entity::find().count(app.db().read()).await.expect("a number"), 1);
}

#[tokio::test]
async fn a_new_code_makes_the_older_ones_of_the_browser_void() {
    let app = TestApp::start().await;
    let client = app.client();
    ask(&client, BENTE).await;
    let (old, old_link) = (last_code(&app).await, last_link(&app).await);

    let too_soon = client.post_form(CODE, &[("handling", "ny-kode")]).await;
    assert_eq!((too_soon.status, too_soon.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "30"));
    assert!(too_soon.text().contains("30\u{a0}sekunder") && app.mails().await.len() == 1);

    app.clock().advance(Duration::seconds(30));
    let again = client.post_form(CODE, &[("handling", "ny-kode")]).await;
    assert_eq!((again.status, again.location()), (StatusCode::SEE_OTHER, "/log-ind/kode?ny=ja"));
    assert!(client.get(again.location()).await.text().contains("Den gamle virker ikke længere."));

    let new = last_code(&app).await;
    if old != new {
        assert_eq!(type_code(&client, &old).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(client.get(&old_link).await.status, StatusCode::GONE);
    assert_eq!(type_code(&client, &new).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn somebody_else_s_request_does_not_spoil_my_code() {
    let app = TestApp::start().await;
    let (mine, other) = (app.client(), app.client());
    ask(&mine, BENTE).await;
    let code = last_code(&app).await;
    ask(&other, BENTE).await;
    assert_eq!(type_code(&mine, &code).await.status, StatusCode::SEE_OTHER);
}

/// Control 5: a code is worth nothing in a browser that did not ask for one.
#[tokio::test]
async fn a_code_without_the_asking_browser_leads_back_to_the_start() {
    let app = TestApp::start().await;
    ask(&app.client(), BENTE).await;
    let thief = app.client();
    let answer = type_code(&thief, &last_code(&app).await).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, SIGN_IN));
    assert_eq!(thief.get(CODE).await.location(), SIGN_IN);
}

#[tokio::test]
async fn two_first_sign_ins_at_once_make_one_account() {
    let app = TestApp::start().await;
    let (phone, computer) = (app.client(), app.client());
    ask(&phone, BENTE).await;
    let first = last_code(&app).await;
    ask(&computer, "Bente@post.example").await;
    let second = last_code(&app).await;
    let (one, two) = tokio::join!(type_code(&phone, &first), type_code(&computer, &second));
    assert_eq!((one.status, two.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(accounts::Entity::find().count(app.db().read()).await.expect("a number"), 1);
    assert_eq!(sessions::Entity::find().count(app.db().read()).await.expect("a number"), 2);
}

/// Control 61: nobody is told "unknown" or let in because the database is down.
#[tokio::test]
async fn without_a_database_signing_in_is_unavailable() {
    let app = TestApp::start().await;
    let client = app.client();
    app.db().clone().close().await.expect("closed");
    assert_eq!(ask(&client, BENTE).await.status, StatusCode::SERVICE_UNAVAILABLE);
    client.keep_cookie("__Host-session", &"a".repeat(43));
    assert_eq!(client.get("/profil").await.status, StatusCode::SERVICE_UNAVAILABLE);
}
