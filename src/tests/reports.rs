//! Notice and action: anybody reports, what was there is kept, moderators decide with reasons.

mod deciding;
mod filing;
mod retention;

use byttebors::{
    domain::{permissions::Actor, staff_role::StaffRole},
    server::db::entities::reports,
};
use sea_orm::{EntityTrait, QueryOrder};

use crate::support::{
    TestApp,
    client::{Answer, Client},
};

/// The least a report needs, but for its page.
const FIELDS: [(&str, &str); 3] = [("kategori", "penge"), ("grund", "Han vil have 500 kroner for det."), ("god-tro", "ja")];

/// The fields for a page, with some of them different or added.
fn with<'a>(page: &'a str, changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let base = [("side", page)].into_iter().chain(FIELDS);
    let mut fields: Vec<_> = base.filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name)).collect();
    fields.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
    fields
}

async fn report(client: &Client, page: &str, changes: &[(&str, &str)]) -> Answer {
    client.post_form("/anmeld", &with(page, changes)).await
}

/// Reports a page and gives the number of the case.
async fn case_about(client: &Client, page: &str, changes: &[(&str, &str)]) -> String {
    let answer = report(client, page, changes).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().strip_prefix("/anmeld/").expect("a receipt").to_owned()
}

/// Somebody who moderates, by the inner id of the account.
fn moderator(account: i64) -> Actor {
    Actor { account: Some(account), staff: vec![StaffRole::Moderator], ..Actor::guest() }
}

async fn cases(app: &TestApp) -> Vec<reports::Model> {
    reports::Entity::find().order_by_asc(reports::Column::Id).all(app.db().read()).await.expect("cases")
}
