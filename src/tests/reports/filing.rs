//! D1, D2 and D10: reporting needs no sign-in and no script, gives a case number, and keeps what was there.

use byttebors::server::{db::entities::audit_entries, random};
use chrono::Duration;
use http::StatusCode;
use sea_orm::EntityTrait;
use serde_json::Value;

use super::{case_about, cases, report};
use crate::{
    accounts::{leaving::is_below, steps::last_mail},
    listings::writing::{page, press, publish, signed_in, with},
    pictures::sending::{put_up, small},
    support::TestApp,
};

#[tokio::test]
async fn d1_a_guest_reports_a_listing_with_the_page_filled_in_and_gets_a_case_number() {
    let app = TestApp::start().await;
    let (mette, guest) = (signed_in(&app, "Mette").await, app.client());
    let path = publish(&mette, &[]).await;
    let link = format!("/anmeld?side={}", path.replace('/', "%2F"));
    assert!(page(&guest, &path).await.contains(&format!("href=\"{link}\"")));
    assert!(!page(&mette, &path).await.contains("/anmeld?side="), "nobody reports themselves");
    let form = guest.get(&link).await;
    assert!(form.text().contains(&format!("value=\"{path}\"")) && form.text().contains("Send anmeldelse"), "{}", form.text());
    assert!(!form.headers.contains_key("set-cookie"), "C1");

    let number = case_about(&guest, &path, &[]).await;
    let receipt = guest.get(&format!("/anmeld/{number}")).await;
    let shown = format!("{}-{}", &number[..4], &number[4..]).to_uppercase();
    assert!(receipt.text().contains(&shown) && receipt.text().contains("tre hverdage"), "{}", receipt.text());
    assert!(!receipt.text().contains("500 kroner") && receipt.header("cache-control") == "no-store");
    let case = cases(&app).await.remove(0);
    assert_eq!((case.public_id, case.page, case.category.as_str()), (number, path, "penge"));
    assert_eq!((case.reporter_id, case.reporter_name, case.reporter_email), (None, None, None));
    assert_eq!(app.mails().await.len(), 0);
    assert_eq!(guest.get("/anmeld/zzzzzzzz").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn d2_who_gives_an_address_gets_a_receipt_by_mail_and_who_is_signed_in_need_not_type_it() {
    let app = TestApp::start().await;
    let jens = signed_in(&app, "Jens").await;
    let form = page(&jens, "/anmeld?side=%2Fopslag").await;
    assert!(form.contains("value=\"jens@post.example\"") && form.contains("value=\"Jens\""), "{form}");
    let number = case_about(&jens, "/opslag", &[("navn", "Jens"), ("email", "jens@post.example"), ("kategori", "fare")]).await;
    let mail = last_mail(&app).await;
    let shown = format!("{}-{}", &number[..4], &number[4..]).to_uppercase();
    assert_eq!((mail.recipient.as_str(), mail.subject), ("jens@post.example", format!("Vi har fået din anmeldelse, sag {shown}")));
    assert!(mail.text_body.contains("inden for et døgn") && mail.text_body.contains("112"), "{}", mail.text_body);
    assert!(!mail.text_body.contains("500 kroner"), "mails hold nothing of what was reported");
    let case = cases(&app).await.remove(0);
    assert!(case.reporter_id.is_some() && case.evidence.is_none(), "the board is no listing");
}

#[tokio::test]
async fn d1_what_is_wrong_with_a_report_is_told_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let guest = app.client();
    let refused = [
        ("side", "https://andre.example/", "Skriv adressen på en side her på børsen"),
        ("kategori", "", "Vælg, hvad der er galt."),
        ("grund", "Kort", "mindst 10 tegn"),
        ("grund", "Hun har nummeret 010190-1234, skriver de.", "ligner et CPR-nummer"),
        ("navn", "Bente 0101901234", "ligner et CPR-nummer"),
        ("email", "ingen adresse", "Skriv hele din e-mail"),
        ("god-tro", "", "Sæt kryds her"),
    ];
    for (field, value, told) in refused {
        let answer = report(&guest, "/opslag", &[(field, value)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        let html = answer.text();
        assert!(html.contains(told) && html.contains(&format!("href=\"#{field}\"")), "{field}: {html}");
        assert!(field == "grund" || html.contains("Han vil have 500 kroner for det."), "{field}: {html}");
    }
    for extra in [("afgjort", "ja"), ("side", "/to")] {
        let mut fields = super::with("/opslag", &[]);
        fields.push(extra);
        assert_eq!(guest.post_form("/anmeld", &fields).await.status, StatusCode::BAD_REQUEST, "{extra:?}");
    }
    assert_eq!(cases(&app).await.len(), 0);
}

#[tokio::test]
async fn d10_what_was_reported_is_kept_as_it_was_with_its_hash() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[("overskrift", "Cykel til 500 kroner her")]).await;
    assert_eq!(put_up(&mette, &path, &small()).await.status, 303);
    case_about(&app.client(), &format!("{}/plakat", path), &[]).await;
    app.clock().advance(Duration::minutes(1));
    press(&mette, &path, &with(&[("overskrift", "Cykel til låns i dag"), ("handling", "gem")])).await;
    let case = cases(&app).await.remove(0);
    let content = case.evidence.expect("a copy");
    assert_eq!(case.evidence_hash, Some(random::token_hash(&content)));
    let copy: Value = serde_json::from_str(&content).expect("JSON");
    assert_eq!((copy["title"].as_str(), copy["party"].as_str()), (Some("Cykel til 500 kroner her"), Some("Mette")));
    assert_eq!(copy["pictures"][0]["sha256"].as_str().map(str::len), Some(64));
    assert!(case.created_at < app.clock().now() && case.owner_id.is_some());
}

#[tokio::test]
async fn d10_what_the_reporter_may_not_see_is_not_copied() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    press(&mette, &path, &[("handling", "pause")]).await;
    for page in [path.as_str(), "/opslag/findes-ikke", "/opslag/ny", "/om"] {
        case_about(&app.client(), page, &[]).await;
    }
    assert!(cases(&app).await.iter().all(|case| case.evidence.is_none() && case.listing_id.is_none() && case.owner_id.is_none()));
}

#[tokio::test]
async fn control_53_nobody_floods_the_board_with_reports_and_a_refused_one_keeps_its_words() {
    let app = TestApp::start().await;
    let guest = app.client();
    for _ in 0..30 {
        case_about(&guest, "/opslag", &[]).await;
    }
    let refused = report(&guest, "/opslag", &[]).await;
    assert_eq!((refused.status, refused.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "3600"));
    assert!(refused.text().contains("Vent lidt med den næste") && refused.text().contains("Han vil have 500 kroner for det."));
    case_about(&signed_in(&app, "Jens").await, "/opslag", &[]).await;
    app.clock().advance(Duration::minutes(61));
    case_about(&guest, "/opslag", &[]).await;
}

#[tokio::test]
async fn control_53_nobody_floods_a_mailbox_with_receipts() {
    let app = TestApp::start().await;
    for number in 0..7 {
        let address = format!("bo+{number}@post.example");
        case_about(&app.client(), "/opslag", &[("email", &address)]).await;
    }
    assert_eq!((cases(&app).await.len(), app.mails().await.len()), (7, 5));
}

#[tokio::test]
async fn control_60_a_report_is_in_the_audit_trail_without_its_words() {
    let app = TestApp::start().await;
    case_about(&app.client(), "/opslag", &[("navn", "Bodil")]).await;
    let entries = audit_entries::Entity::find().all(app.db().read()).await.expect("entries");
    let [entry] = entries.as_slice() else { panic!("{entries:?}") };
    assert_eq!((entry.event.as_str(), entry.actor.as_str(), entry.subject.as_deref()), ("reported", "guest", Some("report")));
    assert!(!entry.details.contains("Bodil") && !entry.details.contains("kroner"));
}

/// G7: neither the words of somebody who reported nor a copy of what somebody wrote outlives the account.
#[tokio::test]
async fn g7_cases_forget_whoever_is_erased() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = publish(&mette, &[("overskrift", "Sporløst anmeldt opslag")]).await;
    case_about(&jens, &path, &[("navn", "Jens Sporløs"), ("grund", "Jens' sporløse ord om det.")]).await;
    case_about(&app.client(), "/om", &[("email", "Jens+x@post.example"), ("grund", "Jens' andre sporløse ord.")]).await;
    for leaving in [&mette, &jens] {
        assert_eq!(leaving.post_form("/profil/slet", &[]).await.status, 303);
    }
    app.clock().advance(Duration::days(14));
    byttebors::server::jobs::run_due(&app.state).await.expect("jobs run");
    for case in cases(&app).await {
        assert!(case.reason.is_empty() && case.evidence.is_none() && case.owner_id.is_none(), "{case:?}");
        assert_eq!((case.reporter_id, case.reporter_name, case.reporter_email, case.reporter_email_key), (None, None, None, None));
    }
    for word in ["sporløs", "Sporløs"] {
        assert!(!is_below(&app.state.config.data_dir, word.as_bytes()), "{word}");
    }
    assert_eq!(cases(&app).await.len(), 2, "the cases stay");
}
