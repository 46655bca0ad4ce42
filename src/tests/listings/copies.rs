//! Using one's own listing again.

use byttebors::{domain::listing_state::ListingState, server::db::entities::listings};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::writing::{page, press, publish, send_new, signed_in, with};
use crate::support::{TestApp, client::Client};

const COPY: [(&str, &str); 1] = [("handling", "brug-igen")];

/// Presses "Brug igen" and gives back the form of the copy.
async fn copy(client: &Client, path: &str) -> String {
    let answer = press(client, path, &COPY).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(answer.location().ends_with("/rediger") && !answer.location().starts_with(path));
    page(client, answer.location()).await
}

#[tokio::test]
async fn a_listing_in_any_state_becomes_a_draft_with_the_same_words() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let draft = send_new(&mette, &with(&[("gengaeld", "Kaffe"), ("handling", "kladde")])).await;
    assert!(copy(&mette, draft.location().trim_end_matches("/rediger")).await.contains("value=\"Kaffe\""));
    let path = publish(&mette, &[("omraade", "8960"), ("gengaeld", "Kaffe")]).await;
    for last_press in ["", "pause", "genoptag", "luk", "genaabn"] {
        if !last_press.is_empty() {
            assert_eq!(press(&mette, &path, &[("handling", last_press)]).await.status, 303, "{last_press}");
        }
        let form = copy(&mette, &path).await;
        for kept in ["Din kladde", "Her er en kladde med de samme ord.", "value=\"Træner til piger i badminton\"", "value=\"Kaffe\""] {
            assert!(form.contains(kept), "{kept} after {last_press}");
        }
    }
}

#[tokio::test]
async fn dates_that_have_passed_stay_behind_and_the_original_is_as_it_was() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path =
        publish(&mette, &[("fra", "25.11.2026"), ("til", "24.12.2026"), ("antal", "12"), ("enhed", "stole"), ("tilbage", "3")]).await;
    app.clock().advance(chrono::Duration::days(3));
    let mette = signed_in(&app, "Mette").await;
    let form = copy(&mette, &path).await;
    assert!(!form.contains("25.11.2026") && form.contains("value=\"24.12.2026\"") && form.contains("value=\"12\""));
    let published = press_publish(&mette, &form).await;
    assert_ne!(published, path);
    assert!(page(&app.client(), &published).await.contains("12\u{a0}stole"));
    assert!(page(&app.client(), &path).await.contains("3 af 12\u{a0}stole tilbage"));
}

/// Publishes the draft whose form this is, with the least a listing needs and a number.
async fn press_publish(client: &Client, form: &str) -> String {
    let action = form.split("action=\"/opslag/").nth(1).and_then(|rest| rest.split("/rediger").next()).expect("the form's address");
    let path = format!("/opslag/{action}");
    let answer = press(client, &path, &with(&[("antal", "12"), ("enhed", "stole"), ("handling", "offentliggoer")])).await;
    assert_eq!(answer.location(), path);
    path
}

#[tokio::test]
async fn nobody_copies_what_is_not_theirs_or_was_taken_away() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    assert_eq!(press(&signed_in(&app, "Jens").await, &path, &COPY).await.status, 404);
    assert!(press(&app.client(), &path, &COPY).await.location().starts_with("/log-ind"));
    let removed = listings::ActiveModel { state: Set(ListingState::Removed.slug().to_owned()), ..Default::default() };
    let id = path.trim_start_matches("/opslag/");
    listings::Entity::update_many()
        .set(removed)
        .filter(listings::Column::PublicId.eq(id))
        .exec(app.db().write())
        .await
        .expect("taken away");
    assert_eq!(press(&mette, &path, &COPY).await.status, 404);
    assert_eq!(listings::Entity::find().count(app.db().read()).await.expect("a number"), 1);
}

#[tokio::test]
async fn an_ended_listing_offers_itself_again_on_ones_own_page() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    assert!(!page(&mette, "/mit").await.contains("brug-igen"));
    press(&mette, &path, &[("handling", "luk"), ("grund", "fundet")]).await;
    let mine = page(&mette, "/mit").await;
    assert!(mine.contains("value=\"brug-igen\"") && mine.contains(&format!("action=\"{path}/rediger\"")));
}
