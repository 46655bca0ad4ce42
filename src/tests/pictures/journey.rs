//! From the words of a listing to its pictures and on to the board, in as few steps as there can be.

use byttebors::server::listings::guest_drafts;

use super::sending::{Form, ids, put_up, rows, small};
use crate::{
    listings::writing::{account_id, page, press, publish, send_new, signed_in, with},
    support::{TestApp, client::Client},
};

/// Somebody with a draft of these words and a picture, and the path of the listing.
async fn draft_with_picture(app: &TestApp, words: &[(&str, &str)]) -> (Client, String) {
    let mette = signed_in(app, "Mette").await;
    let answer = send_new(&mette, &with(&[words, &[("handling", "billeder")]].concat())).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let path = answer.location().strip_suffix("/billeder").expect("on to the pictures").to_owned();
    assert_eq!(put_up(&mette, &path, &small()).await.status, 303);
    (mette, path)
}

async fn finish(client: &Client, path: &str, action: &str, fields: &[(&str, &str)]) -> (u16, String) {
    let answer = client.post_form(&format!("{path}/billeder"), &[fields, &[("handling", action)]].concat()).await;
    (answer.status.as_u16(), answer.location().to_owned())
}

#[tokio::test]
async fn the_words_are_kept_pictures_are_added_and_both_come_on_the_board() {
    let app = TestApp::start().await;
    assert!(page(&app.client(), "/opslag/ny").await.contains("Gem og tilføj billeder"));
    let (mette, path) = draft_with_picture(&app, &[]).await;
    let id = ids(&app).await.remove(0);
    assert_eq!(app.client().get(&format!("/billeder/{id}/400.jpg")).await.status, 404, "a draft is nobody else's");
    let words = format!("beskrivelse-{id}");
    assert_eq!(finish(&mette, &path, "offentliggoer", &[(&words, "Ring 20 30 40 50")]).await.0, 422, "what is typed counts");
    assert_eq!(app.client().get(&path).await.status, 404);
    assert_eq!(finish(&mette, &path, "offentliggoer", &[(&words, "Piger med ketsjere")]).await, (303, path.clone()));
    assert!(page(&mette, &path).await.contains("Opslaget er på børsen."));
    assert!(page(&app.client(), &path).await.contains("alt=\"Piger med ketsjere\""));
}

#[tokio::test]
async fn a_draft_that_is_not_finished_leads_to_what_is_missing() {
    let app = TestApp::start().await;
    let (mette, path) = draft_with_picture(&app, &[("overskrift", "Ha")]).await;
    let edit = format!("{path}/rediger");
    assert_eq!(finish(&mette, &path, "offentliggoer", &[]).await, (303, edit.clone()));
    let shown = page(&mette, &edit).await;
    assert!(shown.contains("Opslaget mangler noget") && shown.contains("value=\"Ha\""));
    assert_eq!(app.client().get(&path).await.status, 404);
    assert_eq!(finish(&mette, &path, "faerdig", &[]).await, (303, edit));
}

#[tokio::test]
async fn from_a_draft_that_is_being_changed_one_goes_on_to_its_pictures_and_loses_no_word() {
    let app = TestApp::start().await;
    let (mette, path) = draft_with_picture(&app, &[]).await;
    let answer = press(&mette, &path, &with(&[("overskrift", "Træner til drengene"), ("handling", "billeder")])).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("{path}/billeder").as_str()));
    assert!(page(&mette, &format!("{path}/rediger")).await.contains("value=\"Træner til drengene\""));
}

#[tokio::test]
async fn on_the_board_already_one_finishes_at_the_listing() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    put_up(&mette, &path, &small()).await;
    let words = format!("beskrivelse-{}", ids(&app).await.remove(0));
    assert_eq!(finish(&mette, &path, "faerdig", &[(&words, "En ketsjer")]).await, (303, path.clone()));
    assert_eq!(rows(&app).await[0].alternative_text.as_deref(), Some("En ketsjer"));
    assert_eq!(finish(&mette, &path, "offentliggoer", &[]).await.0, 409, "it cannot be published twice");
}

#[tokio::test]
async fn a_guest_signs_in_and_goes_on_to_the_pictures() {
    let app = TestApp::start().await;
    let answer = send_new(&app.client(), &with(&[("handling", "billeder")])).await;
    let next = answer.location().strip_prefix("/log-ind?next=").expect("to sign in").replace("%2F", "/");
    assert!(next.ends_with("/billeder"));
    let mette = signed_in(&app, "Mette").await;
    guest_drafts::claim(app.db().write(), &next, account_id(&app, "Mette").await, app.clock().now()).await.expect("claimed");
    assert!(page(&mette, &next).await.contains("Vælg eller tag billeder"));
    let form = Form::default().file("stol.png", &small()).field("handling", "laeg-op");
    assert_eq!(form.send(&mette, next.trim_end_matches("/billeder")).await.status, 303);
}

#[tokio::test]
async fn what_the_browser_brings_up_to_date_is_marked_on_every_page() {
    let app = TestApp::start().await;
    let (mette, path) = draft_with_picture(&app, &[]).await;
    let id = ids(&app).await.remove(0);
    let with_picture = page(&mette, &format!("{path}/billeder")).await;
    for mark in ["id=\"billedliste\"", "id=\"billederne\"", "id=\"laeg-op\"", &format!("id=\"foto-{id}\""), "data-component=\"PictureDesk"]
    {
        assert!(with_picture.contains(mark), "{mark}");
    }
    mette.post_form(&format!("{path}/billeder"), &[("fjern", &id)]).await;
    let without = page(&mette, &format!("{path}/billeder")).await;
    assert!(without.contains("id=\"billedliste\"") && !without.contains("id=\"billederne\""));
}
