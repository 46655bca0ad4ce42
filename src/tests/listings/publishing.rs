//! From a form to the board.

use super::writing::{page, publish, send_new, signed_in, with};
use crate::support::TestApp;

#[tokio::test]
async fn a_published_listing_stands_on_the_board_with_its_owners_first_name() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[("omraade", "8960"), ("antal", "2"), ("enhed", "trænere"), ("tid", "tue-17:00-22:00")]).await;
    let guest = app.client();
    let listing = page(&guest, &path).await;
    for shown in
        ["Træner til piger i badminton", "Mette", "Randers SØ", "2\u{a0}trænere", "Tirsdag aften", "Efterlysning", "22. januar 2027"]
    {
        assert!(listing.replace("22.\u{a0}januar\u{a0}", "22. januar ").contains(shown), "{shown}");
    }
    assert!(page(&guest, "/opslag").await.contains("Træner til piger i badminton"));
    assert!(page(&guest, "/").await.contains("Træner til piger i badminton"));
}

#[tokio::test]
async fn the_owner_is_told_that_it_worked_once() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    assert!(page(&mette, &path).await.contains("Opslaget er på børsen."));
    assert!(!page(&mette, &path).await.contains("Opslaget er på børsen."));
}

#[tokio::test]
async fn an_error_keeps_everything_typed_and_says_what_to_do() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let answer = send_new(
        &mette,
        &with(&[
            ("overskrift", "Kort"),
            ("omraade", "8870"),
            ("tid", "sat-08:00-12:00"),
            ("fra", "1.12.2026"),
            ("til", "i foråret"),
            ("antal", "mange"),
            ("enhed", "stole & borde"),
            ("fjern", "ja"),
        ]),
    )
    .await;
    assert_eq!(answer.status, 422);
    let text = answer.text();
    for kept in [
        "value=\"Kort\"",
        "Vi er 14 piger mellem 10 og 13 år",
        "value=\"1.12.2026\"",
        "value=\"i foråret\"",
        "value=\"mange\"",
        "value=\"stole &amp; borde\"",
    ] {
        assert!(text.contains(kept), "{kept}");
    }
    for said in ["Skriv mindst 5 tegn", "Du har skrevet 4.", "Skriv en dato", "Skriv et helt tal"] {
        assert!(text.contains(said), "{said}");
    }
    assert!(text.contains("href=\"#overskrift\""), "the summary leads to the field");
    assert!(text.contains("aria-invalid=\"true\""));
}

#[tokio::test]
async fn private_data_never_reaches_the_board() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for (field, text, said) in [
        ("beskrivelse", "Ring til mig på 20 30 40 50, så aftaler vi nærmere.", "telefonnummer"),
        ("beskrivelse", "Skriv til mette@post.example, så aftaler vi nærmere.", "e-mailadresse"),
        ("overskrift", "Træner 010190-1234 søges", "CPR-nummer"),
    ] {
        let answer = send_new(&mette, &with(&[(field, text)])).await;
        assert_eq!(answer.status, 422, "{text}");
        assert!(answer.text().contains(said), "{said}");
    }
    assert!(page(&app.client(), "/opslag").await.contains("0 opslag"));
}

#[tokio::test]
async fn a_field_that_does_not_belong_to_the_form_is_refused() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for foreign in [("tilstand", "published"), ("ejer", "1"), ("account_id", "1"), ("art", "offer")] {
        let fields: Vec<_> = super::writing::FIELDS.into_iter().chain([foreign]).collect();
        assert_eq!(send_new(&mette, &fields).await.status, 400, "{foreign:?}");
    }
}

#[tokio::test]
async fn a_text_that_tries_to_leave_its_field_is_shown_as_text() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for attack in [
        "</textarea><script>alert(1)</script> og mere tekst",
        "\"><img src=x onerror=alert(1)> og mere tekst",
        "<svg/onload=alert(1)> {{7*7}} ${7*7} og mere tekst",
        "]]><!-- --><script>alert(1)</script> og mere tekst",
    ] {
        let path = publish(&mette, &[("overskrift", attack), ("beskrivelse", attack), ("antal", "2"), ("enhed", "<b>stole</b>")]).await;
        for page in [
            page(&app.client(), &path).await,
            page(&app.client(), "/opslag").await,
            page(&mette, &format!("{path}/rediger")).await,
            page(&mette, "/mit").await,
        ] {
            for raw in ["<script>alert", "<img src=x", "<svg/onload", "<b>stole"] {
                assert!(
                    !page.contains(raw),
                    "{attack}: {}",
                    page.split(raw).next().map_or("", |before| &before[before.len().saturating_sub(200)..])
                );
            }
        }
        let refused = send_new(&mette, &with(&[("overskrift", attack), ("beskrivelse", attack), ("kategori", "")])).await;
        assert_eq!(refused.status, 422);
        assert!(!refused.text().contains("<script>alert") && !refused.text().contains("<img src=x"));
    }
}
