//! Control 27, F17: every path of an organisation, as every kind of visitor, and the database unchanged where nothing may change.

use byttebors::server::db::entities::{invitations, memberships, organisations};
use sea_orm::EntityTrait;

use super::steps::{begin, join, member};
use crate::{
    listings::writing::signed_in,
    support::{TestApp, client::Client},
};

/// What a visitor is to the organisation asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Visitor {
    Guest,
    Stranger,
    OtherOwner,
    Member,
    Contact,
    Owner,
}

/// A form and the least a visitor must be for it to be carried out.
struct Case {
    path: &'static str,
    fields: Vec<(&'static str, String)>,
    least: Visitor,
}

async fn stored(app: &TestApp) -> String {
    let reader = app.db().read();
    let organisations = organisations::Entity::find().all(reader).await.expect("organisations");
    let memberships = memberships::Entity::find().all(reader).await.expect("memberships");
    let invitations = invitations::Entity::find().all(reader).await.expect("invitations");
    format!("{organisations:?} {memberships:?} {invitations:?}")
}

#[tokio::test]
async fn f17_control_27_only_those_whom_the_rules_allow_change_an_organisation() {
    let app = TestApp::start().await;
    let mut browsers: Vec<(Visitor, Client)> = Vec::new();
    let owner = signed_in(&app, "Mette").await;
    let path = begin(&owner, "Fjordens Venner").await;
    for (visitor, name, role) in [(Visitor::Member, "Jens", "member"), (Visitor::Contact, "Karin", "contact")] {
        let client = signed_in(&app, name).await;
        join(&app, &owner, &path, (name, &client), role).await;
        browsers.push((visitor, client));
    }
    let other = signed_in(&app, "Ole").await;
    begin(&other, "De Andre").await;
    browsers.push((Visitor::OtherOwner, other));
    browsers.push((Visitor::Stranger, signed_in(&app, "Bodil").await));
    browsers.push((Visitor::Guest, app.client()));
    let somebody = signed_in(&app, "Finn").await;
    join(&app, &owner, &path, ("Finn", &somebody), "member").await;
    let finn = member(&app, &path, "Finn").await;

    let text = |value: &str| value.to_owned();
    let described = || vec![("navn", text("Overtaget")), ("art", text("association")), ("om", String::new())];
    let cases = [
        Case { path: "rediger", fields: described(), least: Visitor::Contact },
        Case { path: "rediger", fields: vec![("handling", text("boerneattester"))], least: Visitor::Owner },
        Case { path: "rediger", fields: vec![("handling", text("bekraeft"))], least: Visitor::Contact },
        Case {
            path: "medlemmer",
            fields: vec![("handling", text("rolle")), ("medlem", finn.clone()), ("som", text("contact"))],
            least: Visitor::Owner,
        },
        Case { path: "medlemmer", fields: vec![("handling", text("fjern")), ("medlem", finn)], least: Visitor::Owner },
        Case {
            path: "medlemmer",
            fields: vec![("handling", text("inviter")), ("email", text("ny@post.example")), ("som", text("member"))],
            least: Visitor::Contact,
        },
        Case {
            path: "medlemmer",
            fields: vec![("handling", text("inviter")), ("email", text("ny@post.example")), ("som", text("owner"))],
            least: Visitor::Owner,
        },
    ];
    let before = stored(&app).await;
    for case in &cases {
        let fields: Vec<(&str, &str)> = case.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        for (visitor, client) in browsers.iter().filter(|(visitor, _)| *visitor < case.least) {
            let what = format!("{visitor:?} {} {fields:?}", case.path);
            let answer = client.post_form(&format!("{path}/{}", case.path), &fields).await;
            let expected = if *visitor == Visitor::Guest { 303 } else { 404 };
            assert_eq!(answer.status, expected, "{what}");
            assert!(*visitor != Visitor::Guest || answer.location().starts_with("/log-ind?next="), "{what}");
            assert!(!answer.text().contains("@post.example"), "{what}");
        }
    }
    assert_eq!(stored(&app).await, before, "nothing has changed");
    for case in &cases {
        let fields: Vec<(&str, &str)> = case.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(owner.post_form(&format!("{path}/{}", case.path), &fields).await.status, 303, "owner {} {fields:?}", case.path);
    }
    assert_ne!(stored(&app).await, before);
}

#[tokio::test]
async fn f17_control_33_to_strangers_the_inside_of_an_organisation_looks_like_nothing() {
    let app = TestApp::start().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    let path = begin(&mette, "Fjordens Venner").await;
    for inside in ["rediger", "medlemmer"] {
        let foreign = jens.get(&format!("{path}/{inside}")).await;
        let absent = jens.get(&format!("/organisationer/findes-ikke/{inside}")).await;
        assert_eq!((foreign.status.as_u16(), absent.status.as_u16()), (404, 404));
        assert!(!foreign.text().contains("Fjordens") && !foreign.text().contains("Mette"));
        assert!(app.client().get(&format!("{path}/{inside}")).await.location().starts_with("/log-ind?next="));
    }
}
