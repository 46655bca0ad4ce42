//! Writing in the name of an organisation.

use byttebors::server::jobs;
use chrono::Duration;

use super::steps::{act_as, begin, join, organisation, press_members, set_state};
use crate::{
    listings::writing::{page, press, publish, send_new, signed_in, with},
    support::TestApp,
};

#[tokio::test]
async fn what_is_written_for_an_organisation_belongs_to_it_and_not_to_the_person() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    assert!(page(&mette, "/opslag/ny").await.contains("Du handler som Fjordens Venner"));
    let listing = publish(&mette, &[]).await;
    let shown = page(&app.client(), &listing).await;
    for part in ["Fjordens Venner", "Ikke bekræftet endnu", "Mette", &format!("href=\"{path}\"")] {
        assert!(shown.contains(part), "{part}");
    }
    assert!(page(&app.client(), &path).await.contains("Træner til piger i badminton"));
    assert!(page(&app.client(), "/opslag?aktoer=forening").await.contains("Fjordens Venner"));
    assert!(page(&mette, "/mit").await.contains("Træner til piger i badminton"));

    assert_eq!(act_as(&mette, None).await.location(), "/mit");
    assert!(!page(&mette, "/mit").await.contains("Træner til piger i badminton"));
    let own = publish(&mette, &[("overskrift", "Sofa gives væk"), ("art", "offer")]).await;
    assert!(!page(&app.client(), &own).await.contains("Fjordens Venner"));

    join(&app, &mette, &path, ("Jens", &jens), "member").await;
    assert!(page(&jens, "/mit").await.contains("Træner til piger i badminton"));
    assert_eq!(press(&jens, &listing, &with(&[("overskrift", "To trænere til piger"), ("handling", "gem")])).await.status, 303);
    assert!(page(&app.client(), &listing).await.contains("To trænere til piger"));
    assert_eq!(press(&jens, &own, &[("handling", "pause")]).await.status, 404);
}

/// Control 30
#[tokio::test]
async fn who_is_taken_out_loses_what_belongs_to_the_organisation_at_once_and_it_stays() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    join(&app, &mette, &path, ("Jens", &jens), "member").await;
    let listing = publish(&jens, &[]).await;
    let id = super::steps::member(&app, &path, "Jens").await;
    assert_eq!(press_members(&mette, &path, &[("handling", "fjern"), ("medlem", &id)]).await.status, 303);
    assert_eq!(press(&jens, &listing, &[("handling", "pause")]).await.status, 404);
    assert!(!page(&jens, "/opslag/ny").await.contains("Fjordens Venner"));
    let next = publish(&jens, &[("overskrift", "Skrevet bagefter")]).await;
    assert!(!page(&app.client(), &next).await.contains("Fjordens Venner"));
    let shown = page(&app.client(), &listing).await;
    assert!(shown.contains("Fjordens Venner") && shown.contains("Mette") && !shown.contains("Jens"));
}

#[tokio::test]
async fn nobody_acts_for_an_organisation_they_do_not_belong_to() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    assert_eq!(act_as(&jens, Some(&path)).await.status, 404);
    assert_eq!(act_as(&jens, Some("/organisationer/findes-ikke")).await.status, 404);
    assert!(act_as(&app.client(), Some(&path)).await.location().starts_with("/log-ind"));
    set_state(&app, &path, "blocked").await;
    assert_eq!(act_as(&mette, Some(&path)).await.status, 404);
}

#[tokio::test]
async fn a_new_name_stands_on_what_is_on_the_board() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = begin(&mette, "Fjordens Venner").await;
    let listing = publish(&mette, &[]).await;
    mette.post_form(&format!("{path}/rediger"), &[("navn", "Gudenåens Venner"), ("art", "municipality"), ("om", "")]).await;
    assert!(page(&app.client(), &listing).await.contains("Gudenåens Venner"));
    assert!(page(&app.client(), "/opslag?aktoer=kommune").await.contains("Gudenåens Venner"));
    assert!(!page(&app.client(), "/opslag?aktoer=forening").await.contains("badminton"));
}

/// B1
#[tokio::test]
async fn b1_people_for_tasks_with_children_are_sought_by_confirmed_organisations_that_have_declared_this_year() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let with_children = with(&[("boern", "ja")]);
    let refused = send_new(&mette, &with_children).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("børneattester") && refused.text().contains("href=\"#boern\""));
    assert_eq!(send_new(&mette, &with(&[("art", "offer"), ("boern", "ja")])).await.status, 303);

    let path = begin(&mette, "Fjordens Venner").await;
    assert_eq!(send_new(&mette, &with_children).await.status, 422);
    assert_eq!(mette.post_form(&format!("{path}/rediger"), &[("handling", "boerneattester")]).await.status, 303);
    assert_eq!(send_new(&mette, &with_children).await.status, 422);
    set_state(&app, &path, "confirmed").await;
    let listing = send_new(&mette, &with_children).await;
    assert_eq!(listing.status, 303);
    app.clock().advance(Duration::days(366));
    let mette = signed_in(&app, "Mette").await;
    act_as(&mette, Some(&path)).await;
    assert_eq!(send_new(&mette, &with_children).await.status, 422);
}

#[tokio::test]
async fn where_only_confirmed_organisations_publish_the_others_write_drafts() {
    let app = TestApp::with().setting("BYTTEBORS_UNCONFIRMED_ORGANISATIONS", "draft").start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = begin(&mette, "Fjordens Venner").await;
    let refused = send_new(&mette, &with(&[])).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("skal bekræftes") && refused.text().contains("14 piger"));
    assert_eq!(send_new(&mette, &with(&[("handling", "kladde")])).await.status, 303);
    set_state(&app, &path, "confirmed").await;
    let listing = publish(&mette, &[]).await;
    press(&mette, &listing, &[("handling", "pause")]).await;
    set_state(&app, &path, "expired").await;
    assert_eq!(press(&mette, &listing, &[("handling", "genoptag")]).await.status, 409);
    act_as(&mette, None).await;
    assert_eq!(send_new(&mette, &with(&[])).await.status, 303);
}

#[tokio::test]
async fn an_organisation_that_is_shut_out_is_gone_to_others_with_everything_it_has() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = begin(&mette, "Fjordens Venner").await;
    set_state(&app, &path, "blocked").await;
    let guest = app.client();
    let (hidden, absent) = (guest.get(&path).await, guest.get("/organisationer/findes-ikke").await);
    assert_eq!((hidden.status.as_u16(), absent.status.as_u16()), (404, 404));
    assert!(!hidden.text().contains("Fjordens") && !page(&guest, "/organisationer").await.contains("Fjordens"));
    assert!(page(&mette, &path).await.contains("Lukket ude"));
}

#[tokio::test]
async fn an_owner_is_asked_to_renew_what_the_organisation_has_and_another_while_the_first_is_away() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    join(&app, &mette, &path, ("Jens", &jens), "contact").await;
    publish(&jens, &[]).await;
    app.clock().advance(Duration::days(54));
    jobs::run_due(&app.state).await.expect("jobs");
    assert_eq!(app.mails().await.pop().expect("a mail").recipient, "jens@post.example");

    let jens = signed_in(&app, "Jens").await;
    let away = press_members(&jens, &path, &[("handling", "vaek"), ("vaek-til", "24.12.2027")]).await;
    assert_eq!(away.status, 303, "{}", away.text());
    act_as(&jens, Some(&path)).await;
    publish(&jens, &[("overskrift", "Trænere til de store")]).await;
    app.clock().advance(Duration::days(54));
    jobs::run_due(&app.state).await.expect("jobs");
    assert_eq!(app.mails().await.pop().expect("a mail").recipient, "mette@post.example");
}

/// G7
#[tokio::test]
async fn g7_an_organisation_outlives_its_owners_account() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    let listing = publish(&mette, &[]).await;
    join(&app, &mette, &path, ("Jens", &jens), "member").await;
    let alone = begin(&mette, "Kun Mette").await;
    assert_eq!(mette.post_form("/profil/slet", &[("bekraeft", "ja")]).await.status, 303);
    app.clock().advance(Duration::days(15));
    jobs::run_due(&app.state).await.expect("jobs");
    let jens = signed_in(&app, "Jens").await;
    act_as(&jens, Some(&path)).await;
    assert!(page(&jens, &format!("{path}/medlemmer")).await.contains("Ejer"));
    assert!(page(&app.client(), &listing).await.contains("Jens"));
    assert_eq!(organisation(&app, &alone).await.state, "ceased");
    assert_eq!(app.client().get(&alone).await.status, 404);
}
