//! The poster of a listing.

use chrono::Duration;

use super::documents::{HARM, INJECTIONS};
use crate::{
    listings::writing::{page, press, publish, signed_in, with},
    support::TestApp,
};

#[tokio::test]
async fn a_poster_says_what_who_when_where_and_how_to_answer() {
    let app = TestApp::with().setting("BYTTEBORS_BASE_URL", "https://boers.example").start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[("omraade", "8960"), ("antal", "2"), ("enhed", "trænere"), ("tid", "tue-17:00-22:00")]).await;
    let answer = app.client().get(&format!("{path}/plakat")).await;
    assert_eq!(answer.status, 200);
    let poster = answer.text();
    for shown in [
        "Efterlysning",
        "Træner til piger i badminton",
        "Mette",
        "Tirsdag aften",
        "Randers SØ",
        "2\u{a0}trænere",
        "Vi er 14 piger mellem 10 og 13 år",
        "Byttebørsen",
        "Birthe og Jonas",
        "20 30 40 50",
    ] {
        assert!(poster.contains(shown), "{shown}");
    }
    assert!(poster.contains(&format!("aria-label=\"QR-kode med adressen https://boers.example{path}\"")), "{poster}");
    assert!(poster.contains("boers.example") && poster.contains(&path));
    assert!(poster.contains("data-print") && poster.contains("Ctrl + P"), "with and without JavaScript");
    assert!(poster.contains("content=\"noindex\"") && poster.contains(&format!("href=\"https://boers.example{path}\"")));
}

#[tokio::test]
async fn the_listing_leads_to_its_poster() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let link = format!("href=\"{path}/plakat\"");
    let (own, foreign) = (page(&mette, &path).await, page(&app.client(), &path).await);
    assert!(own.contains(&link) && own.contains("Lav en plakat"));
    assert!(foreign.contains(&link) && foreign.contains("Plakat") && !foreign.contains("Lav en plakat"));
    press(&mette, &path, &[("handling", "luk"), ("grund", "fundet")]).await;
    assert!(!page(&mette, &path).await.contains(&link), "what has ended has no poster");
}

#[tokio::test]
async fn only_a_listing_on_the_board_has_a_poster_and_a_paused_one_for_its_owner() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let jens = signed_in(&app, "Jens").await;
    let guest = app.client();
    assert_eq!(guest.get("/opslag/findesikke/plakat").await.status, 404);

    let draft = mette.post_form("/opslag/ny", &with(&[("handling", "kladde")])).await;
    let draft = draft.location().trim_end_matches("/rediger").to_owned();
    let paused = publish(&mette, &[]).await;
    press(&mette, &paused, &[("handling", "pause")]).await;
    let closed = publish(&mette, &[]).await;
    press(&mette, &closed, &[("handling", "luk"), ("grund", "fundet")]).await;
    for path in [&draft, &paused, &closed] {
        for client in [&guest, &jens] {
            let answer = client.get(&format!("{path}/plakat")).await;
            assert_eq!(answer.status, 404, "{path}");
            assert!(!answer.text().contains("badminton"));
        }
    }
    for path in [&draft, &closed] {
        assert_eq!(mette.get(&format!("{path}/plakat")).await.status, 404, "{path}");
    }
    let own = mette.get(&format!("{paused}/plakat")).await;
    assert_eq!(own.status, 200);
    assert!(own.text().contains("Opslaget er på pause."));

    let published = publish(&mette, &[]).await;
    app.clock().advance(Duration::days(60));
    let mette = signed_in(&app, "Mette").await;
    for client in [&guest, &mette] {
        assert_eq!(client.get(&format!("{published}/plakat")).await.status, 404, "its time is over");
    }
}

#[tokio::test]
async fn what_people_write_stays_text() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for attack in INJECTIONS {
        let path = publish(&mette, &[("overskrift", attack), ("beskrivelse", &format!("{attack} og mere tekst"))]).await;
        let poster = page(&app.client(), &format!("{path}/plakat")).await;
        for harm in HARM {
            assert!(!poster.contains(harm), "{attack} became {harm}");
        }
        assert_eq!(poster.matches("<h1").count(), 1);
    }
}

#[tokio::test]
async fn a_poster_carries_no_address_of_a_person() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    assert!(!page(&app.client(), &format!("{path}/plakat")).await.contains("@post.example"));
}
