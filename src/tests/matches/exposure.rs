//! How often listings are shown reaches the ranking, and costs no write to any listing.

use byttebors::server::{
    db::entities::{listing_changes, listings},
    matches::exposure,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::pairs::{Pair, follow, id_of};

/// The row of what Jens offers.
async fn offered(pair: &Pair) -> listings::Model {
    let named = listings::Entity::find().filter(listings::Column::PublicId.eq(id_of(&pair.offered)));
    named.one(pair.app.db().read()).await.expect("an answer").expect("a listing")
}

/// Shows it so often, and lets the index see what was written.
async fn show(pair: &Pair, key: i64, times: usize) {
    pair.app.state.exposure.note(std::iter::repeat_n(key, times));
    exposure::settle(&pair.app.state).await.expect("written down");
    follow(&pair.app).await;
}

fn known(pair: &Pair, key: i64) -> u32 {
    let index = pair.app.state.matching.index().expect("an index");
    index.facts(&[key]).expect("facts")[&key].shown
}

async fn notes(pair: &Pair) -> u64 {
    listing_changes::Entity::find().count(pair.app.db().read()).await.expect("a number")
}

#[tokio::test]
async fn the_ranking_learns_of_every_doubling_and_no_listing_is_written_to() {
    let pair = Pair::meet().await;
    let (before, noted) = (offered(&pair).await, notes(&pair).await);
    let key = before.id;
    assert_eq!(known(&pair, key), 0);
    for (more, expected) in [(3, 0), (2, 5), (2, 5), (1, 8), (92, 100)] {
        show(&pair, key, more).await;
        assert_eq!(known(&pair, key), expected, "{more} more");
    }
    assert_eq!(notes(&pair).await, noted + 3, "one a doubling");
    assert_eq!(offered(&pair).await, before);
}

#[tokio::test]
async fn what_left_the_board_does_not_come_back_by_being_counted() {
    let pair = Pair::meet().await;
    let key = offered(&pair).await.id;
    crate::listings::writing::press(&pair.jens, &pair.offered, &[("handling", "pause")]).await;
    let noted = notes(&pair).await;
    show(&pair, key, 50).await;
    assert_eq!(notes(&pair).await, noted);
    assert!(pair.app.state.matching.index().expect("an index").facts(&[key]).expect("facts").is_empty());
    crate::listings::writing::press(&pair.jens, &pair.offered, &[("handling", "genoptag")]).await;
    follow(&pair.app).await;
    assert_eq!(known(&pair, key), 50, "it is known when it comes again");
}
