//! What the tests of organisations do again and again.

use byttebors::server::db::entities::{memberships, organisations};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::{
    listings::writing::account_id,
    support::{
        TestApp,
        client::{Answer, Client},
    },
};

/// Sends the form for a new organisation.
pub async fn send_organisation(client: &Client, fields: &[(&str, &str)]) -> Answer {
    client.post_form("/organisationer/ny", fields).await
}

/// Begins an association of this name and gives back the path of its page. Its owner acts for it from then on.
pub async fn begin(client: &Client, name: &str) -> String {
    let answer = send_organisation(client, &[("navn", name), ("art", "association")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().to_owned()
}

/// Acts for an organisation, by the path of its page, or for oneself.
pub async fn act_as(client: &Client, path: Option<&str>) -> Answer {
    let slug = path.map_or("", |path| path.rsplit('/').next().expect("a slug"));
    client.post_form("/handler-som", &[("som", slug), ("next", "/mit")]).await
}

/// Presses a button of the page with the members.
pub async fn press_members(client: &Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    client.post_form(&format!("{path}/medlemmer"), fields).await
}

/// Invites a mailbox and gives back the path of the link in the mail.
pub async fn invite(app: &TestApp, client: &Client, path: &str, email: &str, role: &str) -> String {
    let answer = press_members(client, path, &[("handling", "inviter"), ("email", email), ("som", role)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let mail = app.mails().await.pop().expect("a mail");
    assert_eq!(mail.recipient, email);
    let start = mail.text_body.find("/organisationer/invitation/").expect("a link");
    mail.text_body[start..].split_whitespace().next().expect("a path").to_owned()
}

/// Lets the person of this name join; they act for the organisation from then on.
pub async fn join(app: &TestApp, owner: &Client, path: &str, (name, client): (&str, &Client), role: &str) {
    let link = invite(app, owner, path, &format!("{}@post.example", name.to_lowercase()), role).await;
    assert_eq!(client.post_form(&link, &[]).await.location(), path);
}

/// The row of the organisation with this page.
pub async fn organisation(app: &TestApp, path: &str) -> organisations::Model {
    let slug = path.rsplit('/').next().expect("a slug");
    let found = organisations::Entity::find().filter(organisations::Column::Slug.eq(slug)).one(app.db().read()).await;
    found.expect("an answer").expect("the organisation")
}

/// Puts an organisation into a state, as the municipality or a moderator does.
pub async fn set_state(app: &TestApp, path: &str, state: &str) {
    let mut row = organisation(app, path).await.into_active_model();
    row.state = Set(state.to_owned());
    row.confirmed_at = Set((state == "confirmed").then(|| app.clock().now()));
    row.update(app.db().write()).await.expect("a state");
}

/// The name that a member has in forms.
pub async fn member(app: &TestApp, path: &str, first_name: &str) -> String {
    let (organisation, account) = (organisation(app, path).await.id, account_id(app, first_name).await);
    let found = memberships::Entity::find_by_id((organisation, account)).one(app.db().read()).await;
    found.expect("an answer").expect("the member").public_id
}
