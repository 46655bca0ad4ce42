//! "Passer ikke" is remembered for the pair, and can be taken back.

use super::pairs::{Pair, id_of};
use crate::listings::writing::page;

#[tokio::test]
async fn what_does_not_fit_does_not_come_again_until_it_is_taken_back() {
    let pair = Pair::meet().await;
    let own = page(&pair.mette, &pair.sought).await;
    assert!(own.contains("Passer ikke") && own.contains("Hvorfor passer det ikke?"));
    let no = [("handling", "passer-ikke"), ("match", id_of(&pair.offered)), ("grund", "tiden")];
    for _ in 0..2 {
        let answer = pair.mette.post_form(&pair.sought, &no).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("{}#match", pair.sought).as_str()));
    }
    let told = page(&pair.mette, &pair.sought).await;
    assert!(told.contains("Forslaget er fjernet"));
    for _ in 0..2 {
        let own = page(&pair.mette, &pair.sought).await;
        let (above, below) = own.split_once("Forslag, du har fjernet").expect("the way back");
        assert!(!above.contains("Jeg spiller harmonika") && below.contains("Jeg spiller harmonika"));
    }
    assert!(page(&pair.app.client(), &pair.sought).await.contains("Jeg spiller harmonika"), "others judge for themselves");
    assert!(page(&pair.jens, &pair.offered).await.contains("Harmonikaspiller søges"), "and so does the other side");

    pair.mette.post_form(&pair.sought, &[("handling", "fortryd"), ("match", id_of(&pair.offered))]).await;
    let back = page(&pair.mette, &pair.sought).await;
    assert!(back.contains("Forslaget er tilbage") && !back.contains("Forslag, du har fjernet"));
}

#[tokio::test]
async fn nobody_says_no_for_somebody_else() {
    let pair = Pair::meet().await;
    let no = [("handling", "passer-ikke"), ("match", id_of(&pair.offered))];
    assert_eq!(pair.jens.post_form(&pair.sought, &no).await.status, 404);
    assert!(pair.app.client().post_form(&pair.sought, &no).await.location().starts_with("/log-ind?next="));
    assert!(!page(&pair.mette, &pair.sought).await.contains("Forslag, du har fjernet"));
    for fields in [
        &[("handling", "passer-ikke"), ("match", "findes-ikke-her")][..],
        &[("handling", "passer-ikke"), ("match", id_of(&pair.offered)), ("grund", "fordi")],
        &[("handling", "passer-ikke")],
        &[("handling", "hvad")],
    ] {
        assert!(pair.mette.post_form(&pair.sought, fields).await.status.is_client_error(), "{fields:?}");
    }
}
