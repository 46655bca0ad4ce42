//! Drafts, and what a guest writes before signing in.

use super::writing::{account_id, page, press, send_new, signed_in, with};
use crate::support::TestApp;
use byttebors::{domain::listing_id::ListingId, server::listings::guest_drafts};

#[tokio::test]
async fn a_draft_keeps_what_was_typed_even_when_it_could_not_be_published() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let answer = send_new(&mette, &[("overskrift", "Ha"), ("beskrivelse", "Ring 20304050"), ("antal", "x"), ("handling", "kladde")]).await;
    assert_eq!(answer.status, 303);
    let edit = answer.location().to_owned();
    let text = page(&mette, &edit).await;
    for kept in ["value=\"Ha\"", "Ring 20304050", "value=\"x\"", "Kladden er gemt."] {
        assert!(text.contains(kept), "{kept}");
    }
    let path = edit.trim_end_matches("/rediger");
    assert_eq!(press(&mette, path, &with(&[("handling", "offentliggoer"), ("overskrift", "Ha")])).await.status, 422);
    let published = press(&mette, path, &with(&[("handling", "offentliggoer")])).await;
    assert_eq!((published.status.as_u16(), published.location()), (303, path));
    assert_eq!(app.client().get(path).await.status, 200);
}

#[tokio::test]
async fn a_draft_waits_on_ones_own_page() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    send_new(&mette, &with(&[("handling", "kladde")])).await;
    let mine = page(&mette, "/mit").await;
    assert!(mine.contains("Gør kladden færdig") && mine.contains("Træner til piger i badminton"));
}

#[tokio::test]
async fn a_guests_text_waits_until_the_guest_has_signed_in() {
    let app = TestApp::start().await;
    let guest = app.client();
    let answer = send_new(&guest, &with(&[("handling", "offentliggoer")])).await;
    assert_eq!(answer.status, 303);
    let next = answer.location().strip_prefix("/log-ind?next=").expect("to sign in").replace("%2F", "/");
    let id = next.trim_start_matches("/opslag/").trim_end_matches("/rediger").to_owned();
    assert_eq!(guest.get(&format!("/opslag/{id}")).await.status, 404, "nobody reads it before");
    let mette = signed_in(&app, "Mette").await;
    let account = account_id(&app, "Mette").await;
    guest_drafts::claim(app.db().write(), &next, account, app.clock().now()).await.expect("claimed");
    let text = page(&mette, &next).await;
    assert!(text.contains("Træner til piger i badminton") && text.contains("Offentliggør"));
    assert!(ListingId::parse(&id).is_some());
}

#[tokio::test]
async fn a_guests_text_is_claimed_once_and_forgotten_after_two_days() {
    let app = TestApp::start().await;
    let next =
        |answer: &crate::support::client::Answer| answer.location().strip_prefix("/log-ind?next=").expect("to sign in").replace("%2F", "/");
    let first = next(&send_new(&app.client(), &with(&[])).await);
    let mette = signed_in(&app, "Mette").await;
    let mettes = account_id(&app, "Mette").await;
    guest_drafts::claim(app.db().write(), &first, mettes, app.clock().now()).await.expect("claimed");
    let jens = signed_in(&app, "Jens").await;
    guest_drafts::claim(app.db().write(), &first, account_id(&app, "Jens").await, app.clock().now()).await.expect("nothing left");
    assert_eq!(mette.get(&first).await.status, 200);
    assert_eq!(jens.get(&first).await.status, 404);
    let second = next(&send_new(&app.client(), &with(&[])).await);
    app.clock().advance(chrono::Duration::hours(49));
    byttebors::server::jobs::run_due(&app.state).await.expect("jobs run");
    guest_drafts::claim(app.db().write(), &second, mettes, app.clock().now()).await.expect("nothing left");
    let later = signed_in(&app, "Mette").await;
    assert_eq!(later.get(&second).await.status, 404);
}

#[tokio::test]
async fn a_guest_is_told_of_errors_before_signing_in() {
    let app = TestApp::start().await;
    let answer = send_new(&app.client(), &with(&[("overskrift", "Ha")])).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("value=\"Ha\""));
}

#[tokio::test]
async fn a_cpr_number_is_never_stored_not_even_in_a_draft() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let draft = send_new(&mette, &with(&[("handling", "kladde")])).await.location().trim_end_matches("/rediger").to_owned();
    let with_cpr = with(&[("beskrivelse", "Mit nummer er 010190-1234, ring bare."), ("handling", "kladde")]);
    for answer in [send_new(&mette, &with_cpr).await, send_new(&app.client(), &with_cpr).await, press(&mette, &draft, &with_cpr).await] {
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("010190-1234") && answer.text().contains("CPR-nummer"), "what was typed is kept on the page");
    }
    assert!(!page(&mette, &format!("{draft}/rediger")).await.contains("010190"));
}

#[tokio::test]
async fn a_network_that_leaves_too_much_is_asked_to_sign_in_and_keeps_its_text() {
    let app = TestApp::start().await;
    for _ in 0..60 {
        assert_eq!(send_new(&app.client(), &with(&[])).await.status, 303);
    }
    let refused = send_new(&app.client(), &with(&[])).await;
    assert_eq!(refused.status, 429);
    assert!(refused.text().contains("value=\"Træner til piger i badminton\""));
    assert_eq!(send_new(&signed_in(&app, "Mette").await, &with(&[])).await.status, 303);
}

#[tokio::test]
async fn words_typed_when_the_sign_in_had_run_out_wait_behind_the_next_sign_in() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = send_new(&mette, &with(&[])).await.location().to_owned();
    app.clock().advance(chrono::Duration::days(2));
    let answer = press(&mette, &path, &with(&[("overskrift", "Svømmelærer til onsdagsholdet"), ("handling", "gem")])).await;
    assert_eq!(answer.status, 303);
    let next =
        answer.location().strip_prefix("/log-ind?next=").expect("to sign in").replace("%2F", "/").replace("%3F", "?").replace("%3D", "=");
    let again = signed_in(&app, "Mette").await;
    assert!(page(&again, &next).await.contains("value=\"Svømmelærer til onsdagsholdet\""));
    assert!(page(&app.client(), &path).await.contains("Træner til piger i badminton"), "nothing is changed before it is saved");
    assert_eq!(signed_in(&app, "Jens").await.get(&next).await.status, 404);
}
