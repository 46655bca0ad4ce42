//! Every button of an owner in every state, and two windows at once.

use byttebors::{domain::listing_state::ListingState, server::db::entities::listings};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::writing::{press, publish, signed_in, with};
use crate::support::TestApp;
use ListingState::{ClosedFound, ClosedWithdrawn, Draft, Expired, Held, Paused, Published, Removed};

async fn stored(app: &TestApp, path: &str) -> Option<listings::Model> {
    let id = path.trim_start_matches("/opslag/");
    listings::Entity::find().filter(listings::Column::PublicId.eq(id)).one(app.db().read()).await.expect("an answer")
}

async fn state(app: &TestApp, path: &str) -> Option<ListingState> {
    stored(app, path).await.and_then(|listing| ListingState::from_slug(&listing.state))
}

async fn put_in(app: &TestApp, path: &str, state: ListingState) {
    let id = path.trim_start_matches("/opslag/");
    let changed = listings::ActiveModel { state: Set(state.slug().to_owned()), ..Default::default() };
    let written = listings::Entity::update_many().set(changed).filter(listings::Column::PublicId.eq(id)).exec(app.db().write()).await;
    assert_eq!(written.expect("written").rows_affected, 1);
}

/// The fields a button sends.
type Fields = &'static [(&'static str, &'static str)];
/// From one state to another.
type Way = (ListingState, ListingState);

/// What each button leads to, from the states in which it does something.
const BUTTONS: &[(Fields, &[Way])] = &[
    (&[("handling", "pause")], &[(Published, Paused)]),
    (&[("handling", "genoptag")], &[(Paused, Published)]),
    (&[("handling", "forny")], &[(Published, Published), (Paused, Paused)]),
    (&[("handling", "luk"), ("grund", "fundet")], &[(Published, ClosedFound), (Paused, ClosedFound)]),
    (&[("handling", "luk"), ("grund", "ikke-aktuelt")], &[(Published, ClosedWithdrawn), (Paused, ClosedWithdrawn)]),
    (&[("handling", "genaabn")], &[(ClosedFound, Published), (ClosedWithdrawn, Published), (Expired, Published)]),
];

#[tokio::test]
async fn every_button_does_what_it_says_or_nothing_in_every_state() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for (fields, ways) in BUTTONS {
        for before in ListingState::ALL {
            put_in(&app, &path, *before).await;
            let answer = press(&mette, &path, fields).await;
            let after = ways.iter().find(|(from, _)| from == before).map(|(_, to)| *to);
            let expected = match (before, after) {
                (Removed, _) => 404,
                (_, Some(_)) => 303,
                (_, None) => 409,
            };
            assert_eq!(answer.status, expected, "{fields:?} in {before:?}");
            assert_eq!(state(&app, &path).await, Some(after.unwrap_or(*before)), "{fields:?} in {before:?}");
        }
    }
}

#[tokio::test]
async fn only_a_draft_or_an_ended_listing_is_deleted() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for before in ListingState::ALL {
        let path = publish(&mette, &[]).await;
        put_in(&app, &path, *before).await;
        let answer = press(&mette, &path, &[("handling", "slet")]).await;
        let expected = match before {
            Draft | ClosedFound | ClosedWithdrawn | Expired => 303,
            Removed => 404,
            Held | Published | Paused => 409,
        };
        assert_eq!(answer.status, expected, "{before:?}");
        assert_eq!(state(&app, &path).await.is_none(), expected == 303, "{before:?}");
    }
}

#[tokio::test]
async fn a_listing_put_back_has_a_whole_period_and_is_new_on_the_board() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    press(&mette, &path, &[("handling", "luk"), ("grund", "fundet")]).await;
    app.clock().advance(chrono::Duration::days(100));
    let mette = signed_in(&app, "Mette").await;
    press(&mette, &path, &[("handling", "genaabn")]).await;
    let listing = stored(&app, &path).await.expect("the listing");
    let now = app.clock().now();
    assert_eq!((listing.published_at, listing.expires_at), (Some(now), Some(now + chrono::Duration::days(60))));
}

/// Presses the same button in many windows at once; gives back how many of them worked.
async fn press_in_many_windows(app: &TestApp, path: &str, fields: &[(&str, &str)]) -> usize {
    let mut windows = Vec::new();
    for _ in 0..6 {
        windows.push(signed_in(app, "Mette").await);
    }
    let answers = futures::future::join_all(windows.iter().map(|window| press(window, path, fields))).await;
    let told = answers.iter().map(|answer| answer.status.as_u16()).collect::<Vec<_>>();
    assert!(told.iter().all(|status| matches!(status, 303 | 404 | 409)), "{told:?}");
    told.iter().filter(|status| **status == 303).count()
}

#[tokio::test]
async fn of_two_windows_one_does_it_and_the_other_is_told() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for (action, after) in [("pause", Paused), ("genoptag", Published), ("luk", ClosedWithdrawn), ("genaabn", Published)] {
        assert_eq!(press_in_many_windows(&app, &path, &[("handling", action)]).await, 1, "{action}");
        assert_eq!(state(&app, &path).await, Some(after), "{action}");
    }
    assert_eq!(press_in_many_windows(&app, &path, &[("handling", "forny")]).await, 6, "renewing twice is renewing once");
    press(&mette, &path, &[("handling", "luk")]).await;
    assert_eq!(press_in_many_windows(&app, &path, &[("handling", "slet")]).await, 1);
    assert_eq!(state(&app, &path).await, None);
}

#[tokio::test]
async fn a_draft_published_in_two_windows_is_published_once() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let draft = mette.post_form("/opslag/ny", &with(&[("handling", "kladde")])).await.location().trim_end_matches("/rediger").to_owned();
    assert_eq!(press_in_many_windows(&app, &draft, &with(&[("handling", "offentliggoer")])).await, 1);
    assert_eq!(state(&app, &draft).await, Some(Published));
}
