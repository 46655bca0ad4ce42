//! What cannot be taken back is done only for somebody who has proved within ten minutes who they are; others prove it and come back,
//! with what they had sent.

use byttebors::{domain::staff_role::StaffRole, server::db::entities::accounts};
use chrono::Duration;
use http::StatusCode;
use sea_orm::EntityTrait;

use super::{
    factor_steps::{SECURITY, add_app},
    steps::{BENTE, last_code, last_mail, session_cookie},
};
use crate::support::{
    TestApp,
    client::{Answer, Client},
};

const LEAVE: &str = "/profil/slet";
const PROVE: &str = "/log-ind/igen";

async fn is_leaving(app: &TestApp) -> bool {
    accounts::Entity::find().one(app.db().read()).await.expect("an answer").expect("an account").leaves_at.is_some()
}

/// Sends the form of a page as it stands there, with what a person types.
async fn send_on(client: &Client, page: &Answer, typed: &[(&str, &str)]) -> Answer {
    let form = page.text().split("<main").nth(1).and_then(|main| main.split("<form").nth(1)).expect("a form");
    let form = form.split("</form>").next().expect("its end");
    let attribute = |part: &str, name: &str| {
        let value = part.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).expect("an attribute");
        value.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">")
    };
    let hidden: Vec<(String, String)> = form
        .split("<input type=\"hidden\"")
        .skip(1)
        .map(|input| input.split('>').next().expect("its end"))
        .map(|input| (attribute(input, "name"), attribute(input, "value")))
        .collect();
    let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend(typed);
    client.post_form(&attribute(form, "action"), &fields).await
}

/// Controls 11 and 18.
#[tokio::test]
async fn after_ten_minutes_one_is_asked_once_more_before_the_page_is_shown() {
    let app = TestApp::start().await;
    let client = app.signed_in(BENTE).await;
    app.clock().advance(Duration::minutes(10) - Duration::seconds(1));
    assert_eq!(client.get(LEAVE).await.status, StatusCode::OK);
    app.clock().advance(Duration::seconds(1));
    let led = client.get(LEAVE).await;
    assert_eq!((led.status, led.location()), (StatusCode::SEE_OTHER, "/log-ind/igen?next=%2Fprofil%2Fslet"));

    let before = session_cookie(&client).expect("a token");
    let page = client.get(led.location()).await;
    assert!(page.text().contains("Er det stadig dig?") && page.header("cache-control") == "no-store", "{}", page.text());
    assert_eq!(app.mails().await.len(), 0, "looking sends nothing");
    let sent = send_on(&client, &page, &[]).await;
    assert!(sent.text().contains("Vi har sendt en kode til din e-mail."), "{}", sent.text());
    let mail = last_mail(&app).await;
    assert!(mail.recipient == BENTE && !mail.text_body.contains("/log-ind/link/"), "{}", mail.text_body);
    let wrong = if last_code(&app).await == "000000" { "000001" } else { "000000" };
    let refused = send_on(&client, &sent, &[("kode", wrong)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Koden er ikke den, vi sendte."));
    let proved = send_on(&client, &refused, &[("kode", &last_code(&app).await)]).await;
    assert_eq!((proved.status, proved.location()), (StatusCode::SEE_OTHER, LEAVE));
    assert_eq!(client.get(LEAVE).await.status, StatusCode::OK);

    let old = app.client();
    old.keep_cookie("__Host-session", &before);
    assert_eq!(old.get("/profil").await.status, StatusCode::SEE_OTHER, "the token from before is worth nothing");
    assert_eq!(client.get(&format!("{PROVE}?next=%2Fprofil")).await.location(), "/profil", "nobody is asked twice");
}

#[tokio::test]
async fn a_form_that_was_sent_too_late_waits_and_is_done_as_it_was() {
    let app = TestApp::start().await;
    let client = app.signed_in(BENTE).await;
    add_app(&app, &client).await;
    app.clock().advance(Duration::minutes(11));
    let asked = client.post_form(SECURITY, &[("handling", "app-fjern"), ("ord", "\"to\n& <flere>\"")]).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    assert!(asked.text().contains("går ikke tabt"), "{}", asked.text());
    let page = send_on(&client, &asked, &[]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(client.get(SECURITY).await.text().contains("Fjern appen"), "nothing is done yet");
    let refused = send_on(&client, &page, &[("faktor", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = "value=\"&quot;to\n&amp; &lt;flere&gt;&quot;\"";
    assert!(refused.text().contains(kept), "what was typed is still there: {}", refused.text());
}

/// The whole way, with a form that has no fields.
#[tokio::test]
async fn what_waits_is_done_after_one_press() {
    let app = TestApp::start().await;
    let client = app.signed_in(BENTE).await;
    app.clock().advance(Duration::minutes(11));
    let asked = client.post_form(LEAVE, &[]).await;
    assert!(asked.status == StatusCode::UNAUTHORIZED && !is_leaving(&app).await);
    let page = send_on(&client, &asked, &[]).await;
    let sent = send_on(&client, &page, &[]).await;
    let proved = send_on(&client, &sent, &[("kode", &last_code(&app).await)]).await;
    assert!(proved.status == StatusCode::OK && proved.text().contains("Tak, det er dig"), "{}", proved.text());
    assert!(!is_leaving(&app).await, "only a press does it");
    assert_eq!(send_on(&client, &proved, &[]).await.location(), "/farvel");
    assert!(is_leaving(&app).await);
}

/// Control 8: who works for the board proves it with what their role asks for.
#[tokio::test]
async fn staff_prove_it_with_their_factor() {
    let app = TestApp::start().await;
    let staff = app.staff(BENTE, StaffRole::Moderator).await;
    let own = add_app(&app, &staff).await;
    app.clock().advance(Duration::minutes(11));
    let page = staff.get(&format!("{PROVE}?next=%2Fprofil%2Fslet")).await;
    assert!(page.text().contains("Kode fra din app") && !page.text().contains("Send en kode til min e-mail"), "{}", page.text());
    staff.post_form(PROVE, &[("handling", "send")]).await;
    assert_eq!(app.mails().await.len(), 1, "the one about the app");
    let proved = send_on(&staff, &page, &[("faktor", &own.code(app.clock()))]).await;
    assert_eq!(proved.location(), LEAVE);
    assert!(staff.get(SECURITY).await.text().contains("Du er her som moderator."), "the role still counts");
}

#[tokio::test]
async fn guests_are_led_to_the_sign_in() {
    let app = TestApp::start().await;
    for path in [PROVE, SECURITY] {
        let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
        assert_eq!(app.client().get(path).await.location(), format!("/log-ind?next={next}"));
        assert_eq!(app.client().post_form(path, &[("handling", "send")]).await.location(), format!("/log-ind?next={next}"));
    }
}
