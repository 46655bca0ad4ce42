//! Beginning an organisation, finding it, and what it says about itself.

use super::steps::{begin, organisation, send_organisation, set_state};
use crate::{
    listings::writing::{page, signed_in},
    support::TestApp,
};

#[tokio::test]
async fn an_organisation_is_begun_by_somebody_who_is_signed_in_and_found_by_its_name() {
    let app = TestApp::start().await;
    let guest = app.client();
    assert_eq!(guest.get("/organisationer/ny").await.location(), "/log-ind?next=%2Forganisationer%2Fny");
    let mette = signed_in(&app, "Mette").await;
    let form = page(&mette, "/organisationer/ny").await;
    for name in ["Navn", "Vi er", "Virksomhed", "Forening", "Kommunal enhed", "CVR-nummer", "Opret organisation"] {
        assert!(form.contains(name), "{name}");
    }
    let fields =
        [("navn", "Søspejderne Ærø"), ("art", "association"), ("cvr", "DK 13 74 81 36"), ("omraade", "8900"), ("om", "Vi sejler.")];
    let answer = send_organisation(&mette, &fields).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, "/organisationer/soespejderne-aeroe"));

    let shown = page(&guest, answer.location()).await;
    for part in ["Søspejderne Ærø", "Forening", "13748136", "Vi sejler.", "Ikke bekræftet endnu"] {
        assert!(shown.contains(part), "{part}");
    }
    for query in ["q=aero", "q=S%C3%B8spejd", "art=forening", "q=%C3%A6r%C3%B8%20s%C3%B8"] {
        assert!(page(&guest, &format!("/organisationer?{query}")).await.contains("Søspejderne Ærø"), "{query}");
    }
    for query in ["q=pejd", "art=virksomhed", "q=findesikke"] {
        assert!(page(&guest, &format!("/organisationer?{query}")).await.contains("0 organisationer"), "{query}");
    }
}

#[tokio::test]
async fn organisations_stand_in_danish_order() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for name in ["Østbyens Beboere", "Ålum Borgerforening", "Aalborggades Gårdlaug", "Zebra Dans", "Æbleholdet"] {
        begin(&mette, name).await;
    }
    let list = page(&app.client(), "/organisationer").await;
    let place = |name: &str| list.find(name).unwrap_or_else(|| panic!("{name}"));
    let names = ["Zebra Dans", "Æbleholdet", "Østbyens Beboere", "Aalborggades Gårdlaug", "Ålum Borgerforening"];
    assert!(names.windows(2).all(|pair| place(pair[0]) < place(pair[1])));
}

#[tokio::test]
async fn the_same_name_gets_another_address() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    assert_eq!(begin(&mette, "Fjordens Venner").await, "/organisationer/fjordens-venner");
    assert_eq!(begin(&jens, "Fjordens venner").await, "/organisationer/fjordens-venner-2");
}

/// Control 29, V1, F14
#[tokio::test]
async fn what_is_wrong_is_told_and_nothing_typed_is_lost() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let fields = [("navn", "R\u{430}nders Kommune"), ("art", "municipality"), ("cvr", "12345678"), ("om", "Ring 20 30 40 50")];
    let refused = send_organisation(&mette, &fields).await;
    assert_eq!(refused.status, 422);
    for part in ["value=\"12345678\"", "Ring 20 30 40 50</textarea>", "href=\"#navn\"", "href=\"#cvr\"", "href=\"#om\"", "role=\"alert\""] {
        assert!(refused.text().contains(part), "{part}");
    }
    let foreign = send_organisation(&mette, &[("navn", "FDF"), ("art", "association"), ("state", "confirmed")]).await;
    assert_eq!(foreign.status, 400);
    assert!(page(&app.client(), "/organisationer").await.contains("0 organisationer"));
}

#[tokio::test]
async fn a_mark_does_not_vouch_for_another_name() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = begin(&mette, "Fjordens Venner").await;
    set_state(&app, &path, "confirmed").await;
    assert!(page(&app.client(), &path).await.contains("Bekræftet"));
    let same = [("navn", "Fjordens Venner"), ("art", "association"), ("om", "Vi rydder op.")];
    mette.post_form(&format!("{path}/rediger"), &same).await;
    assert_eq!(organisation(&app, &path).await.state, "confirmed");
    let other = [("navn", "Randers Sparekasse"), ("art", "business"), ("om", "")];
    mette.post_form(&format!("{path}/rediger"), &other).await;
    let shown = page(&app.client(), &path).await;
    assert!(shown.contains("Ikke bekræftet endnu") && shown.contains("Randers Sparekasse"));
}

#[tokio::test]
async fn the_municipality_is_asked_once() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = begin(&mette, "Fjordens Venner").await;
    let edit = format!("{path}/rediger");
    assert!(page(&mette, &edit).await.contains("Bed om at blive bekræftet"));
    assert_eq!(mette.post_form(&edit, &[("handling", "bekraeft")]).await.status, 303);
    assert_eq!(organisation(&app, &path).await.state, "pending");
    let asked = page(&mette, &edit).await;
    assert!(asked.contains("I har bedt om at blive bekræftet") && !asked.contains("Bed om at blive bekræftet"));
    assert_eq!(mette.post_form(&edit, &[("handling", "bekraeft")]).await.status, 404);
}
