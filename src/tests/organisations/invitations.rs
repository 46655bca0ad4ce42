//! Control 30: invitations work once, for a while, and for one mailbox.

use chrono::Duration;

use super::steps::{begin, invite, join, press_members};
use crate::{
    listings::writing::{page, signed_in},
    support::TestApp,
};

#[tokio::test]
async fn control_30_an_invitation_is_for_its_mailbox_alone_and_works_once() {
    let app = TestApp::start().await;
    let (mette, jens, karin) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await, signed_in(&app, "Karin").await);
    let path = begin(&mette, "Fjordens Venner").await;
    let link = invite(&app, &mette, &path, "jens@post.example", "contact").await;
    assert!(page(&app.client(), &link).await.contains("Log ind for at svare"));
    assert!(page(&karin, &link).await.contains("logget ind med en anden e-mail"));
    assert_eq!(karin.post_form(&link, &[]).await.status, 404);
    for _ in 0..3 {
        assert!(page(&jens, &link).await.contains("Ja, jeg vil være med"), "opening it uses nothing up");
    }
    assert_eq!(jens.post_form(&link, &[]).await.location(), path);
    assert!(page(&jens, &format!("{path}/medlemmer")).await.contains("Kontaktperson"));
    let again = jens.post_form(&link, &[]).await;
    assert_eq!(again.status, 404);
    assert!(again.text().contains("Invitationen virker ikke længere"));
}

#[tokio::test]
async fn control_30_an_invitation_ends_after_two_weeks_or_when_it_is_taken_back_or_sent_anew() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    let first = invite(&app, &mette, &path, "jens@post.example", "member").await;
    let second = invite(&app, &mette, &path, "jens@post.example", "member").await;
    assert_eq!(jens.get(&first).await.status, 404);
    let members = page(&mette, &format!("{path}/medlemmer")).await;
    assert_eq!(members.matches("<p class=\"font-semibold [overflow-wrap:anywhere]\">jens@post.example").count(), 1);
    let id = members.split("name=\"invitation\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an invitation");
    assert_eq!(press_members(&mette, &path, &[("handling", "traek-tilbage"), ("invitation", id)]).await.status, 303);
    assert_eq!(jens.get(&second).await.status, 404);
    let third = invite(&app, &mette, &path, "jens@post.example", "member").await;
    app.clock().advance(Duration::days(14));
    let jens = signed_in(&app, "Jens").await;
    assert_eq!(jens.get(&third).await.status, 404);
    assert_eq!(jens.post_form(&third, &[]).await.status, 404);
}

#[tokio::test]
async fn only_an_owner_gives_more_than_membership() {
    let app = TestApp::start().await;
    let (mette, jens, karin) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await, signed_in(&app, "Karin").await);
    let path = begin(&mette, "Fjordens Venner").await;
    join(&app, &mette, &path, ("Jens", &jens), "contact").await;
    join(&app, &mette, &path, ("Karin", &karin), "member").await;
    let asked = |role| [("handling", "inviter"), ("email", "ole@post.example"), ("som", role)];
    assert_eq!(press_members(&jens, &path, &asked("owner")).await.status, 404);
    assert_eq!(press_members(&jens, &path, &asked("member")).await.status, 303);
    assert_eq!(press_members(&karin, &path, &asked("member")).await.status, 404);
    assert!(!page(&karin, &format!("{path}/medlemmer")).await.contains("ole@post.example"), "an address is for those who may write to it");
}

/// Control 11: the address is one, and a list is none.
#[tokio::test]
async fn control_11_an_invitation_goes_to_one_address() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = begin(&mette, "Fjordens Venner").await;
    let before = app.mails().await.len();
    let base = [("handling", "inviter"), ("som", "member")];
    for address in ["a@b.example,c@d.example", "a@b.example\r\nBcc: c@d.example", "nej"] {
        let refused = press_members(&mette, &path, &[&base[..], &[("email", address)]].concat()).await;
        assert_eq!(refused.status, 422, "{address}");
        assert!(refused.text().contains("href=\"#email\""), "{address}");
    }
    let twice = [&base[..], &[("email", "a@b.example"), ("email", "c@d.example")]].concat();
    assert_eq!(press_members(&mette, &path, &twice).await.status, 400);
    assert_eq!(app.mails().await.len(), before);
}

/// Control 1 and 53: invitations are mails, and somebody else's mailbox is no place to fill.
#[tokio::test]
async fn control_53_invitations_are_counted() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = begin(&mette, "Fjordens Venner").await;
    let mut statuses = Vec::new();
    for number in 0..31 {
        let email = format!("nr{number}@post.example");
        let answer = press_members(&mette, &path, &[("handling", "inviter"), ("email", &email), ("som", "member")]).await;
        statuses.push(answer.status.as_u16());
    }
    assert_eq!((statuses[29], statuses[30]), (303, 429));
}
