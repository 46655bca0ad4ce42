//! What is suggested while somebody types a search: words of the live board, and nobody's name.

use byttebors::{features::listings::model::SuggestedSearch, server::matching::follower};
use chrono::Duration;

use crate::{
    listings::writing::{page, press, publish, signed_in},
    support::{TestApp, client::Client},
};

/// Puts a listing on the board that says this, and lets the index see it.
async fn write(app: &TestApp, client: &Client, title: &str) -> String {
    let path = publish(client, &[("overskrift", title), ("beskrivelse", "Skriv endelig, hvis det er noget for jer.")]).await;
    follower::catch_up(&app.state).await.expect("the index follows");
    path
}

/// What is suggested in the words of the pages.
async fn suggested(app: &TestApp, typed: &str) -> Vec<SuggestedSearch> {
    let typed: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
    let answer = app.client().get(&format!("/api/listings/suggest?locale=da&typed={typed}")).await;
    assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "private, max-age=60"), "{}", answer.text());
    assert!(!answer.headers.contains_key("set-cookie"));
    serde_json::from_str(answer.text()).expect("suggestions")
}

/// The searches alone.
async fn searches(app: &TestApp, typed: &str) -> Vec<String> {
    suggested(app, typed).await.into_iter().map(|suggested| suggested.search).collect()
}

#[tokio::test]
async fn words_that_begin_so_are_suggested_as_they_are_written_the_commonest_first() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for title in ["Harpe søges til kirken", "Harmonika til en fest", "Harmonika og sang i kor", "Håndarbejde hver onsdag"] {
        write(&app, &mette, title).await;
    }
    assert_eq!(searches(&app, "har").await, ["harmonika", "harpe"]);
    assert_eq!(searches(&app, "HARM").await, ["harmonika"]);
    assert_eq!(searches(&app, "hå").await, ["håndarbejde"]);
    assert_eq!(searches(&app, "rød har").await, ["rød harmonika", "rød harpe"], "what is typed before stays");
    for nothing in ["", "h", "har ", "rød h", "harmonika", "%_", "<b", "qqq", &"har".repeat(100)] {
        assert_eq!(suggested(&app, nothing).await, [], "{nothing}");
    }
}

#[tokio::test]
async fn no_more_than_five_are_suggested() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for title in ["Bold bord bog brød bil", "Blomster bukser bælte bænk"] {
        write(&app, &mette, title).await;
    }
    assert_eq!(searches(&app, "b").await.len(), 0);
    for word in ["bold", "bord", "brød"] {
        assert!(searches(&app, &word[..2]).await.contains(&word.to_owned()), "{word}");
    }
    write(&app, &mette, "Bolsjer bolig boldbane boldnet boghandel bordtennis borddug bogreol").await;
    assert_eq!(searches(&app, "bo").await.len(), 5);
}

#[tokio::test]
async fn what_left_the_board_leaves_no_word() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let paused = write(&app, &mette, "Harmonika til en fest").await;
    write(&app, &mette, "Trommer til en fest").await;
    assert_eq!(searches(&app, "harm").await, ["harmonika"]);
    press(&mette, &paused, &[("handling", "pause")]).await;
    follower::catch_up(&app.state).await.expect("the index follows");
    assert_eq!(searches(&app, "harm").await, [""; 0]);
    assert!(!page(&app.client(), "/opslag?q=xylofonqq").await.contains("harmonika"));
    // Its time is over, and no job has taken it off the board yet.
    app.clock().advance(Duration::days(400));
    assert_eq!(searches(&app, "trom").await, [""; 0]);
}

#[tokio::test]
async fn a_word_that_no_dictionary_knows_may_be_a_name_unless_several_use_it() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for (title, expected) in [
        ("Brzezinkowa spørges om stole", &[][..]),
        ("Brzezinkowa spørges om borde", &[][..]),
        ("Brzezinkowa er et kortspil for fire", &["brzezinkowa"][..]),
    ] {
        write(&app, &mette, title).await;
        assert_eq!(searches(&app, "brze").await, expected, "{title}");
    }
    write(&app, &mette, "Mødes klokken 1730 på torvet").await;
    assert_eq!(searches(&app, "17").await, [""; 0], "no number");
}

#[tokio::test]
async fn the_name_of_a_category_leads_to_words_that_find_it() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    write(&app, &mette, "Trailer kan lånes en søndag").await;
    let found = suggested(&app, "transp").await;
    let of_transport = found.iter().find(|suggested| suggested.search == "trailer").expect("a word of the category");
    assert!(of_transport.label.as_deref().is_some_and(|label| label.starts_with("trailer (") && label.contains("ransport")), "{found:?}");
    let english = app.client().get("/api/listings/suggest?locale=en&typed=transp").await;
    assert!(english.text().contains("trailer ("), "{}", english.text());
}

#[tokio::test]
async fn whoever_finds_nothing_is_offered_the_commonest_words_that_say_something() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    for title in ["Trailer kan lånes en søndag", "Harmonika til en fest", "Harmonika og sang i kor"] {
        publish(&mette, &[("overskrift", title)]).await;
    }
    follower::catch_up(&app.state).await.expect("the index follows");
    let seen = page(&app.client(), "/opslag?q=xylofonqq").await;
    let (_, offered) = seen.split_once("Ord på børsen lige nu").expect("words");
    assert!(offered.find("?q=harmonika") < offered.find("?q=trailer"), "the commonest first: {offered}");
    assert!(offered.contains("?q=trailer") && !offered.contains("?q=kan\"") && !offered.contains("?q=gerne\""), "{offered}");
}
