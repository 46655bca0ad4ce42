//! Codes on paper.

use byttebors::{
    domain::staff_role::StaffRole,
    server::db::{self, entities::recovery_codes},
};
use futures::future::join_all;
use http::StatusCode;
use sea_orm::EntityTrait;

use super::{
    factor_steps::{SECURITY, add_app, codes_on, type_factor},
    steps::{BENTE, last_mail},
};
use crate::support::TestApp;

/// Control 2, for these codes.
#[tokio::test]
async fn a_code_on_paper_works_once_and_a_mail_tells_it() {
    let app = TestApp::start().await;
    let own = add_app(&app, &app.staff(BENTE, StaffRole::Moderator).await).await;
    let client = app.signed_in(BENTE).await;
    let entered = type_factor(&client, &own.codes[3].to_uppercase()).await;
    assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/mit"));
    assert!(client.get("/mit").await.text().contains("Du brugte en kode på papir."));
    assert!(client.get(SECURITY).await.text().contains("Du har 9 tilbage."));
    assert!(last_mail(&app).await.text_body.contains("med en kode på papir"));
    let again = app.signed_in(BENTE).await;
    assert_eq!(type_factor(&again, &own.codes[3]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(type_factor(&again, "zzzz-zzzz-zzzz-zzzz").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Control 2, for these codes.
#[tokio::test]
async fn fifty_posts_of_one_code_on_paper_make_one_session() {
    let app = TestApp::start().await;
    let own = add_app(&app, &app.staff(BENTE, StaffRole::Moderator).await).await;
    let browsers: Vec<_> = join_all((0..50).map(|_| app.signed_in(BENTE))).await;
    let answers = join_all(browsers.iter().map(|client| type_factor(client, &own.codes[0]))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::SEE_OTHER).count(), 1);

    let left = recovery_codes::Entity::find().all(app.db().read()).await.expect("codes");
    let one = left.into_iter().find(|code| code.used_at.is_none()).expect("one that is left");
    let used = join_all((0..50).map(|_| db::recovery_codes::consume(app.db().write(), one.id, app.clock().now()))).await;
    assert_eq!(used.into_iter().filter(|used| *used.as_ref().expect("an answer")).count(), 1, "also without the limit of tries");
}

#[tokio::test]
async fn new_codes_make_the_old_ones_void() {
    let app = TestApp::start().await;
    let staff = app.staff(BENTE, StaffRole::Moderator).await;
    let own = add_app(&app, &staff).await;
    let new = codes_on(&staff.post_form(SECURITY, &[("handling", "nye-koder")]).await);
    assert!(new.len() == 10 && new.iter().all(|code| !own.codes.contains(code)));
    assert!(last_mail(&app).await.text_body.contains("lavet nye koder"));
    let client = app.signed_in(BENTE).await;
    assert_eq!(type_factor(&client, &own.codes[0]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(type_factor(&client, &new[0]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn codes_on_paper_are_nobody_else_s() {
    let app = TestApp::start().await;
    let own = add_app(&app, &app.staff(BENTE, StaffRole::Moderator).await).await;
    add_app(&app, &app.staff("karin@post.example", StaffRole::Moderator).await).await;
    let karin = app.signed_in("karin@post.example").await;
    assert_eq!(type_factor(&karin, &own.codes[0]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
