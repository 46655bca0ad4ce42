//! What an account was told it is not told again, whichever of its watches end; and what is no match any more is not told.

use byttebors::server::db::{Database, entities::told_listings};
use chrono::Duration;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{EntityTrait, QueryOrder};

use super::{
    pairs::{OFFERED, Pair, full_board, id_of},
    watches::{told_after, watch},
};
use crate::{
    listings::writing::{press, publish, signed_in},
    support::TestApp,
};

const WORD: &str = "/sig-til?q=harmonika";
const OFFERS: &str = "/sig-til?art=tilbud";

/// How many mails told Mette of this listing.
async fn told_mette(app: &TestApp, span: Duration, path: &str) -> usize {
    let told = told_after(app, span).await;
    told.iter().filter(|mail| mail.recipient == "mette@post.example" && mail.text_body.contains(path)).count()
}

#[tokio::test]
async fn a_watch_that_is_stopped_leaves_what_it_told_to_no_other() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, WORD, "straks").await;
    watch(&mette, OFFERS, "dagligt").await;
    let path = publish(&jens, &OFFERED).await;
    assert_eq!(told_mette(&app, Duration::minutes(1), &path).await, 1);
    assert_eq!(mette.post_form(WORD, &[("handling", "stop")]).await.location(), "/mit#sig-til");
    assert_eq!(told_mette(&app, Duration::days(1), &path).await, 0);

    let mette = signed_in(&app, "Mette").await;
    assert_eq!(mette.post_form(OFFERS, &[("handling", "stop")]).await.location(), "/mit#sig-til");
    watch(&mette, WORD, "straks").await;
    let jens = signed_in(&app, "Jens").await;
    press(&jens, &path, &[("handling", "luk")]).await;
    press(&jens, &path, &[("handling", "genaabn")]).await;
    assert_eq!(told_mette(&app, Duration::minutes(1), &path).await, 0, "nor to one that begins later");
}

#[tokio::test]
async fn an_own_listing_that_is_deleted_leaves_what_was_told_for_it_to_no_search() {
    let pair = Pair::meet().await;
    watch(&pair.mette, OFFERS, "ugentligt").await;
    let another = publish(&pair.jens, &[OFFERED[0], ("overskrift", "Jeg spiller obo"), ("beskrivelse", "Jeg kommer gerne med min obo.")]);
    let another = another.await;
    assert_eq!(told_mette(&pair.app, Duration::minutes(1), &pair.offered).await, 0);
    assert_eq!(told_mette(&pair.app, Duration::days(1), &pair.offered).await, 1);
    let mette = signed_in(&pair.app, "Mette").await;
    for button in ["luk", "slet"] {
        assert_eq!(press(&mette, &pair.sought, &[("handling", button)]).await.status, 303, "{button}");
    }
    let (mut told, mut told_of_another) = (0, 0);
    for _ in 0..8 {
        let mails = told_after(&pair.app, Duration::days(1)).await;
        told += mails.iter().filter(|mail| mail.recipient == "mette@post.example" && mail.text_body.contains(&pair.offered)).count();
        told_of_another += mails.iter().filter(|mail| mail.recipient == "mette@post.example" && mail.text_body.contains(&another)).count();
    }
    assert_eq!((told, told_of_another), (0, 1));
}

#[tokio::test]
async fn what_was_told_is_remembered_through_the_step_of_the_schema_that_keeps_it_and_back() {
    let pair = Pair::meet().await;
    told_after(&pair.app, Duration::minutes(1)).await;
    told_after(&pair.app, Duration::days(1)).await;
    let told = async || {
        let rows = told_listings::Entity::find().order_by_asc(told_listings::Column::AccountId);
        rows.order_by_asc(told_listings::Column::ListingId).all(pair.app.db().read()).await.expect("rows")
    };
    let before = told().await;
    assert!(before.len() > 1, "{before:?}");
    let steps = Database::schema_names();
    let this = steps.iter().position(|step| step.ends_with("told_listings")).expect("a step");
    let back = u32::try_from(steps.len() - this).expect("a small number");
    Migrator::down(pair.app.db().write(), Some(back)).await.expect("down");
    pair.app.db().migrate().await.expect("up");
    assert_eq!(told().await, before);
}

#[tokio::test]
async fn a_match_that_was_said_no_to_before_the_mail_is_not_told() {
    let pair = Pair::meet().await;
    assert_eq!(told_mette(&pair.app, Duration::minutes(1), &pair.offered).await, 0, "it waits for the next day");
    let no = [("handling", "passer-ikke"), ("match", id_of(&pair.offered))];
    assert_eq!(pair.mette.post_form(&pair.sought, &no).await.status, 303);
    assert_eq!(told_mette(&pair.app, Duration::days(1), &pair.offered).await, 0);
}

#[tokio::test]
async fn nobody_is_told_what_fits_a_listing_that_has_left_the_board() {
    for (leave, come_back) in [("pause", Some("genoptag")), ("luk", None)] {
        let pair = Pair::meet().await;
        assert_eq!(told_mette(&pair.app, Duration::minutes(1), &pair.offered).await, 0, "it waits for the next day");
        assert_eq!(press(&pair.mette, &pair.sought, &[("handling", leave)]).await.status, 303);
        assert_eq!(told_mette(&pair.app, Duration::days(1), &pair.offered).await, 0, "{leave}");
        if let Some(come_back) = come_back {
            let mette = signed_in(&pair.app, "Mette").await;
            assert_eq!(press(&mette, &pair.sought, &[("handling", come_back)]).await.status, 303);
            assert_eq!(told_mette(&pair.app, Duration::days(1), &pair.offered).await, 1, "{come_back}");
        }
    }
}
