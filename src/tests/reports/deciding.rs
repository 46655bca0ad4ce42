//! D2 and D3: moderators alone read cases and decide them, each time with reasons that the owner is told.

use byttebors::{
    domain::{
        permissions::Actor,
        report_category::{DecisionBasis, ModeratorAction},
    },
    server::{
        db::entities::{audit_entries, decisions, mails},
        error::ServerError,
        reports::deciding::{Decision, decide, open_cases},
    },
};
use sea_orm::{EntityTrait, QueryOrder};

use super::{case_about, cases};
use crate::{
    listings::writing::{account_id, page, press, publish, signed_in},
    support::{TestApp, client::Client},
};

fn decision(action: ModeratorAction) -> Decision {
    Decision {
        action,
        basis: DecisionBasis::Rules,
        clause: "Man må ikke tage penge for sin hjælp.".into(),
        facts: "Der står, at det koster 500 kroner.".into(),
    }
}

/// Mette's listing, Jens' case about it, and a moderator.
async fn board() -> (TestApp, Client, String, String, Actor) {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[("overskrift", "Græsslåning for penge")]).await;
    let number = case_about(&signed_in(&app, "Jens").await, &path, &[("email", "jens@post.example")]).await;
    signed_in(&app, "Rikke").await;
    let moderator = super::moderator(account_id(&app, "Rikke").await);
    (app, mette, path, number, moderator)
}

async fn mail_to(app: &TestApp, address: &str) -> mails::Model {
    app.mails().await.into_iter().rfind(|mail| mail.recipient == address).expect("a mail")
}

#[tokio::test]
async fn d3_a_removed_listing_is_gone_and_its_owner_is_told_why_but_not_by_whom() {
    let (app, mette, path, number, moderator) = board().await;
    decide(&app.state, &moderator, &number, &decision(ModeratorAction::Remove)).await.expect("decided");
    assert_eq!(app.client().get(&path).await.status, 404);
    assert!(page(&app.client(), "/opslag").await.contains("0 opslag"));
    for fields in [[("handling", "genaabn")], [("handling", "forny")]] {
        assert_ne!(press(&mette, &path, &fields).await.status, 303, "it does not come back");
    }
    let reasons = mail_to(&app, "mette@post.example").await;
    assert_eq!(reasons.subject, "Om dit opslag »Græsslåning for penge«");
    for words in
        ["Vi har fjernet", "det koster 500 kroner", "børsens regler", "Nogen har anmeldt", "ikke en computer", "seks måneder", "domstol"]
    {
        assert!(reasons.text_body.contains(words), "{words}: {}", reasons.text_body);
    }
    assert!(!reasons.text_body.to_lowercase().contains("jens") && !reasons.html_body.to_lowercase().contains("jens"));
    let answer = mail_to(&app, "jens@post.example").await;
    assert!(
        answer.text_body.contains("Vi har fjernet det, du anmeldte.") && answer.text_body.contains("seks måneder"),
        "{}",
        answer.text_body
    );
    let made = decisions::Entity::find().one(app.db().read()).await.expect("an answer").expect("a decision");
    assert_eq!(
        (made.action.as_str(), made.basis.as_str(), made.automated, made.moderator_id),
        ("remove", "rules", false, moderator.account)
    );
    assert!(cases(&app).await[0].decided_at.is_some());
    let again = decide(&app.state, &moderator, &number, &decision(ModeratorAction::Keep)).await;
    assert!(matches!(again, Err(ServerError::Conflict)), "a case is decided once: {again:?}");
}

#[tokio::test]
async fn a_held_listing_comes_back_by_a_moderator_and_not_by_its_owner() {
    let (app, mette, path, number, moderator) = board().await;
    decide(&app.state, &moderator, &number, &decision(ModeratorAction::Hold)).await.expect("decided");
    assert_eq!(app.client().get(&path).await.status, 404);
    for fields in [
        vec![("handling", "luk"), ("grund", "fundet")],
        vec![("handling", "genoptag")],
        vec![("handling", "forny")],
        vec![("handling", "genaabn")],
    ] {
        press(&mette, &path, &fields).await;
        assert_eq!(app.client().get(&path).await.status, 404, "{fields:?}");
    }
    let second = case_about(&mette, &path, &[]).await;
    decide(&app.state, &moderator, &second, &decision(ModeratorAction::Release)).await.expect("decided");
    assert_eq!(app.client().get(&path).await.status, 200);
    assert!(mail_to(&app, "mette@post.example").await.text_body.contains("er på børsen igen"));
}

#[tokio::test]
async fn d3_no_case_is_closed_without_reasons_or_by_somebody_who_may_not() {
    let (app, _, path, number, moderator) = board().await;
    let owner = account_id(&app, "Mette").await;
    let person = |account| Actor { account: Some(account), ..Actor::guest() };
    for actor in [Actor::guest(), person(owner), person(moderator.account.expect("an account"))] {
        let refused = decide(&app.state, &actor, &number, &decision(ModeratorAction::Remove)).await;
        assert!(matches!(refused, Err(ServerError::Forbidden)), "{actor:?}: {refused:?}");
        assert!(matches!(open_cases(&app.state, &actor).await, Err(ServerError::Forbidden)), "{actor:?}");
    }
    let refused = decide(&app.state, &super::moderator(owner), &number, &decision(ModeratorAction::Keep)).await;
    assert!(matches!(refused, Err(ServerError::Forbidden)), "nobody decides in a case of their own: {refused:?}");
    for without in [
        Decision { facts: " \n".into(), ..decision(ModeratorAction::Remove) },
        Decision { clause: String::new(), ..decision(ModeratorAction::Remove) },
        Decision { facts: "Hun har nummeret 010190-1234.".into(), ..decision(ModeratorAction::Remove) },
    ] {
        let refused = decide(&app.state, &moderator, &number, &without).await;
        assert!(matches!(refused, Err(ServerError::BadRequest(_))), "{refused:?}");
    }
    assert_eq!(app.client().get(&path).await.status, 200);
    assert!(
        cases(&app).await[0].decided_at.is_none() && decisions::Entity::find().one(app.db().read()).await.expect("an answer").is_none()
    );
}

#[tokio::test]
async fn g10_reading_and_deciding_cases_is_in_the_audit_trail() {
    let (app, _, _, number, moderator) = board().await;
    let open = open_cases(&app.state, &moderator).await.expect("cases");
    assert_eq!(open.iter().map(|case| case.public_id.as_str()).collect::<Vec<_>>(), [number.as_str()]);
    decide(&app.state, &moderator, &number, &decision(ModeratorAction::Keep)).await.expect("decided");
    assert!(open_cases(&app.state, &moderator).await.expect("cases").is_empty());
    let entries = audit_entries::Entity::find().order_by_desc(audit_entries::Column::Id).all(app.db().read()).await.expect("entries");
    let told: Vec<_> = entries.iter().take(3).map(|entry| (entry.event.as_str(), entry.actor_id)).collect();
    let by = moderator.account;
    assert_eq!(told, [("reports-read", by), ("report-decided", by), ("reports-read", by)]);
    assert!(entries[1].details.contains("\"action\":\"keep\""), "{:?}", entries[1]);
    assert!(!app.mails().await.iter().any(|mail| mail.recipient == "mette@post.example"), "nothing was done to the listing");
}
