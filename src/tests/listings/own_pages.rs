//! What an owner finds around a listing: questions before it is closed or deleted, the way back, and "Mit".

use super::writing::{page, press, publish, signed_in, with};
use crate::support::TestApp;

/// How often `words` stand in `text`.
fn count(text: &str, words: &str) -> usize {
    text.matches(words).count()
}

#[tokio::test]
async fn closing_and_deleting_are_asked_about_before_they_happen() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    let (close, delete) = (format!("{path}/luk"), format!("{path}/slet"));

    let question = page(&mette, &close).await;
    assert!(question.contains("Vil du lukke opslaget?") && question.contains("Blev det til noget?"));
    let refused = mette.get(&delete).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("Luk opslaget først"));
    assert_eq!(app.client().get(&path).await.status, 200, "asking changes nothing");

    press(&mette, &path, &[("handling", "luk"), ("grund", "fundet")]).await;
    assert_eq!(mette.get(&close).await.status, 409);
    let question = page(&mette, &delete).await;
    assert!(question.contains("Træner til piger i badminton") && question.contains("Det kan ikke laves om."));
    assert!(!page(&mette, &format!("{path}/rediger")).await.contains("value=\"slet\""), "no button deletes before it is asked");
    assert_eq!(mette.post_form(&delete, &[]).await.status, 200);
    assert_eq!(mette.get(&path).await.status, 200, "only the button deletes");
    assert_eq!(press(&mette, &path, &[("handling", "slet")]).await.location(), "/mit");
    assert_eq!(mette.get(&delete).await.status, 404);
}

#[tokio::test]
async fn nobody_else_is_asked() {
    let app = TestApp::start().await;
    let path = publish(&signed_in(&app, "Mette").await, &[]).await;
    for way in ["luk", "slet"] {
        assert_eq!(signed_in(&app, "Jens").await.get(&format!("{path}/{way}")).await.status, 404);
        assert!(app.client().get(&format!("{path}/{way}")).await.location().starts_with("/log-ind?next="));
    }
}

#[tokio::test]
async fn whoever_pauses_or_closes_can_take_it_back_on_the_page_that_follows() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for (fields, said, back) in [
        (&[("handling", "pause")][..], "Opslaget er på pause. Andre kan ikke se det.", "genoptag"),
        (&[("handling", "luk"), ("grund", "fundet")], "Dejligt, at det lykkedes.", "genaabn"),
        (&[("handling", "luk"), ("grund", "ikke-aktuelt")], "Opslaget er lukket. Andre kan ikke se det.", "genaabn"),
    ] {
        assert_eq!(press(&mette, &path, fields).await.location(), path);
        let told = page(&mette, &path).await;
        assert!(told.contains(said), "{fields:?}");
        assert_eq!(count(&told, "Sæt på børsen igen"), 1, "{fields:?}");
        let later = page(&mette, &path).await;
        assert!(later.contains("Kun du kan se det.") && !later.contains(said), "{fields:?}");
        assert_eq!(count(&later, "Sæt på børsen igen"), 1, "{fields:?}");
        assert_eq!(press(&mette, &path, &[("handling", back)]).await.location(), path);
        assert!(!page(&mette, &path).await.contains("Kun du kan se det."));
    }
}

#[tokio::test]
async fn the_own_listing_and_one_s_own_page_lead_straight_to_renewing_and_closing() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for place in [path.as_str(), "/mit"] {
        let text = page(&mette, place).await;
        for way in ["forny", "luk"] {
            assert!(text.contains(&format!("href=\"{path}/{way}\"")), "{way} on {place}");
        }
        assert!(!text.contains(&format!("href=\"{path}/slet\"")), "{place}");
    }
    let others = page(&app.client(), &path).await;
    assert!(!others.contains("/luk") && !others.contains("/forny"));
}

#[tokio::test]
async fn a_draft_stands_once_on_one_s_own_page_and_can_be_told_from_others() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let draft = [("handling", "kladde"), ("overskrift", ""), ("beskrivelse", "Femten klapstole i kælderen")];
    let edit = mette.post_form("/opslag/ny", &with(&draft)).await.location().to_owned();
    let mine = page(&mette, "/mit").await.replace('\u{a0}', " ");
    assert_eq!(count(&mine, "<h3"), 1);
    for words in ["»Femten klapstole i kælderen«", "Kladde · Efterlysning · rettet i dag kl.", "Du har ikke lagt noget på børsen endnu."]
    {
        assert!(mine.contains(words), "{words}");
    }
    let delete = edit.replace("/rediger", "/slet");
    assert!(mine.contains(&format!("href=\"{delete}\"")));
    assert!(page(&mette, &delete).await.contains("Vil du slette kladden?"));
}

#[tokio::test]
async fn who_has_no_name_yet_is_asked_for_it() {
    let app = TestApp::start().await;
    let nameless = app.signed_in("ny@post.example").await;
    let mine = page(&nameless, "/mit").await;
    assert!(mine.contains("Du har ikke skrevet dit navn endnu.") && mine.contains("Skriv dit fornavn"));
    assert!(page(&signed_in(&app, "Mette").await, "/mit").await.contains("Logget ind som Mette."));
}

#[tokio::test]
async fn an_answer_is_called_or_mailed_with_the_listing_named() {
    let app = TestApp::start().await;
    let path = publish(&signed_in(&app, "Mette").await, &[("overskrift", "Træner & hjælper? 100 %")]).await;
    let listing = page(&app.client(), &path).await;
    assert!(listing.contains("Vil du svare?") && listing.contains("href=\"tel:+4520304050\""));
    let subject = "subject=Svar%20p%C3%A5%20%C2%BBTr%C3%A6ner%20%26%20hj%C3%A6lper%3F%20100%20%25%C2%AB&amp;body=";
    assert!(listing.contains(subject), "{listing}");
    assert!(listing.contains(&path.replace('/', "%2F")), "the mail says where the listing is");
}
