//! What is typed is kept while it is typed.

use super::writing::{page, press, publish, send_new, signed_in, with};
use crate::support::{
    TestApp,
    client::{Answer, Client},
};
use byttebors::{
    features::{app_error::AppError, listings::model::KeptDraft},
    server::{db::entities::listings, random},
};
use sea_orm::{EntityTrait, PaginatorTrait};

/// Sends what is typed, as the page does.
async fn keep(client: &Client, id: &str, fields: &[(&str, &str)]) -> Answer {
    let fields = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    client.post_form("/api/listings/keep_draft", &[("id", id), ("fields", &fields)]).await
}

/// What became of it.
fn outcome(answer: &Answer) -> KeptDraft {
    assert_eq!(answer.status, 200, "{}", answer.text());
    serde_json::from_str(answer.text()).expect("an outcome")
}

fn is_kept(answer: &Answer) -> bool {
    matches!(outcome(answer), KeptDraft::Kept { .. })
}

async fn rows(app: &TestApp) -> u64 {
    listings::Entity::find().count(app.db().read()).await.expect("a count")
}

/// The id that the page for a new listing gives its form.
async fn id_of_new(client: &Client) -> String {
    let text = page(client, "/opslag/ny").await;
    let (_, rest) = text.split_once("name=\"kladde\" value=\"").expect("the form names its draft");
    rest.split('"').next().expect("an id").to_owned()
}

#[tokio::test]
async fn what_is_typed_is_one_draft_however_often_it_is_sent() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let id = id_of_new(&mette).await;
    for title in ["Tr", "Træner", "Træner søges"] {
        assert!(is_kept(&keep(&mette, &id, &[("overskrift", title), ("antal", "x")]).await));
    }
    let typed = with(&[]);
    let (one, other) = tokio::join!(keep(&mette, &id, &typed), keep(&mette, &id, &typed));
    assert!(is_kept(&one) && is_kept(&other));
    assert_eq!(rows(&app).await, 1);
    let edit = page(&mette, &format!("/opslag/{id}/rediger")).await;
    assert!(edit.contains("value=\"Træner til piger i badminton\""));
    assert!(page(&mette, "/opslag/ny").await.contains(&format!("/opslag/{id}/rediger")), "a new listing leads to the unfinished one");
}

#[tokio::test]
async fn the_buttons_send_the_draft_that_was_kept() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for (action, place) in [("offentliggoer", ""), ("kladde", "/rediger")] {
        let id = id_of_new(&mette).await;
        assert!(is_kept(&keep(&mette, &id, &[("overskrift", "Træner")]).await));
        let answer = send_new(&mette, &with(&[("kladde", &id), ("handling", action)])).await;
        assert_eq!((answer.status.as_u16(), answer.location().to_owned()), (303, format!("/opslag/{id}{place}")));
    }
    assert_eq!(rows(&app).await, 2);
    assert!(page(&app.client(), "/opslag").await.contains("1 opslag"));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_is_one_listing_with_its_last_words() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let id = id_of_new(&mette).await;
    let fields = with(&[("kladde", &id)]);
    let (one, other) = tokio::join!(send_new(&mette, &fields), send_new(&mette, &fields));
    for answer in [one, other, send_new(&mette, &with(&[("kladde", &id), ("overskrift", "Svømmelærer søges")])).await] {
        assert_eq!((answer.status.as_u16(), answer.location().to_owned()), (303, format!("/opslag/{id}")), "{}", answer.text());
    }
    assert_eq!(rows(&app).await, 1);
    assert!(page(&app.client(), &format!("/opslag/{id}")).await.contains("Svømmelærer søges"));
}

#[tokio::test]
async fn a_listing_on_the_board_is_never_touched_by_typing() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let id = publish(&mette, &[]).await.trim_start_matches("/opslag/").to_owned();
    assert_eq!(outcome(&keep(&mette, &id, &with(&[("overskrift", "Ikke færdig")])).await), KeptDraft::NoDraft);
    assert!(page(&app.client(), &format!("/opslag/{id}")).await.contains("Træner til piger i badminton"));
}

#[tokio::test]
async fn nobody_keeps_words_in_the_draft_of_somebody_else() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let jens = signed_in(&app, "Jens").await;
    let id = id_of_new(&mette).await;
    assert!(is_kept(&keep(&mette, &id, &with(&[])).await));
    assert_eq!(outcome(&keep(&jens, &id, &[("overskrift", "Fra Jens")]).await), KeptDraft::NoDraft);
    assert_eq!(outcome(&keep(&app.client(), &id, &[("overskrift", "Fra en gæst")]).await), KeptDraft::SignedOut);
    assert_eq!(send_new(&jens, &with(&[("kladde", &id)])).await.status, 404);
    assert!(page(&mette, &format!("/opslag/{id}/rediger")).await.contains("value=\"Træner til piger i badminton\""));
}

#[tokio::test]
async fn a_cpr_number_is_not_kept_while_it_is_typed() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let id = id_of_new(&mette).await;
    let typed = [("beskrivelse", "Mit nummer er 010190-1234"), ("overskrift", "Noget")];
    assert_eq!(outcome(&keep(&mette, &id, &typed).await), KeptDraft::HoldsCprNumber);
    assert_eq!(rows(&app).await, 0);
}

#[tokio::test]
async fn only_the_fields_of_a_draft_of_our_own_making_are_taken() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let id = random::listing_id().to_string();
    for (id, fields) in [("ny", [("art", "offer")]), ("demo-005", [("art", "offer")]), ("", [("art", "offer")]), (&id, [("ejer", "1")])] {
        let answer = keep(&mette, id, &fields).await;
        assert_eq!(answer.status, 400, "{id}");
        assert_eq!(serde_json::from_str::<AppError>(answer.text()).expect("a code"), AppError::BadRequest);
    }
    let answer = keep(&mette, &id, &[("beskrivelse", &"o".repeat(40_001))]).await;
    assert_eq!(answer.status, 400);
    assert_eq!(rows(&app).await, 0);
}

#[tokio::test]
async fn words_sent_after_the_sign_in_has_ended_wait_for_the_draft_they_belong_to() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let id = id_of_new(&mette).await;
    assert!(is_kept(&keep(&mette, &id, &[("overskrift", "Træner")]).await));
    let answer = send_new(&app.client(), &with(&[("kladde", &id)])).await;
    let next =
        answer.location().strip_prefix("/log-ind?next=").expect("to sign in").replace("%2F", "/").replace("%3F", "?").replace("%3D", "=");
    assert!(next.starts_with(&format!("/opslag/{id}/rediger?kladde=")), "{next}");
    assert!(page(&mette, &next).await.contains("value=\"Træner til piger i badminton\""));
    let sent = press(&mette, &format!("/opslag/{id}"), &with(&[("handling", "offentliggoer")])).await;
    assert_eq!(sent.location(), format!("/opslag/{id}"));
    assert_eq!(rows(&app).await, 1);
}

#[tokio::test]
async fn guests_are_given_no_row() {
    let app = TestApp::start().await;
    assert!(!page(&app.client(), "/opslag/ny").await.contains("name=\"kladde\""));
}
