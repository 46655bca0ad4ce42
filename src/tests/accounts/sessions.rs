//! How sessions begin, live and end.

use byttebors::server::db::entities::{accounts, sessions};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{EntityTrait, ModelTrait, PaginatorTrait};

use super::steps::{BENTE, CODE, ask, is_signed_in, last_code, session_cookie, sign_in, type_code};
use crate::support::{TestApp, client::Client};

async fn sign_in_remembered(app: &TestApp, client: &Client) -> String {
    ask(client, BENTE).await;
    let answer = client.post_form(CODE, &[("kode", &last_code(app).await), ("husk", "ja")]).await;
    answer.header("set-cookie").to_owned()
}

/// Control 22.
#[tokio::test]
async fn the_cookie_is_strict() {
    let app = TestApp::start().await;
    let client = app.client();
    let asked = ask(&client, BENTE).await.header("set-cookie").to_owned();
    let signed_in = type_code(&client, &last_code(&app).await).await.header("set-cookie").to_owned();
    for cookie in [&asked, &signed_in] {
        assert!(cookie.starts_with("__Host-session=") && cookie.len() < 4_096, "{cookie}");
        for flag in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(cookie.contains(flag), "{flag} is missing in {cookie}");
        }
        assert!(!cookie.contains("Domain") && !cookie.contains("Max-Age"), "{cookie}");
    }
    let remembered = sign_in_remembered(&app, &app.client()).await;
    assert!(remembered.contains("; Max-Age=15552000"), "180 days: {remembered}");
}

/// Control 18.
#[tokio::test]
async fn a_planted_token_is_worth_nothing_after_signing_in() {
    let app = TestApp::start().await;
    let (victim, thief) = (app.client(), app.client());
    let planted = "planted-token-planted-token-planted-token-0";
    victim.keep_cookie("__Host-session", planted);
    thief.keep_cookie("__Host-session", planted);
    sign_in(&app, &victim, BENTE).await;
    assert_ne!(session_cookie(&victim).as_deref(), Some(planted));
    assert!(is_signed_in(&victim).await && !is_signed_in(&thief).await);

    let first = session_cookie(&victim).expect("a token");
    victim.post_form("/log-ud", &[]).await;
    sign_in(&app, &victim, BENTE).await;
    assert_ne!(session_cookie(&victim), Some(first), "every sign-in has its own token");
}

/// Controls 20 and 24.
#[tokio::test]
async fn signing_out_ends_the_session_at_once() {
    let app = TestApp::start().await;
    let client = app.client();
    sign_in(&app, &client, BENTE).await;
    let token = session_cookie(&client).expect("a token");
    assert_eq!(client.get("/profil").await.header("cache-control"), "no-store");

    assert_eq!(client.get("/log-ud").await.status, StatusCode::OK, "looking at the page ends nothing");
    assert!(is_signed_in(&client).await);

    let answer = client.post_form("/log-ud", &[]).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/"));
    assert!(answer.header("set-cookie").starts_with("__Host-session=;") && answer.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(session_cookie(&client).is_none());
    assert_eq!(sessions::Entity::find().count(app.db().read()).await.expect("a number"), 0);
    client.keep_cookie("__Host-session", &token);
    assert!(!is_signed_in(&client).await, "the old token is dead");
    assert_eq!(client.post_form("/log-ud", &[]).await.location(), "/", "signing out twice is fine");
}

/// Control 21.
#[tokio::test]
async fn own_sign_ins_are_listed_and_can_be_ended() {
    let app = TestApp::start().await;
    let phone =
        app.client().with_header("user-agent", "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36");
    let computer = app.client();
    sign_in(&app, &phone, BENTE).await;
    app.clock().advance(Duration::minutes(5));
    sign_in(&app, &computer, BENTE).await;

    let page = computer.get("/profil").await;
    assert!(page.text().contains("Chrome på Android") && page.text().contains("Firefox på Linux"));
    assert_eq!(page.text().matches("Denne enhed").count(), 1);
    let id = page.text().split("name=\"enhed\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a sign-in").to_owned();

    let stranger = app.client();
    sign_in(&app, &stranger, "karin@post.example").await;
    let foreign = stranger.post_form("/profil", &[("handling", "log-enhed-ud"), ("enhed", &id)]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    assert!(is_signed_in(&phone).await, "nobody ends somebody else's");

    let ended = computer.post_form("/profil", &[("handling", "log-enhed-ud"), ("enhed", &id)]).await;
    assert_eq!((ended.status, ended.location()), (StatusCode::SEE_OTHER, "/profil"));
    assert!(!is_signed_in(&phone).await);
    let page = computer.get("/profil").await;
    assert!(page.text().contains("Enheden er logget ud.") && !page.text().contains("Chrome på Android"));
    assert!(!computer.get("/profil").await.text().contains("Enheden er logget ud."), "told once");
}

#[tokio::test]
async fn all_other_sign_ins_can_be_ended() {
    let app = TestApp::start().await;
    let clients = [app.client(), app.client(), app.client()];
    for client in &clients {
        sign_in(&app, client, BENTE).await;
    }
    clients[0].post_form("/profil", &[("handling", "log-andre-ud")]).await;
    assert!(is_signed_in(&clients[0]).await && !is_signed_in(&clients[1]).await && !is_signed_in(&clients[2]).await);
    assert_eq!(clients[0].post_form("/profil", &[("handling", "andet")]).await.status, StatusCode::BAD_REQUEST);
}

/// Control 19.
#[tokio::test]
async fn an_unused_session_ends_after_two_hours_or_thirty_days() {
    for (remembered, idle) in [(false, Duration::hours(2)), (true, Duration::days(30))] {
        let app = TestApp::start().await;
        let client = app.client();
        if remembered {
            sign_in_remembered(&app, &client).await;
        } else {
            sign_in(&app, &client, BENTE).await;
        }
        app.clock().advance(idle - Duration::seconds(1));
        assert!(is_signed_in(&client).await, "{idle}");
        app.clock().advance(idle - Duration::seconds(1));
        assert!(is_signed_in(&client).await, "use prolongs it: {idle}");
        app.clock().advance(idle);
        assert!(!is_signed_in(&client).await, "{idle}");
    }
}

/// Control 19.
#[tokio::test]
async fn a_session_in_use_ends_after_a_day_or_half_a_year() {
    for (remembered, step, total) in [(false, Duration::hours(1), Duration::hours(24)), (true, Duration::days(20), Duration::days(180))] {
        let app = TestApp::start().await;
        let client = app.client();
        if remembered {
            sign_in_remembered(&app, &client).await;
        } else {
            sign_in(&app, &client, BENTE).await;
        }
        let mut age = Duration::zero();
        while age + step < total {
            app.clock().advance(step);
            age += step;
            assert!(is_signed_in(&client).await, "{age}");
        }
        app.clock().advance(total - age);
        assert!(!is_signed_in(&client).await, "{total}");
    }
}

#[tokio::test]
async fn reading_pages_writes_at_most_once_a_minute() {
    let app = TestApp::start().await;
    let client = app.client();
    sign_in(&app, &client, BENTE).await;
    let last_used = async || sessions::Entity::find().one(app.db().read()).await.expect("an answer").expect("a session").last_used_at;
    let begun = last_used().await;
    app.clock().advance(Duration::seconds(59));
    assert!(is_signed_in(&client).await);
    assert_eq!(last_used().await, begun);
    app.clock().advance(Duration::seconds(1));
    assert!(is_signed_in(&client).await);
    assert_eq!(last_used().await, begun + Duration::minutes(1));
}

/// Control 20.
#[tokio::test]
async fn a_deleted_account_is_signed_out_everywhere() {
    let app = TestApp::start().await;
    let client = app.client();
    sign_in(&app, &client, BENTE).await;
    let account = accounts::Entity::find().one(app.db().read()).await.expect("an answer").expect("an account");
    account.delete(app.db().write()).await.expect("deleted");
    assert!(!is_signed_in(&client).await);
}
