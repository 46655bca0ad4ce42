//! What people say about themselves.

use byttebors::server::{accounts::profile::PRIVACY_VERSION, db::entities::accounts};
use http::StatusCode;
use sea_orm::EntityTrait;

use super::steps::{BENTE, sign_in};
use crate::support::TestApp;

async fn account(app: &TestApp) -> accounts::Model {
    accounts::Entity::find().one(app.db().read()).await.expect("an answer").expect("an account")
}

/// Control G5: the version of the privacy text that was shown is stored.
#[tokio::test]
async fn the_welcome_page_asks_little_and_remembers_what_was_shown() {
    let app = TestApp::start().await;
    let client = app.client();
    sign_in(&app, &client, BENTE).await;
    let page = client.get("/velkommen").await;
    for part in [
        "Fornavn",
        "Jeg er fyldt 15 år",
        "Jeg er under 18",
        "Område",
        "Gem og fortsæt",
        "Spring over",
        "href=\"/privatliv\"",
        "href=\"/mit\"",
    ] {
        assert!(page.text().contains(part), "{part} is missing");
    }
    assert_eq!(account(&app).await.privacy_version, None);

    let saved = client.post_form("/velkommen?next=%2Fopslag", &[("fornavn", " Bente "), ("fyldt15", "ja"), ("omraade", "8900")]).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, "/opslag"));
    let account = account(&app).await;
    assert_eq!((account.first_name.as_deref(), account.postal_code.as_deref()), (Some("Bente"), Some("8900")));
    assert_eq!(
        (account.fifteen_or_older, account.under_eighteen, account.privacy_version.as_deref()),
        (true, false, Some(PRIVACY_VERSION))
    );
}

#[tokio::test]
async fn nothing_typed_is_lost_when_something_is_missing() {
    let app = TestApp::start().await;
    let client = app.client();
    sign_in(&app, &client, BENTE).await;
    for path in ["/velkommen", "/profil"] {
        let answer = client.post_form(path, &[("fornavn", "Ring 20304050"), ("under18", "ja"), ("omraade", "8870")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        for part in [
            "value=\"Ring 20304050\"",
            "name=\"under18\" type=\"checkbox\" value=\"ja\" checked",
            "<option value=\"8870\" selected>",
            "href=\"#fornavn\"",
            "href=\"#fyldt15\"",
            "role=\"alert\"",
        ] {
            assert!(answer.text().contains(part), "{part} is missing on {path}");
        }
    }
    assert_eq!(account(&app).await.first_name, None);
}

#[tokio::test]
async fn the_profile_can_be_changed_and_says_so_once() {
    let app = TestApp::start().await;
    let client = app.client();
    sign_in(&app, &client, BENTE).await;
    assert!(client.get("/profil").await.text().contains("Logget ind som en borger."));
    let saved = client.post_form("/profil", &[("fornavn", "Bente"), ("fyldt15", "ja"), ("under18", "ja"), ("omraade", "")]).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, "/profil"));
    let page = client.get("/profil").await;
    assert!(page.text().contains("Din profil er gemt.") && page.text().contains("Logget ind som Bente."));
    assert!(!client.get("/profil").await.text().contains("Din profil er gemt."));
    assert!(account(&app).await.under_eighteen);
}

#[tokio::test]
async fn own_data_can_be_taken_along() {
    let app = TestApp::start().await;
    let client = app.client();
    sign_in(&app, &client, BENTE).await;
    let other = app.client();
    sign_in(&app, &other, "karin@post.example").await;
    let file = client.get("/profil/oplysninger.json").await;
    assert_eq!((file.status, file.header("cache-control")), (StatusCode::OK, "no-store"));
    assert!(file.header("content-disposition").starts_with("attachment"));
    let data: serde_json::Value = serde_json::from_str(file.text()).expect("JSON");
    assert_eq!(data["accounts"][0]["email"], BENTE);
    assert_eq!(data["sessions"].as_array().map(Vec::len), Some(1));
    assert!(!file.text().contains("karin") && !file.text().contains("hash"));
    assert_eq!(app.client().get("/profil/oplysninger.json").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn guests_are_led_to_the_sign_in_and_back() {
    let app = TestApp::start().await;
    for path in ["/profil", "/velkommen"] {
        let answer = app.client().get(path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.location(), format!("/log-ind?next=%2F{}", &path[1..]));
        assert_eq!(app.client().post_form(path, &[("fornavn", "X")]).await.status, StatusCode::SEE_OTHER);
    }
}
