//! Passkeys: added, used, removed; and what a device must not get away with.

use byttebors::{
    domain::staff_role::StaffRole,
    server::db::entities::{passkey_challenges, passkeys},
};
use chrono::Duration;
use futures::future::join_all;
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{
    factor_steps::{SECURITY, codes_on},
    steps::{BENTE, is_signed_in, last_mail, session_cookie},
};
use crate::support::{
    TestApp,
    authenticator::{Authenticator, Fields, question},
    client::{Answer, Client},
};

pub const SIGN_IN: &str = "/log-ind/passkey";
pub const ORIGIN: &str = "http://localhost:3000";

/// A board with a name, which passkeys need.
pub async fn board() -> TestApp {
    TestApp::with().setting("BYTTEBORS_BASE_URL", ORIGIN).start().await
}

pub async fn send(client: &Client, path: &str, fields: &Fields) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    client.post_form(path, &fields).await
}

/// Adds a passkey, all the way.
pub async fn add(client: &Client, name: &'static str) -> (Authenticator, Answer) {
    let mut device = Authenticator::new(ORIGIN);
    let page = client.post_form(SECURITY, &[("handling", "passkey-begynd"), ("navn", name)]).await;
    let mut fields = device.create(&page);
    fields.push(("navn", name.to_owned()));
    let added = send(client, SECURITY, &fields).await;
    (device, added)
}

/// Signs a browser in with a device, all the way.
pub async fn enter(client: &Client, device: &Authenticator) -> Answer {
    let page = client.post_form(SIGN_IN, &[]).await;
    send(client, SIGN_IN, &device.sign(&page)).await
}

/// Controls 11 and 18.
#[tokio::test]
async fn a_passkey_is_added_used_and_removed_and_mails_tell_it() {
    let app = board().await;
    let client = app.signed_in(BENTE).await;
    assert!(client.get("/mit").await.text().contains("Næste gang kan du bruge fingeraftryk"));
    let before = session_cookie(&client);
    let (device, added) = add(&client, "Min telefon").await;
    assert_eq!((added.status, added.location()), (StatusCode::SEE_OTHER, SECURITY), "{}", added.text());
    assert_ne!(session_cookie(&client), before, "a new token");
    let page = client.get(SECURITY).await;
    assert!(page.text().contains("Det virker.") && page.text().contains("Min telefon") && page.text().contains("ikke brugt endnu"));
    assert!(last_mail(&app).await.text_body.contains("»Min telefon«"));
    assert!(!client.get("/mit").await.text().contains("Næste gang kan du"));

    let other = app.client();
    assert!(
        other.get("/log-ind?next=%2Fprofil").await.text().contains("action=\"/log-ind/passkey?next=%2Fprofil\" hidden data-passkey-way")
    );
    let entered = enter(&other, &device).await;
    assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/mit"), "{}", entered.text());
    assert!(is_signed_in(&other).await);
    let page = other.get(SECURITY).await;
    assert!(!page.text().contains("ikke brugt endnu"));

    let id = page.text().split("name=\"passkey\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a passkey").to_owned();
    let remove = [("handling", "passkey-fjern"), ("passkey", id.as_str())];
    let stranger = app.signed_in("karin@post.example").await;
    assert_eq!(stranger.post_form(SECURITY, &remove).await.status, StatusCode::NOT_FOUND, "nobody removes somebody else's");
    assert_eq!(other.post_form(SECURITY, &remove).await.location(), SECURITY);
    assert!(last_mail(&app).await.text_body.contains("er fjernet fra din konto"));
    assert_eq!(enter(&app.client(), &device).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn several_passkeys_have_names_and_each_device_is_there_once() {
    let app = board().await;
    let client = app.signed_in(BENTE).await;
    for name in ["", "Ring 20 30 40 50", "x x x x x x x x x x x x x x x x x x x x x x"] {
        let refused = client.post_form(SECURITY, &[("handling", "passkey-begynd"), ("navn", name)]).await;
        assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text().contains("href=\"#navn\""), "{name}");
        assert!(refused.text().contains(&format!("value=\"{name}\"")), "{name}");
    }
    let (mut first, _) = add(&client, "Telefonen").await;
    add(&client, "Computeren").await;
    let page = client.post_form(SECURITY, &[("handling", "passkey-begynd"), ("navn", "Igen")]).await;
    assert_eq!(question(&page)["known"].as_array().map(Vec::len), Some(2));
    let mut again = first.create(&page);
    again.push(("navn", "Igen".to_owned()));
    assert_eq!(send(&client, SECURITY, &again).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 2..10 {
        add(&client, "En til").await;
    }
    assert!(!client.get(SECURITY).await.text().contains("passkey-begynd"));
    assert_eq!(client.post_form(SECURITY, &[("handling", "passkey-begynd"), ("navn", "Nok")]).await.status, StatusCode::CONFLICT);
    let data = client.get("/profil/oplysninger.json").await;
    assert!(data.text().contains("Telefonen") && !data.text().contains("public_key"));
}

/// What a thief or a broken device sends: each is refused, and no session begins.
#[tokio::test]
async fn an_answer_that_is_not_right_in_every_way_is_refused() {
    let app = board().await;
    let owner = app.signed_in(BENTE).await;
    let (mut device, _) = add(&owner, "Telefonen").await;
    let client = app.client();
    let ask = async || client.post_form(SIGN_IN, &[]).await;
    let changed = |fields: &Fields, name: &str, value: &str| -> Fields {
        fields.iter().map(|(field, old)| (*field, if *field == name { value.to_owned() } else { old.clone() })).collect()
    };

    let used = device.sign(&ask().await);
    assert_eq!(send(&app.client(), SIGN_IN, &used).await.status, StatusCode::SEE_OTHER);
    let mut wrong: Vec<(&str, Fields)> = vec![("an answer that was used", used)];
    let late = device.sign(&ask().await);
    app.clock().advance(Duration::minutes(5));
    wrong.push(("an answer that comes too late", late));
    for (what, name, value) in [
        ("another device's key", "noegle", "AAAAAAAAAAAAAAAAAAAAAA"),
        ("another owner", "bruger", "AAAA"),
        ("no owner", "bruger", ""),
        ("another signature", "signatur", "MEUCIQ"),
        ("no signature", "signatur", ""),
        ("no data", "enhed", ""),
        ("garbage", "klient", "e30"),
        ("what is no base 64", "enhed", "æ"),
    ] {
        wrong.push((what, changed(&device.sign(&ask().await), name, value)));
    }
    let stranger = Authenticator::new(ORIGIN);
    wrong.push(("a device that nobody knows", stranger.sign(&ask().await)));
    device.origin = "https://evil.example".to_owned();
    wrong.push(("a page of somebody else", device.sign(&ask().await)));
    ORIGIN.clone_into(&mut device.origin);
    device.flags = 1;
    wrong.push(("a device that has not looked", device.sign(&ask().await)));
    device.flags = 5;
    let for_owner = owner.post_form("/log-ind/passkey?next=%2Fmit", &[]).await;
    if for_owner.text().contains("data-passkey-question") {
        wrong.push(("a challenge of somebody who is signed in", device.sign(&for_owner)));
    }
    for (what, fields) in wrong {
        let refused = send(&client, SIGN_IN, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}: {}", refused.location());
        assert!(session_cookie(&client).is_none(), "{what}");
    }
    assert_eq!(enter(&client, &device).await.status, StatusCode::SEE_OTHER, "the device itself still gets in");
}

/// A device that counts must count on; one that was copied does not.
#[tokio::test]
async fn a_device_that_was_copied_is_noticed() {
    let app = board().await;
    let (mut device, _) = add(&app.signed_in(BENTE).await, "Telefonen").await;
    for (count, status) in [(7, 303), (8, 303), (8, 422), (3, 422), (0, 422), (9, 303)] {
        device.count = count;
        assert_eq!(enter(&app.client(), &device).await.status.as_u16(), status, "{count}");
    }
}

/// Control 2, for passkeys.
#[tokio::test]
async fn fifty_posts_of_one_answer_make_one_session() {
    let app = board().await;
    let (device, _) = add(&app.signed_in(BENTE).await, "Telefonen").await;
    let client = app.client();
    let fields = device.sign(&client.post_form(SIGN_IN, &[]).await);
    let answers = join_all((0..50).map(|_| async { send(&app.client(), SIGN_IN, &fields).await.status })).await;
    assert_eq!(answers.into_iter().filter(|status| *status == StatusCode::SEE_OTHER).count(), 1);
}

/// The key of one account does not prove another one, and nobody adds one with another's challenge.
#[tokio::test]
async fn a_passkey_is_nobody_else_s() {
    let app = board().await;
    let (bente, karin) = (app.signed_in(BENTE).await, app.signed_in("karin@post.example").await);
    let (device, _) = add(&bente, "Telefonen").await;
    let page = karin.post_form(SIGN_IN, &[]).await;
    assert_eq!(send(&karin, SIGN_IN, &device.sign(&page)).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    let mut other = Authenticator::new(ORIGIN);
    let page = bente.post_form(SECURITY, &[("handling", "passkey-begynd"), ("navn", "Tyv")]).await;
    let mut fields = other.create(&page);
    fields.push(("navn", "Tyv".to_owned()));
    assert_eq!(send(&karin, SECURITY, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(passkeys::Entity::find().count(app.db().read()).await.expect("a number"), 1);
}

/// Control 8: a passkey is two factors at once; and somebody who works for the board gets codes on paper with the first one.
#[tokio::test]
async fn staff_may_have_a_passkey_alone() {
    let app = board().await;
    app.staff(BENTE, StaffRole::Moderator).await;
    let client = app.signed_in(BENTE).await;
    let (device, added) = add(&client, "Telefonen").await;
    assert_eq!((added.status, codes_on(&added).len()), (StatusCode::OK, 10));
    assert!(client.get(SECURITY).await.text().contains("Du er her som moderator."));

    let code_alone = app.signed_in(BENTE).await;
    assert!(code_alone.get("/log-ind/faktor").await.text().contains("Lås op på din enhed"));
    let page = code_alone.post_form("/log-ind/passkey?next=%2Fprofil%2Fsikkerhed", &[]).await;
    let entered = send(&code_alone, "/log-ind/passkey?next=%2Fprofil%2Fsikkerhed", &device.sign(&page)).await;
    assert_eq!(entered.location(), SECURITY);
    assert!(code_alone.get(SECURITY).await.text().contains("Du er her som moderator."));
}

/// Proving it with a device, while a form waits.
#[tokio::test]
async fn a_form_that_waits_comes_along_to_the_device_and_back() {
    let app = board().await;
    let client = app.signed_in(BENTE).await;
    let (device, _) = add(&client, "Telefonen").await;
    app.clock().advance(Duration::minutes(11));
    let path = "/log-ind/passkey?next=%2Fprofil%2Fsikkerhed";
    let page = client.post_form(path, &[("bevaret", "ja"), ("bevar-handling", "nye-koder")]).await;
    let mut fields = device.sign(&page);
    fields.extend([("bevaret", "ja".to_owned()), ("bevar-handling", "nye-koder".to_owned())]);
    assert!(page.text().contains("name=\"bevar-handling\" value=\"nye-koder\""));
    let proved = send(&client, path, &fields).await;
    assert!(
        proved.text().contains("Tak, det er dig") && proved.text().contains("name=\"handling\" value=\"nye-koder\""),
        "{}",
        proved.text()
    );
    assert_eq!(codes_on(&client.post_form(SECURITY, &[("handling", "nye-koder")]).await).len(), 10);
}

#[tokio::test]
async fn devices_are_asked_a_limited_number_of_times_and_what_was_asked_is_forgotten() {
    let app = board().await;
    for _ in 0..60 {
        assert_eq!(app.client().post_form(SIGN_IN, &[]).await.status, StatusCode::OK);
    }
    let refused = app.client().post_form(SIGN_IN, &[]).await;
    assert!(refused.status == StatusCode::TOO_MANY_REQUESTS && !refused.header("retry-after").is_empty());
    app.clock().advance(Duration::minutes(5));
    byttebors::server::jobs::run_due(&app.state).await.expect("jobs run");
    assert_eq!(passkey_challenges::Entity::find().count(app.db().read()).await.expect("a number"), 0);
}

#[tokio::test]
async fn where_the_address_is_a_number_nothing_is_said_of_passkeys() {
    let app = TestApp::start().await;
    let client = app.signed_in(BENTE).await;
    for path in ["/log-ind", "/mit", SECURITY] {
        for client in [&app.client(), &client] {
            assert!(!client.get(path).await.text().contains("data-passkey"), "{path}");
        }
    }
    assert_eq!(app.client().post_form(SIGN_IN, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(client.post_form(SECURITY, &[("handling", "passkey-begynd"), ("navn", "x")]).await.status, StatusCode::NOT_FOUND);
}
