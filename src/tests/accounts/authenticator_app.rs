//! Apps that make codes: RFC 6238, with an app of somebody else's.

use byttebors::domain::staff_role::StaffRole;
use chrono::Duration;
use futures::future::join_all;
use http::StatusCode;

use super::{
    factor_steps::{FACTOR, OwnApp, SECURITY, add_app, begin_app, codes_on, type_factor},
    steps::{BENTE, last_mail, session_cookie},
};
use crate::support::{TestApp, client::Client};

/// Somebody who works for the board and has an app; their browser is signed in with the code from a mail alone.
async fn staff_with_app(app: &TestApp) -> (OwnApp, Client) {
    let own = add_app(app, &app.staff(BENTE, StaffRole::Moderator).await).await;
    app.clock().advance(Duration::minutes(1));
    (own, app.signed_in(BENTE).await)
}

/// Controls 11 and 18.
#[tokio::test]
async fn an_app_is_added_with_a_picture_and_its_first_code_and_a_mail_tells_it() {
    let app = TestApp::start().await;
    let client = app.signed_in(BENTE).await;
    assert!(client.get("/profil").await.text().contains("href=\"/profil/sikkerhed\""));
    let page = client.get(SECURITY).await;
    assert!(page.text().contains("Tilføj en app") && !page.text().contains("Koder på papir"), "{}", page.text());
    assert_eq!(page.header("cache-control"), "no-store");

    let before = session_cookie(&client).expect("a token");
    let own = begin_app(&client).await;
    let wrong = if own.code(app.clock()) == "000000" { "000001" } else { "000000" };
    for (typed, sentence) in [("", "Skriv koden fra din app."), (wrong, "Koden passer ikke."), ("nej", "Koden passer ikke.")] {
        let refused = client.post_form(SECURITY, &[("handling", "app-bekraeft"), ("appkode", typed)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains(sentence) && refused.text().contains("href=\"#appkode\""), "{}", refused.text());
    }
    assert_eq!(app.mails().await.len(), 0);
    let saved = client.post_form(SECURITY, &[("handling", "app-bekraeft"), ("appkode", &own.code(app.clock()))]).await;
    assert_eq!((saved.status, saved.header("cache-control")), (StatusCode::OK, "no-store"));
    assert_eq!(codes_on(&saved).len(), 10);
    assert_ne!(session_cookie(&client), Some(before), "a new token");
    let mail = last_mail(&app).await;
    assert!(mail.recipient == BENTE && mail.text_body.contains("tilføjet en app"), "{}", mail.text_body);

    let page = client.get(SECURITY).await;
    assert!(page.text().contains("Fjern appen") && page.text().contains("Du har 10 tilbage."), "{}", page.text());
    let again = client.post_form(SECURITY, &[("handling", "app-begynd")]).await;
    assert!(again.text().contains("Fjern appen") && !again.text().contains("role=\"img\""), "one app at a time");
}

#[tokio::test]
async fn an_app_that_is_removed_takes_the_codes_on_paper_along_and_a_mail_tells_it() {
    let app = TestApp::start().await;
    let client = app.signed_in(BENTE).await;
    add_app(&app, &client).await;
    let removed = client.post_form(SECURITY, &[("handling", "app-fjern")]).await;
    assert_eq!((removed.status, removed.location()), (StatusCode::SEE_OTHER, SECURITY));
    let page = client.get(SECURITY).await;
    assert!(page.text().contains("Appen er fjernet.") && !page.text().contains("Koder på papir"), "{}", page.text());
    assert!(last_mail(&app).await.text_body.contains("er fjernet fra din konto"));
    assert_eq!(client.post_form(SECURITY, &[("handling", "app-fjern")]).await.status, StatusCode::NOT_FOUND);
    add_app(&app, &client).await;
}

/// A code is used once, also when it is sent many times at once; and no older code is taken after it.
#[tokio::test]
async fn a_code_of_an_app_works_once() {
    let app = TestApp::start().await;
    let (own, client) = staff_with_app(&app).await;
    let code = own.code(app.clock());
    let earlier = own.code_after(app.clock(), -30);
    let answers = join_all((0..7).map(|_| type_factor(&client, &code))).await;
    assert_eq!(answers.iter().filter(|answer| answer.header("set-cookie").contains("__Host-session=")).count(), 1);
    for typed in [&code, &earlier] {
        let again = app.signed_in(BENTE).await;
        assert_eq!(type_factor(&again, typed).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_code_works_half_a_minute_before_and_after_its_own_time() {
    for (seconds, status) in [(-60, 422), (-30, 303), (0, 303), (30, 303), (60, 422)] {
        let app = TestApp::start().await;
        let (own, client) = staff_with_app(&app).await;
        let answer = type_factor(&client, &own.code_after(app.clock(), seconds)).await;
        assert_eq!(answer.status.as_u16(), status, "{seconds}");
    }
}

/// Control 1, for second factors: ten tries in a quarter of an hour, whichever browser they come from, and right ones count as well.
#[tokio::test]
async fn guesses_are_few() {
    let app = TestApp::start().await;
    let (own, client) = staff_with_app(&app).await;
    let wrong = if own.code(app.clock()) == "000000" { "000001" } else { "000000" };
    let other = app.signed_in(BENTE).await;
    let statuses = join_all((0..20).map(|number| type_factor(if number % 2 == 0 { &client } else { &other }, wrong))).await;
    assert!(statuses.iter().filter(|answer| answer.status == 422).count() <= 10);
    let refused = type_factor(&client, &own.code(app.clock())).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.text().contains("Der er prøvet mange koder.") && !refused.header("retry-after").is_empty());
    app.clock().advance(Duration::minutes(15));
    assert_eq!(type_factor(&client, &own.code(app.clock())).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn whoever_has_no_factor_is_led_to_add_one() {
    let app = TestApp::start().await;
    assert_eq!(app.client().get(FACTOR).await.location(), "/log-ind?next=%2Flog-ind%2Ffaktor");
    assert_eq!(app.signed_in(BENTE).await.get(FACTOR).await.location(), SECURITY);
    app.staff(BENTE, StaffRole::Council).await;
    let client = app.signed_in(BENTE).await;
    assert_eq!(client.get(FACTOR).await.location(), SECURITY);
    assert!(client.get(SECURITY).await.text().contains("Du arbejder for Byttebørsen."));
    add_app(&app, &client).await;
    assert!(client.get(SECURITY).await.text().contains("Du er her som medlem af Medborgerskabsrådet."));
}
