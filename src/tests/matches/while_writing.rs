//! What fits while somebody writes.

use super::pairs::{OFFERED, Pair, SOUGHT};
use crate::listings::writing::{page, press, publish, send_new, signed_in};

fn encoded(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

#[tokio::test]
async fn the_words_so_far_find_what_fits_for_guests_too() {
    let pair = Pair::meet().await;
    let begun = [("art", "request"), ("overskrift", SOUGHT[1].1), ("beskrivelse", SOUGHT[2].1)];
    let answer = pair.app.client().post_form("/api/matches/while_writing", &[("fields", &encoded(&begun))]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let text = answer.text();
    assert!(text.contains("allerede tilbudt noget, der passer") && text.contains("Jeg spiller harmonika"), "{text}");
    assert!(!text.contains("Samme kategori"), "nobody has chosen one");
    let nothing = pair.app.client().post_form("/api/matches/while_writing", &[("fields", "art=request&overskrift=Hej")]).await;
    assert!(nothing.text().contains("\"said\":\"\""), "{}", nothing.text());
}

#[tokio::test]
async fn asking_changes_nothing_that_guests_are_shown() {
    let pair = Pair::meet().await;
    let before = pair.app.client().get("/opslag").await;
    pair.app.client().post_form("/api/matches/while_writing", &[("fields", "art=request")]).await;
    let after = pair.app.client().get("/opslag").await;
    let policy = "content-security-policy";
    assert_eq!(before.header(policy), after.header(policy), "it is the kept page");
}

#[tokio::test]
async fn what_makes_no_sense_is_refused() {
    let pair = Pair::meet().await;
    let answer = pair.app.client().post_form("/api/matches/while_writing", &[("fields", "hej=1")]).await;
    assert_eq!(answer.status, 400);
}

#[tokio::test]
async fn without_scripts_a_draft_that_was_kept_shows_what_fits() {
    let pair = Pair::meet().await;
    let ida = signed_in(&pair.app, "Ida").await;
    let mut fields = SOUGHT.to_vec();
    fields.push(("handling", "kladde"));
    let path = send_new(&ida, &fields).await.location().to_owned();
    let draft = page(&ida, &path).await;
    assert!(draft.contains("allerede tilbudt noget, der passer") && draft.contains("Jeg spiller harmonika"));
}

#[tokio::test]
async fn ones_own_listings_are_no_match() {
    let pair = Pair::meet().await;
    let own = publish(&pair.jens, &[SOUGHT[0], ("overskrift", "Harmonikaspiller søges"), SOUGHT[2], SOUGHT[3]]).await;
    let seen = page(&pair.jens, &own).await;
    assert!(!seen.split("Det passer sammen med").nth(1).expect("a region").contains(OFFERED[1].1));
    press(&pair.jens, &own, &[("handling", "luk")]).await;
}
