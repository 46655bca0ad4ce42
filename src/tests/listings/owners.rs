//! What an owner is told on the way of a listing: where it waits, how it ended, what can be done with it.

use super::writing::{account_id, page, press, publish, send_new, signed_in, with};
use crate::support::TestApp;
use byttebors::server::listings::guest_drafts;

#[tokio::test]
async fn a_guest_is_told_on_the_whole_way_through_sign_in_that_the_listing_is_kept_and_not_on_the_board() {
    let app = TestApp::start().await;
    let guest = app.client();
    let way_in = send_new(&guest, &with(&[("handling", "offentliggoer")])).await.location().to_owned();
    let title = "Træner til piger i badminton";
    assert!(page(&guest, &way_in).await.contains(&format!("»{title}« er gemt, men det er ikke på børsen endnu.")));
    assert!(!page(&guest, "/log-ind").await.contains("er gemt"));
    let next = way_in.strip_prefix("/log-ind?next=").expect("the way on");
    let asked = guest.post_form(&way_in, &[("email", "inger@post.example")]).await;
    assert!(page(&guest, asked.location()).await.contains(&format!("»{title}« er gemt")));

    let mette = signed_in(&app, "Mette").await;
    let draft = next.replace("%2F", "/");
    guest_drafts::claim(app.db().write(), &draft, account_id(&app, "Mette").await, app.clock().now()).await.expect("claimed");
    assert!(page(&mette, &format!("/velkommen?next={next}")).await.contains(&format!("»{title}« er gemt som kladde.")));
    assert!(page(&mette, &draft).await.contains("Det er en kladde."));
    let jens = signed_in(&app, "Jens").await;
    assert!(!page(&jens, &format!("/velkommen?next={next}")).await.contains(title));
}

#[tokio::test]
async fn what_was_done_leads_back_to_the_listing_and_it_can_be_put_back_from_there() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for (way, told) in [
        (&[("handling", "pause")][..], "Opslaget er på pause."),
        (&[("handling", "luk"), ("grund", "fundet")], "Dejligt, at det lykkedes."),
        (&[("handling", "luk"), ("grund", "ikke-aktuelt")], "Opslaget er lukket."),
    ] {
        let path = publish(&mette, &[]).await;
        assert!(!page(&mette, &path).await.contains("Sæt på børsen igen"));
        let answer = press(&mette, &path, way).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, path.as_str()));
        let own = page(&mette, &path).await;
        assert!(own.contains(told) && own.contains("Sæt på børsen igen"), "{told}");
    }
}

#[tokio::test]
async fn renewing_a_closed_listing_offers_to_put_it_back() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    press(&mette, &path, &[("handling", "luk")]).await;
    let answer = mette.get(&format!("{path}/forny")).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("Opslaget er ikke på børsen") && answer.text().contains("Sæt på børsen igen"));
}

#[tokio::test]
async fn an_empty_field_says_what_to_write_in_it() {
    let app = TestApp::start().await;
    let refused = send_new(&app.client(), &[("handling", "offentliggoer")]).await;
    assert_eq!(refused.status, 422);
    for sentence in ["Vælg, om du vil tilbyde", "Skriv en overskrift", "Skriv et par linjer", "Vælg den kategori"] {
        assert_eq!(refused.text().matches(sentence).count(), 2, "{sentence}: at the top and at the field");
    }
}

#[tokio::test]
async fn an_answer_by_mail_says_what_it_is_about() {
    let app = TestApp::start().await;
    let path = publish(&signed_in(&app, "Mette").await, &[("overskrift", "Kage & kaffe?")]).await;
    let text = page(&app.client(), &path).await;
    let mail = text.split("href=\"mailto:").nth(1).and_then(|rest| rest.split('"').next()).expect("a way to write");
    assert!(mail.contains("?subject=Svar%20p%C3%A5%20%C2%BBKage%20%26%20kaffe%3F%C2%AB&amp;body="), "{mail}");
    assert!(mail.contains("%2Fopslag%2F"), "{mail}");
}
