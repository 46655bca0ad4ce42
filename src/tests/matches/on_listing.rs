//! On the page of a listing: what fits it, and why.

use byttebors::server::{db::entities::listing_exposures, matches::exposure};
use sea_orm::EntityTrait;

use super::pairs::{Pair, follow, full_board};
use crate::listings::writing::{page, press, publish, signed_in};

#[tokio::test]
async fn a_guest_sees_what_fits_and_why_and_can_do_nothing_about_it() {
    let pair = Pair::meet().await;
    let seen = page(&pair.app.client(), &pair.sought).await;
    let region = seen.split("Det passer sammen med").nth(1).expect("a region");
    assert!(region.contains("Jeg spiller harmonika til jeres fest") && region.contains("Det passer</h4>"), "{region}");
    assert!(!seen.contains("Passer ikke") && !seen.contains("Fjern forslaget"));
    let jens = page(&pair.jens, &pair.sought).await;
    assert!(!jens.contains("Passer ikke"), "it is not his listing");
    let back = page(&pair.app.client(), &pair.offered).await;
    assert!(back.contains("Harmonikaspiller søges til sommerfest"), "both sides see each other");
}

#[tokio::test]
async fn guests_share_the_page() {
    let pair = Pair::meet().await;
    let answer = pair.app.client().get(&pair.sought).await;
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert!(answer.headers.contains_key("etag"));
}

#[tokio::test]
async fn what_leaves_the_board_is_no_match_any_more_even_before_the_index_knows() {
    let pair = Pair::meet().await;
    press(&pair.jens, &pair.offered, &[("handling", "pause")]).await;
    assert!(!page(&pair.app.client(), &pair.sought).await.contains("Jeg spiller harmonika"));
}

#[tokio::test]
async fn where_nothing_fits_that_is_said_with_the_offer_to_be_told() {
    let app = full_board().await;
    let mette = signed_in(&app, "Mette").await;
    let fields = [("overskrift", "Zzyx qwertz ønskes"), ("beskrivelse", "Qwertz zzyx uden nogen forbindelse xyzzy.")];
    let path = publish(&mette, &fields).await;
    follow(&app).await;
    let seen = page(&app.client(), &path).await;
    assert!(seen.contains("Ingen gode bud endnu") && seen.contains("/sig-til?art=tilbud&amp;kategori=sport"), "{seen}");
    let own = page(&mette, &path).await;
    assert!(own.contains("Ingen gode bud endnu") && own.contains("Skal vi sige til?") && own.contains("Én gang om dagen"));
}

#[tokio::test]
async fn what_is_shown_is_counted_and_nobody_with_it() {
    let pair = Pair::meet().await;
    let shown = async || {
        exposure::settle(&pair.app.state).await.expect("written down");
        let rows = listing_exposures::Entity::find().all(pair.app.db().read()).await.expect("rows");
        rows.iter().map(|row| row.shown).sum::<i64>()
    };
    let prefetching = pair.app.client().with_header("sec-purpose", "prefetch");
    page(&prefetching, &pair.sought).await;
    assert_eq!(shown().await, 0, "nobody has seen it");
    pair.app.state.pages.forget();
    page(&pair.app.client(), &pair.sought).await;
    let once = shown().await;
    assert!((1..=5).contains(&once), "{once}");
    page(&pair.mette, &pair.sought).await;
    assert!(shown().await > once);
}
