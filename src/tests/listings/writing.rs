//! What the tests of listings write with.

use byttebors::server::db::entities::accounts;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::support::{
    TestApp,
    client::{Answer, Client},
};

/// The least a listing needs.
pub const FIELDS: [(&str, &str); 4] = [
    ("art", "request"),
    ("overskrift", "Træner til piger i badminton"),
    ("beskrivelse", "Vi er 14 piger mellem 10 og 13 år, og vores træner er flyttet."),
    ("kategori", "sport"),
];

/// The fields, with some of them different or added.
pub fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> =
        FIELDS.into_iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name)).collect();
    fields.extend_from_slice(changes);
    fields
}

/// Sends the form for a new listing.
pub async fn send_new(client: &Client, fields: &[(&str, &str)]) -> Answer {
    client.post_form("/opslag/ny", fields).await
}

/// Puts a listing on the board and gives back its path.
pub async fn publish(client: &Client, changes: &[(&str, &str)]) -> String {
    let answer = send_new(client, &with(changes)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().to_owned()
}

/// Presses a button of the page where a listing is changed.
pub async fn press(client: &Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    client.post_form(&format!("{path}/rediger"), fields).await
}

/// The text of a page.
pub async fn page(client: &Client, path: &str) -> String {
    client.get(path).await.text().to_owned()
}

/// A browser in which the person of this name is signed in; the same name is the same account.
pub async fn signed_in(app: &TestApp, first_name: &str) -> Client {
    let email = format!("{}@post.example", first_name.to_lowercase());
    let client = app.signed_in(&email).await;
    let mut account = account(app, &email).await.into_active_model();
    account.first_name = Set(Some(first_name.to_owned()));
    account.update(app.db().write()).await.expect("a name");
    client
}

/// The inner id of the account of this name.
pub async fn account_id(app: &TestApp, first_name: &str) -> i64 {
    account(app, &format!("{}@post.example", first_name.to_lowercase())).await.id
}

async fn account(app: &TestApp, email: &str) -> accounts::Model {
    accounts::Entity::find()
        .filter(accounts::Column::EmailKey.eq(email))
        .one(app.db().read())
        .await
        .expect("an answer")
        .expect("the account")
}
