//! What roles count for, and what ends with them.

use axum::{Extension, Router, extract::Path, routing::get};
use byttebors::{
    domain::staff_role::StaffRole,
    server::{
        context::RequestContext,
        db::{self, entities::sessions, staff_roles::Grant},
        staff::roles::{self, Revoked},
        state::AppState,
    },
};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::support::{TestApp, client::Client};

const KARIN: &str = "karin@post.example";

async fn act(Path(role): Path<String>, Extension(context): Extension<RequestContext>) -> StatusCode {
    let role = StaffRole::from_slug(&role).expect("a role");
    context.acting_as(&[role]).map_or_else(|error| error.status(), |_| StatusCode::OK)
}

/// A board with a place for each role.
async fn board() -> TestApp {
    let places: Router<AppState> = Router::new().route("/test/as/{role}", get(act));
    TestApp::with().routes(places).start().await
}

async fn acts(client: &Client, role: StaffRole) -> u16 {
    client.get(&format!("/test/as/{}", role.slug())).await.status.as_u16()
}

async fn sign_ins(app: &TestApp) -> u64 {
    sessions::Entity::find().count(app.db().read()).await.expect("a number")
}

/// Control 8.
#[tokio::test]
async fn a_role_counts_with_a_second_factor_only_and_only_itself() {
    let app = board().await;
    for held in StaffRole::ALL.iter().copied() {
        let email = format!("{}@post.example", held.slug());
        let staff = app.staff(&email, held).await;
        let code_alone = app.signed_in(&email).await;
        for asked in StaffRole::ALL.iter().copied() {
            let (expected, waiting) = if asked == held { (200, 401) } else { (404, 404) };
            assert_eq!(acts(&staff, asked).await, expected, "{held:?} as {asked:?}");
            assert_eq!(acts(&code_alone, asked).await, waiting, "{held:?} as {asked:?} without a factor");
            assert_eq!(acts(&app.signed_in("borger@post.example").await, asked).await, 404);
            assert_eq!(acts(&app.client(), asked).await, 401);
        }
        assert_eq!(code_alone.get("/mit").await.status, StatusCode::OK, "a citizen like any other");
    }
}

/// Controls 18 and 20.
#[tokio::test]
async fn every_sign_in_ends_when_a_role_comes_or_goes() {
    let app = board().await;
    let (phone, computer) = (app.signed_in(KARIN).await, app.signed_in(KARIN).await);
    let other = app.signed_in("per@post.example").await;
    app.staff(KARIN, StaffRole::Moderator).await;
    let staff = app.staff(KARIN, StaffRole::Coordinator).await;
    for client in [&phone, &computer] {
        assert_eq!(client.get("/profil").await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(acts(&staff, StaffRole::Coordinator).await, 200);

    let karin = app.account(KARIN).await;
    assert_eq!(roles::revoke(&app.state, karin, StaffRole::Moderator).await.expect("an answer"), Revoked::Yes);
    assert_eq!(acts(&staff, StaffRole::Coordinator).await, 401, "signed out, whatever other role there is");
    assert_eq!(roles::revoke(&app.state, karin, StaffRole::Moderator).await.expect("an answer"), Revoked::NotHeld);
    assert_eq!((sign_ins(&app).await, other.get("/profil").await.status), (1, StatusCode::OK), "nobody else is signed out");
}

/// Control 20.
#[tokio::test]
async fn a_role_that_was_given_for_a_time_ends_by_itself_and_the_sign_in_with_it() {
    let app = board().await;
    let karin = app.account(KARIN).await;
    let ends_at = Some(app.clock().now() + Duration::minutes(20));
    let grant = Grant { account_id: karin, role: StaffRole::Moderator, granted_by: None, reason: "vikar", ends_at };
    assert!(roles::grant(&app.state, grant).await.expect("given"));
    let staff = app.signed_in_with_factor(KARIN).await;
    let at_home = app.signed_in(KARIN).await;
    app.clock().advance(Duration::minutes(20) - Duration::seconds(1));
    assert_eq!(acts(&staff, StaffRole::Moderator).await, 200);
    app.clock().advance(Duration::seconds(1));
    for client in [&staff, &at_home] {
        assert_eq!(client.get("/profil").await.status, StatusCode::SEE_OTHER);
    }
    let again = app.signed_in_with_factor(KARIN).await;
    assert_eq!((again.get("/profil").await.status, acts(&again, StaffRole::Moderator).await), (StatusCode::OK, 404));
}

/// Control 19.
#[tokio::test]
async fn a_staff_sign_in_ends_after_half_an_hour_unused_and_after_eight_hours() {
    let app = board().await;
    let staff = app.staff(KARIN, StaffRole::Coordinator).await;
    app.clock().advance(Duration::minutes(30) - Duration::seconds(1));
    assert_eq!(acts(&staff, StaffRole::Coordinator).await, 200);
    app.clock().advance(Duration::minutes(30));
    assert_eq!(acts(&staff, StaffRole::Coordinator).await, 401);

    let staff = app.signed_in_with_factor(KARIN).await;
    for _ in 0..23 {
        app.clock().advance(Duration::minutes(20));
        assert_eq!(acts(&staff, StaffRole::Coordinator).await, 200);
    }
    app.clock().advance(Duration::minutes(20));
    assert_eq!(acts(&staff, StaffRole::Coordinator).await, 401);

    let citizen = app.signed_in_with_factor("per@post.example").await;
    app.clock().advance(Duration::minutes(90));
    assert_eq!(citizen.get("/profil").await.status, StatusCode::OK, "others have their time");
}

#[tokio::test]
async fn the_last_administrator_stays_also_when_two_go_at_once() {
    let app = board().await;
    let mut ids = Vec::new();
    for email in [KARIN, "per@post.example"] {
        app.staff(email, StaffRole::Administrator).await;
        ids.push(app.account(email).await);
    }
    let revoke = |id| roles::revoke(&app.state, id, StaffRole::Administrator);
    let (one, other) = tokio::join!(revoke(ids[0]), revoke(ids[1]));
    let mut outcomes = [one.expect("an answer"), other.expect("an answer")];
    outcomes.sort_by_key(|outcome| *outcome != Revoked::Yes);
    assert_eq!(outcomes, [Revoked::Yes, Revoked::LastAdministrator]);
}

#[tokio::test]
async fn the_same_role_given_twice_at_once_is_given_once() {
    let app = board().await;
    let karin = app.account(KARIN).await;
    let grant = || {
        let grant = Grant { account_id: karin, role: StaffRole::Council, granted_by: None, reason: "valgt", ends_at: None };
        roles::grant(&app.state, grant)
    };
    let (one, other) = tokio::join!(grant(), grant());
    assert!(one.expect("an answer") != other.expect("an answer"));
    assert_eq!(db::staff_roles::of_account(app.db().read(), karin).await.expect("grants").len(), 1);
}
