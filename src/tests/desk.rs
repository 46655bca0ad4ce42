//! The desk of coordinators and moderators: who gets in, what they decide, and that it is written down.

use byttebors::{domain::staff_role::StaffRole, server::db::entities::audit_entries};
use sea_orm::{EntityTrait, QueryOrder};

use crate::{
    listings::writing::{page, publish, signed_in},
    organisations::steps::{begin, organisation},
    support::{
        TestApp,
        client::{Answer, Client},
    },
};

/// Mette's association, which has asked to be confirmed.
async fn asked(app: &TestApp) -> (Client, String) {
    let mette = signed_in(app, "Mette").await;
    let path = begin(&mette, "Fjordens Venner").await;
    assert_eq!(mette.post_form(&format!("{path}/rediger"), &[("handling", "bekraeft")]).await.status, 303);
    (mette, path)
}

async fn judge(client: &Client, path: &str, action: &str, reasons: &str) -> Answer {
    client.post_form(&format!("/kommunen{path}"), &[("handling", action), ("hvordan", "seen"), ("begrundelse", reasons)]).await
}

async fn report(app: &TestApp, page: &str) -> String {
    let fields = [("side", page), ("kategori", "penge"), ("grund", "Han vil have 500 kroner for det."), ("god-tro", "ja")];
    let answer = app.client().post_form("/anmeld", &fields).await;
    answer.location().strip_prefix("/anmeld/").expect("a receipt").to_owned()
}

/// Controls 7 and 8, F17: the desk is for those who work for the board, with a second factor, and nothing to everybody else.
#[tokio::test]
async fn f17_control_8_the_desk_is_there_for_those_who_work_at_it_alone() {
    let app = TestApp::start().await;
    let (mette, path) = asked(&app).await;
    let number = report(&app, &publish(&mette, &[]).await).await;
    let coordinator = app.staff("koordinator@post.example", StaffRole::Coordinator).await;
    let moderator = app.staff("moderator@post.example", StaffRole::Moderator).await;
    let council = app.staff("raad@post.example", StaffRole::Council).await;
    let administrator = app.staff("administrator@post.example", StaffRole::Administrator).await;
    let without_factor = app.signed_in("koordinator@post.example").await;
    let paths = ["/kommunen".to_owned(), format!("/kommunen{path}"), format!("/kommunen/anmeldelser/{number}")];
    for (place, path) in paths.iter().enumerate() {
        assert_eq!(app.client().get(path).await.status, 303, "{path}");
        for stranger in [&mette, &council, &administrator] {
            assert_eq!(stranger.get(path).await.status, 404, "{path}");
            assert_eq!(stranger.post_form(path, &[("handling", "bekraeft")]).await.status, 404, "{path}");
        }
        assert_eq!(moderator.get(path).await.status, 200, "{path}");
        let reports = place == 2;
        assert_eq!(coordinator.get(path).await.status, if reports { 404 } else { 200 }, "{path}");
        if !reports {
            assert!(without_factor.get(path).await.location().starts_with("/log-ind/faktor"), "{path}");
        }
    }
    assert!(!page(&coordinator, "/kommunen").await.contains(&number) && page(&moderator, "/kommunen").await.contains(&number));
}

#[tokio::test]
async fn a_coordinator_confirms_an_organisation_and_everybody_sees_it() {
    let app = TestApp::start().await;
    let (mette, path) = asked(&app).await;
    let coordinator = app.staff("koordinator@post.example", StaffRole::Coordinator).await;
    assert!(page(&coordinator, "/kommunen").await.contains("Fjordens Venner"));
    let refused = judge(&coordinator, &path, "bekraeft", " ").await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("href=\"#begrundelse\""));
    assert_eq!(judge(&coordinator, &path, "bekraeft", "Set CPR 010190-1234").await.status, 422);
    assert_eq!(judge(&coordinator, &path, "bekraeft", "Set vedtægter.").await.status, 303);
    assert!(page(&app.client(), &path).await.contains("Bekræftet"));
    let mail = app.mails().await.pop().expect("a mail");
    assert_eq!(mail.recipient, "mette@post.example");
    assert!(mail.text_body.contains("er nu bekræftet"));
    assert_eq!(judge(&coordinator, &path, "bekraeft", "Igen.").await.status, 404, "nobody has asked");
    assert!(page(&mette, &format!("{path}/rediger")).await.contains("Bekræftet mandag den\u{a0}23."));

    let entries = audit_entries::Entity::find().order_by_asc(audit_entries::Column::Id).all(app.db().read()).await.expect("entries");
    for event in ["organisations-read", "organisation-read", "organisation-moved"] {
        assert!(entries.iter().any(|entry| entry.event == event), "{event}");
    }
}

#[tokio::test]
async fn who_is_refused_is_told_why_and_can_ask_again() {
    let app = TestApp::start().await;
    let (mette, path) = asked(&app).await;
    let coordinator = app.staff("koordinator@post.example", StaffRole::Coordinator).await;
    assert_eq!(judge(&coordinator, &path, "afvis", "Vi mangler jeres vedtægter.").await.status, 303);
    assert!(app.mails().await.pop().expect("a mail").text_body.contains("Vi mangler jeres vedtægter."));
    let edit = page(&mette, &format!("{path}/rediger")).await;
    assert!(edit.contains("Vi mangler jeres vedtægter.") && edit.contains("Bed om at blive bekræftet"));
}

#[tokio::test]
async fn one_number_is_confirmed_for_one_organisation() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let coordinator = app.staff("koordinator@post.example", StaffRole::Coordinator).await;
    for (client, name, expected) in [(&mette, "Savværket", 303), (&jens, "Savværket igen", 409)] {
        let fields = [("navn", name), ("art", "business"), ("cvr", "13748136")];
        let path = client.post_form("/organisationer/ny", &fields).await.location().to_owned();
        client.post_form(&format!("{path}/rediger"), &[("handling", "bekraeft")]).await;
        assert_eq!(judge(&coordinator, &path, "bekraeft", "Mødt dem.").await.status, expected, "{name}");
    }
}

/// D3, control 33
#[tokio::test]
async fn a_moderator_shuts_an_organisation_out_with_its_listings_and_lets_it_in_again() {
    let app = TestApp::start().await;
    let (mette, path) = asked(&app).await;
    let listing = publish(&mette, &[]).await;
    let moderator = app.staff("moderator@post.example", StaffRole::Moderator).await;
    assert_eq!(judge(&moderator, &path, "bekraeft", "Set dem.").await.status, 404, "confirming is for coordinators");
    assert_eq!(judge(&moderator, &path, "luk-ude", "I sælger sko.").await.status, 303);
    for gone in [&path, &listing] {
        assert_eq!(app.client().get(gone).await.status, 404, "{gone}");
    }
    let mail = app.mails().await.pop().expect("a mail");
    assert!(mail.text_body.contains("I sælger sko.") && mail.text_body.contains("inden seks måneder"));
    assert_eq!(judge(&moderator, &path, "luk-ind", "I har ret i jeres klage.").await.status, 303);
    assert_eq!(organisation(&app, &path).await.state, "pending");
    assert_eq!(mette.post_form(&format!("{listing}/rediger"), &[("handling", "genoptag")]).await.status, 303);
    assert_eq!(app.client().get(&listing).await.status, 200);
}

/// D3, D10
#[tokio::test]
async fn a_moderator_reads_what_stood_there_and_decides_with_reasons() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let listing = publish(&mette, &[]).await;
    let number = report(&app, &listing).await;
    mette.post_form(&format!("{listing}/rediger"), &[("handling", "luk")]).await;
    let moderator = app.staff("moderator@post.example", StaffRole::Moderator).await;
    let case = format!("/kommunen/anmeldelser/{number}");
    let shown = page(&moderator, &case).await;
    for words in ["Han vil have 500 kroner for det.", "Træner til piger i badminton", "14 piger"] {
        assert!(shown.contains(words), "{words}");
    }
    let decision = [("hvad", "remove"), ("grundlag", "rules"), ("regel", "Ingen penge."), ("fakta", "")];
    let refused = moderator.post_form(&case, &decision).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("href=\"#fakta\"") && refused.text().contains("value=\"Ingen penge.\""));
    let decision = [("hvad", "remove"), ("grundlag", "rules"), ("regel", "Ingen penge."), ("fakta", "Det koster 500 kroner.")];
    assert_eq!(moderator.post_form(&case, &decision).await.location(), "/kommunen");
    assert!(page(&moderator, &case).await.contains("Sagen er afgjort."));
    assert_eq!(moderator.post_form(&case, &decision).await.status, 409);
    assert!(
        app.mails().await.iter().any(|mail| mail.recipient == "mette@post.example" && mail.text_body.contains("Det koster 500 kroner."))
    );
}
