//! Roles, leaving, and the last owner.

use chrono::Duration;

use super::steps::{begin, join, member, press_members};
use crate::{
    listings::writing::{page, signed_in},
    support::TestApp,
};

#[tokio::test]
async fn the_last_owner_stays_until_another_is_owner() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    join(&app, &mette, &path, ("Jens", &jens), "member").await;
    let (own, other) = (member(&app, &path, "Mette").await, member(&app, &path, "Jens").await);
    for refused in [&[("handling", "forlad")][..], &[("handling", "rolle"), ("medlem", &own), ("som", "member")]] {
        let answer = press_members(&mette, &path, refused).await;
        assert_eq!(answer.status, 409);
        assert!(answer.text().contains("Der skal være en ejer"));
    }
    assert_eq!(press_members(&mette, &path, &[("handling", "rolle"), ("medlem", &other), ("som", "owner")]).await.status, 303);
    let left = press_members(&mette, &path, &[("handling", "forlad")]).await;
    assert_eq!((left.status.as_u16(), left.location()), (303, "/mit"));
    assert!(page(&mette, "/mit").await.contains("Du har forladt organisationen."));
    assert_eq!(mette.get(&format!("{path}/medlemmer")).await.status, 404);
    assert!(page(&jens, &format!("{path}/medlemmer")).await.contains("Ejer"));
}

/// Control 32: two owners who leave at the same moment leave one behind.
#[tokio::test]
async fn control_32_of_two_owners_who_leave_at_once_one_stays() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    join(&app, &mette, &path, ("Jens", &jens), "owner").await;
    let leave = [("handling", "forlad")];
    let (one, other) = tokio::join!(press_members(&mette, &path, &leave), press_members(&jens, &path, &leave));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}

#[tokio::test]
async fn a_member_says_when_to_be_back() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = begin(&mette, "Fjordens Venner").await;
    let refused = press_members(&mette, &path, &[("handling", "vaek"), ("vaek-til", "snart")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("value=\"snart\"") && refused.text().contains("href=\"#vaek-til\""));
    press_members(&mette, &path, &[("handling", "vaek"), ("vaek-til", "24.12.2026")]).await;
    assert!(page(&mette, &format!("{path}/medlemmer")).await.contains("Væk til og med 24.12.2026"));
    press_members(&mette, &path, &[("handling", "vaek"), ("vaek-til", "")]).await;
    assert!(!page(&mette, &format!("{path}/medlemmer")).await.contains("Væk til og med 24"));
}

#[tokio::test]
async fn control_8_who_belongs_to_an_organisation_is_changed_by_somebody_who_has_just_proved_who_they_are() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    join(&app, &mette, &path, ("Jens", &jens), "member").await;
    let id = member(&app, &path, "Jens").await;
    app.clock().advance(Duration::minutes(11));
    for fields in [&[("handling", "fjern"), ("medlem", &*id)][..], &[("handling", "rolle"), ("medlem", &id), ("som", "owner")]] {
        let asked = press_members(&mette, &path, fields).await;
        assert_eq!(asked.status, 401);
        assert!(asked.text().contains(&id), "what was pressed comes along");
    }
    let members = page(&mette, &format!("{path}/medlemmer")).await;
    assert!(members.contains("Jens") && members.matches("Ejer · ").count() == 1);
    assert_eq!(press_members(&mette, &path, &[("handling", "vaek"), ("vaek-til", "")]).await.status, 303);
}
