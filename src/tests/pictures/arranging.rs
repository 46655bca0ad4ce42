//! Describing pictures, putting them in order, taking one away: with and without the form's files.

use super::sending::{Form, ids, put_up, rows, small};
use crate::{
    listings::writing::{page, publish, signed_in},
    support::{
        TestApp,
        client::{Answer, Client},
    },
};

/// Somebody with a listing and this many pictures of it.
async fn with_pictures(app: &TestApp, count: usize) -> (Client, String, Vec<String>) {
    let mette = signed_in(app, "Mette").await;
    let path = publish(&mette, &[]).await;
    for _ in 0..count {
        assert_eq!(put_up(&mette, &path, &small()).await.status, 303);
    }
    let ids = ids(app).await;
    (mette, path, ids)
}

async fn press(client: &Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    client.post_form(&format!("{path}/billeder"), fields).await
}

#[tokio::test]
async fn a_picture_is_asked_for_words_with_an_example_until_it_has_some() {
    let app = TestApp::start().await;
    let (mette, path, ids) = with_pictures(&app, 1).await;
    let (words, tick) = (format!("beskrivelse-{}", ids[0]), format!("pynt-{}", ids[0]));
    let asked = page(&mette, &format!("{path}/billeder")).await;
    for part in ["Beskriv billede 1", "for eksempel »Rød ladcykel foran biblioteket«", "Beskrivelsen mangler. Skriv, hvad man ser."] {
        assert!(asked.contains(part), "{part}");
    }
    assert_eq!(press(&mette, &path, &[(&words, "Piger med ketsjere"), ("handling", "gem")]).await.status, 303);
    let shown = page(&mette, &format!("{path}/billeder")).await;
    assert!(shown.contains("value=\"Piger med ketsjere\"") && !shown.contains("Beskrivelsen mangler"));
    assert!(page(&app.client(), &path).await.contains("alt=\"Piger med ketsjere\""));
    assert!(page(&app.client(), "/opslag").await.contains("alt=\"Piger med ketsjere\""));

    assert_eq!(press(&mette, &path, &[(&words, ""), (&tick, "ja"), ("handling", "gem")]).await.status, 303);
    let shown = page(&mette, &format!("{path}/billeder")).await;
    assert!(shown.contains(" checked") && !shown.contains("Beskrivelsen mangler"));
    assert!(page(&app.client(), "/opslag").await.contains("alt=\"\""));
}

#[tokio::test]
async fn words_that_nobody_should_publish_are_refused_and_everything_typed_stays() {
    let app = TestApp::start().await;
    let (mette, path, ids) = with_pictures(&app, 2).await;
    let fields = ids.iter().map(|id| format!("beskrivelse-{id}")).collect::<Vec<_>>();
    let typed = [(fields[0].as_str(), "Ring 20 30 40 50"), (fields[1].as_str(), "En \"rød\" stol"), ("op", ids[1].as_str())];
    let answer = press(&mette, &path, &typed).await;
    assert_eq!(answer.status, 422);
    for part in [
        "value=\"Ring 20 30 40 50\"",
        "value=\"En &quot;rød&quot; stol\"",
        "Beskriv billede 1: Her står noget, der ligner et telefonnummer",
    ] {
        assert!(answer.text().contains(part), "{part}");
    }
    assert!(answer.text().contains(&format!("href=\"#{}\"", fields[0])) && answer.text().contains("aria-invalid=\"true\""));
    assert_eq!(super::sending::ids(&app).await, ids, "nothing was changed");
    assert!(rows(&app).await.iter().all(|row| row.alternative_text.is_none()));
}

#[tokio::test]
async fn pictures_change_places_and_keep_what_was_typed_meanwhile() {
    let app = TestApp::start().await;
    let (mette, path, ids) = with_pictures(&app, 3).await;
    let [first, second, third] = [0, 1, 2].map(|at: usize| ids[at].clone());
    let words = format!("beskrivelse-{first}");
    let answer = press(&mette, &path, &[(&words, "En stol"), ("op", &third)]).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("{path}/billeder#billede-{third}").as_str()));
    assert_eq!(super::sending::ids(&app).await, [first.clone(), third.clone(), second.clone()]);
    press(&mette, &path, &[("ned", &first)]).await;
    assert_eq!(super::sending::ids(&app).await, [third.clone(), first.clone(), second.clone()]);
    assert!(rows(&app).await.iter().any(|row| row.alternative_text.as_deref() == Some("En stol")));
    // Beyond the ends, and of pictures that are gone or never were: nothing happens.
    for (name, id) in [("op", third.as_str()), ("ned", second.as_str()), ("op", "00000000000000000000"), ("fjern", "00000000000000000000")]
    {
        assert_eq!(press(&mette, &path, &[(name, id)]).await.status, 303, "{name} {id}");
    }
    assert_eq!(super::sending::ids(&app).await, [third.clone(), first, second]);
    assert!(page(&app.client(), "/opslag").await.contains(&format!("/billeder/{third}/400.jpg")), "the first is on the card");
}

#[tokio::test]
async fn a_picture_that_is_taken_away_is_gone_for_everybody_at_once() {
    let app = TestApp::start().await;
    let (mette, path, ids) = with_pictures(&app, 3).await;
    let removed = &ids[0];
    // Words that were typed about it do not matter any more.
    let words = format!("beskrivelse-{removed}");
    assert_eq!(press(&mette, &path, &[(&words, "010190-1234"), ("fjern", removed)]).await.location(), format!("{path}/billeder"));
    assert!(page(&mette, &format!("{path}/billeder")).await.contains("Billedet er fjernet."));
    for browser in [&mette, &app.client()] {
        assert_eq!(browser.get(&format!("/billeder/{removed}/400.jpg")).await.status, 404);
        assert!(!page(browser, &path).await.contains(removed.as_str()));
    }
    assert_eq!(super::sending::ids(&app).await, ids[1..]);
    let places: Vec<i32> = rows(&app).await.iter().filter(|row| row.listing_id.is_some()).map(|row| row.position).collect();
    assert_eq!(places, [0, 1]);
}

#[tokio::test]
async fn nobody_else_touches_the_pictures() {
    let app = TestApp::start().await;
    let (_, path, ids) = with_pictures(&app, 2).await;
    let stranger = signed_in(&app, "Jens").await;
    let own = publish(&stranger, &[("overskrift", "Jens har en ladcykel")]).await;
    let words = format!("beskrivelse-{}", ids[0]);
    for fields in
        [vec![("fjern", ids[0].as_str())], vec![("op", ids[1].as_str())], vec![(words.as_str(), "Overtaget"), ("handling", "gem")]]
    {
        assert_eq!(press(&stranger, &path, &fields).await.status, 404, "{fields:?}");
        // By way of a listing that is one's own, they are no pictures of it.
        press(&stranger, &own, &fields).await;
        assert!(press(&app.client(), &path, &fields).await.location().starts_with("/log-ind"), "{fields:?}");
    }
    assert_eq!(super::sending::ids(&app).await, ids);
    assert!(rows(&app).await.iter().all(|row| row.alternative_text.is_none()));
}

#[tokio::test]
async fn words_and_files_come_in_one_form() {
    let app = TestApp::start().await;
    let (mette, path, ids) = with_pictures(&app, 1).await;
    let form = Form::default().file("ny.png", &small()).field("handling", "laeg-op").field(&format!("beskrivelse-{}", ids[0]), "En stol");
    assert_eq!(form.send(&mette, &path).await.status, 303);
    let rows = rows(&app).await;
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].alternative_text.as_deref(), Some("En stol"));
}
