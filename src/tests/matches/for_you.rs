//! "Til dig": on the board and on "Mit".

use byttebors::server::{db::entities::accounts, matching::follower};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::pairs::{Pair, full_board, id_of};
use crate::listings::writing::{account_id, page, publish, signed_in};

#[tokio::test]
async fn what_fits_ones_own_listings_is_suggested_with_the_reason() {
    let pair = Pair::meet().await;
    for path in ["/opslag", "/mit"] {
        let seen = page(&pair.mette, path).await;
        let region = seen.split(">Til dig<").nth(1).or_else(|| seen.split("Til dig").nth(1)).expect("a region");
        assert!(region.contains("Jeg spiller harmonika") && region.contains("Fordi du har skrevet"), "{path}");
    }
    assert!(!page(&pair.app.client(), "/opslag").await.contains("Til dig"));
    assert!(!page(&pair.mette, "/opslag?art=tilbud").await.contains("Til dig"), "a search is not interrupted");
}

#[tokio::test]
async fn a_suggestion_that_does_not_fit_goes() {
    let pair = Pair::meet().await;
    let no = [("handling", "passer-ikke"), ("opslag", id_of(&pair.sought)), ("match", id_of(&pair.offered))];
    assert_eq!(pair.mette.post_form("/mit", &no).await.location(), "/mit");
    assert!(page(&pair.mette, "/mit").await.contains("Forslaget er fjernet"));
    assert!(!page(&pair.mette, "/mit").await.contains("Jeg spiller harmonika"));
    assert_eq!(pair.jens.post_form("/opslag", &no).await.status, 404);
}

#[tokio::test]
async fn without_a_listing_the_own_district_is_news() {
    let app = full_board().await;
    let mette = signed_in(&app, "Mette").await;
    assert!(!page(&mette, "/mit").await.contains("Til dig"));
    let id = account_id(&app, "Mette").await;
    let mut account =
        accounts::Entity::find_by_id(id).one(app.db().read()).await.expect("an answer").expect("an account").into_active_model();
    account.postal_code = Set(Some("8900".to_owned()));
    account.update(app.db().write()).await.expect("a district");
    let seen = page(&mette, "/mit").await;
    assert!(seen.contains("Nyt i dit område: Randers C"));
    let first = seen.split("name=\"match\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a suggestion").to_owned();
    mette.post_form("/mit", &[("handling", "passer-ikke"), ("match", &first)]).await;
    assert!(!page(&mette, "/mit").await.contains(&format!("value=\"{first}\"")));

    // A listing that nothing fits changes nothing, and is no news to its owner.
    let own =
        publish(&mette, &[("overskrift", "Xylofonkøller i birketræ"), ("beskrivelse", "Helst et par, der aldrig har været brugt.")]).await;
    follower::catch_up(&app.state).await.expect("the index follows");
    let seen = page(&mette, "/opslag").await;
    let (_, region) = seen.split_once("id=\"til-dig\"").expect("a region");
    let (region, _) = region.split_once("</section>").expect("its end");
    assert!(region.contains("Nyt i dit område: Randers C") && !region.contains(&own), "{region}");
}
