//! "Sig til, når der kommer noget": who is told, when, and about what; each thing once.

use byttebors::server::{
    db::{
        Database,
        entities::{mails, watches},
    },
    state::AppState,
    watches::{looking, telling},
};
use chrono::Duration;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{EntityTrait, PaginatorTrait};
use tokio_util::sync::CancellationToken;

use super::pairs::{OFFERED, Pair, follow, full_board};
use crate::{
    listings::writing::{page, press, publish, signed_in},
    support::{TestApp, client::Client},
};

/// A search that finds what Jens offers.
const SEARCH: &str = "/sig-til?q=harmonika&art=tilbud";

/// Begins to watch a search.
pub async fn watch(client: &Client, search: &str, pace: &str) {
    let answer = client.post_form(search, &[("handling", "sig-til"), ("hvor-tit", pace)]).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, "/mit#sig-til"), "{}", answer.text());
}

/// Compares what is new with what is watched.
pub async fn look(app: &AppState) {
    looking::look(app, &CancellationToken::new()).await.expect("looked");
}

/// Time goes by, and whoever is to be told is told: the mails that were written now. They are not sent, because what has been
/// sent is wiped.
pub async fn told_after(app: &TestApp, span: Duration) -> Vec<mails::Model> {
    app.clock().advance(span);
    let before = app.mails().await.len();
    follow(app).await;
    look(&app.state).await;
    telling::tell(&app.state).await.expect("told");
    app.mails().await.split_off(before)
}

/// The mails that Mette was told in.
async fn mette_told_after(app: &TestApp, span: Duration) -> Vec<mails::Model> {
    told_after(app, span).await.into_iter().filter(|mail| mail.recipient == "mette@post.example").collect()
}

fn minute() -> Duration {
    Duration::minutes(1)
}

#[tokio::test]
async fn something_new_is_told_at_once_and_never_twice() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, SEARCH, "straks").await;
    assert_eq!(told_after(&app, minute()).await.len(), 0, "what is there is no news");
    let path = publish(&jens, &OFFERED).await;
    let told = told_after(&app, minute()).await;
    assert_eq!(told.len(), 1);
    let mail = &told[0];
    assert_eq!(
        (mail.recipient.as_str(), mail.subject.as_str()),
        ("mette@post.example", "Nyt på børsen: Jeg spiller harmonika til jeres fest")
    );
    for part in ["»harmonika« · Tilbud", "Tilbud: Jeg spiller harmonika til jeres fest", &path, "/mit", "/sig-til/stop/"] {
        assert!(mail.text_body.contains(part), "{part} is missing in {}", mail.text_body);
    }
    for name in ["Jens", "Mette", "jens@", "fødselsdag"] {
        assert!(!mail.text_body.contains(name) && !mail.html_body.contains(name), "{name}");
    }
    assert!(mail.unsubscribe_url.as_deref().is_some_and(|url| mail.text_body.contains(url)));
    for _ in 0..3 {
        assert_eq!(told_after(&app, Duration::hours(1)).await.len(), 0);
    }
    press(&jens, &path, &[("handling", "luk")]).await;
    press(&jens, &path, &[("handling", "genaabn")]).await;
    assert_eq!(told_after(&app, Duration::hours(1)).await.len(), 0, "not even when it comes again");
}

#[tokio::test]
async fn nobody_is_told_about_ones_own_or_about_what_is_gone() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&jens, SEARCH, "straks").await;
    watch(&mette, SEARCH, "straks").await;
    let path = publish(&jens, &OFFERED).await;
    press(&jens, &path, &[("handling", "pause")]).await;
    assert_eq!(told_after(&app, minute()).await.len(), 0);
    press(&jens, &path, &[("handling", "genoptag")]).await;
    let told = told_after(&app, minute()).await;
    assert_eq!(told.iter().map(|mail| mail.recipient.as_str()).collect::<Vec<_>>(), ["mette@post.example"]);
}

#[tokio::test]
async fn a_watched_word_finds_what_the_board_finds_for_it() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, "/sig-til?q=kampleder&art=efterlysning", "straks").await;
    let about = ("beskrivelse", "Vi mangler en til to kampe i foråret.");
    publish(&jens, &[("overskrift", "Dommer søges"), about]).await;
    publish(&jens, &[("overskrift", "Strikkegarn søges"), ("beskrivelse", "Gerne rester i mange farver.")]).await;
    let told = mette_told_after(&app, minute()).await;
    assert_eq!(told.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(), ["Nyt på børsen: Dommer søges"]);
}

#[tokio::test]
async fn nobody_is_told_at_night() {
    let app = full_board().await;
    let mette = signed_in(&app, "Mette").await;
    watch(&mette, SEARCH, "straks").await;
    // From 13.00 to 22.00 in Denmark.
    app.clock().advance(Duration::hours(9));
    let jens = signed_in(&app, "Jens").await;
    publish(&jens, &OFFERED).await;
    assert_eq!(told_after(&app, minute()).await.len(), 0);
    assert_eq!(told_after(&app, Duration::hours(9)).await.len(), 0, "7.01");
    assert_eq!(mette_told_after(&app, Duration::hours(1)).await.len(), 1, "8.01");
}

#[tokio::test]
async fn a_mail_a_day_tells_five_and_leaves_the_rest_for_the_next() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, SEARCH, "dagligt").await;
    for number in 1..=7 {
        let title = format!("Harmonika nummer {number} spiller");
        publish(&jens, &[OFFERED[0], ("overskrift", &title), OFFERED[2], OFFERED[3]]).await;
    }
    assert_eq!(mette_told_after(&app, Duration::hours(3)).await.len(), 0, "not on the first day");
    let first = mette_told_after(&app, Duration::hours(18)).await;
    assert_eq!((first.len(), first[0].subject.as_str()), (1, "5 nye opslag til dig"));
    assert_eq!(mette_told_after(&app, Duration::hours(8)).await.len(), 0, "one a day");
    let second = mette_told_after(&app, Duration::hours(16)).await;
    assert_eq!((second.len(), second[0].subject.as_str()), (1, "2 nye opslag til dig"));
    for number in 1..=7 {
        let title = format!("Harmonika nummer {number} spiller");
        let mails = [&first[0], &second[0]].iter().filter(|mail| mail.text_body.contains(&title)).count();
        assert_eq!(mails, 1, "{title}");
    }
}

#[tokio::test]
async fn a_mail_a_week_waits_a_week() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, SEARCH, "ugentligt").await;
    publish(&jens, &OFFERED).await;
    for day in 1..=7 {
        assert_eq!(mette_told_after(&app, Duration::days(1)).await.len(), usize::from(day == 7), "day {day}");
    }
}

#[tokio::test]
async fn both_sides_of_a_new_match_are_told_unless_they_have_switched_it_off() {
    let pair = Pair::meet().await;
    assert_eq!(told_after(&pair.app, minute()).await.len(), 0, "once a day is enough");
    let told = told_after(&pair.app, Duration::days(1)).await;
    let about: Vec<(&str, bool, bool)> = told
        .iter()
        .map(|mail| (mail.recipient.as_str(), mail.text_body.contains(&pair.offered), mail.text_body.contains(&pair.sought)))
        .collect();
    assert!(about.contains(&("mette@post.example", true, true)) && about.contains(&("jens@post.example", true, true)), "{about:?}");

    let silent = Pair::meet().await;
    assert_eq!(silent.mette.post_form(&silent.sought, &[("handling", "stop")]).await.status, 303);
    assert!(page(&silent.mette, &silent.sought).await.contains("Vi skriver ikke til dig om nye opslag"));
    told_after(&silent.app, minute()).await;
    let told = told_after(&silent.app, Duration::days(1)).await;
    assert!(told.iter().all(|mail| mail.recipient != "mette@post.example"));
    assert!(told.iter().any(|mail| mail.recipient == "jens@post.example"));
}

#[tokio::test]
async fn a_match_that_was_said_no_to_is_not_told() {
    let pair = Pair::meet().await;
    let no = [("handling", "passer-ikke"), ("match", super::pairs::id_of(&pair.offered))];
    assert_eq!(pair.mette.post_form(&pair.sought, &no).await.status, 303);
    told_after(&pair.app, minute()).await;
    let told = told_after(&pair.app, Duration::days(1)).await;
    assert!(told.iter().all(|mail| mail.recipient != "mette@post.example" || !mail.text_body.contains(&pair.offered)));
}

#[tokio::test]
async fn two_runners_tell_once() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, SEARCH, "straks").await;
    publish(&jens, &OFFERED).await;
    app.clock().advance(minute());
    follow(&app).await;
    let runs = futures::future::join_all((0..4).map(|_| async {
        looking::look(&app.state, &CancellationToken::new()).await?;
        telling::tell(&app.state).await
    }))
    .await;
    assert!(runs.iter().all(Result::is_ok), "{runs:?}");
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn a_press_that_is_sent_twice_at_once_begins_one_watch() {
    let app = full_board().await;
    let mette = signed_in(&app, "Mette").await;
    let form = [("handling", "sig-til"), ("hvor-tit", "straks")];
    let answers = futures::future::join_all((0..8).map(|_| mette.post_form(SEARCH, &form))).await;
    assert!(answers.iter().all(|answer| answer.status == 303), "{answers:?}");
    assert_eq!(watches::Entity::find().all(app.db().read()).await.expect("watches").len(), 1);
}

#[tokio::test]
async fn a_guest_is_led_over_the_sign_in_and_the_choice_comes_along() {
    let app = full_board().await;
    let guest = app.client();
    assert!(page(&guest, "/opslag?q=harmonika&art=tilbud").await.contains("href=\"/sig-til?q=harmonika&amp;art=tilbud\""));
    let answer = guest.post_form(SEARCH, &[("handling", "sig-til"), ("hvor-tit", "ugentligt")]).await;
    let sign_in = answer.location().to_owned();
    assert!(sign_in.starts_with("/log-ind?next=%2Fsig-til"), "{sign_in}");
    assert_eq!(guest.post_form(&sign_in, &[("email", "mette@post.example")]).await.status, 303);
    let code: String = app.mails().await[0].subject.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(guest.post_form("/log-ind/kode", &[("kode", &code)]).await.status, 303);
    let stored = watches::Entity::find().all(app.db().read()).await.expect("watches");
    assert_eq!((stored.len(), stored[0].search.as_deref(), stored[0].pace.as_str()), (1, Some("q=harmonika&art=tilbud"), "ugentligt"));
    assert!(page(&guest, SEARCH).await.contains("Vi holder allerede øje med det her for dig."));
}

/// A watch with the word for Saturday that addresses had before.
#[tokio::test]
async fn a_search_that_was_watched_with_an_older_word_for_a_day_is_known_again() {
    let app = full_board().await;
    let mette = signed_in(&app, "Mette").await;
    watch(&mette, "/sig-til?q=harmonika&dag=loer&dag=soen", "dagligt").await;
    let steps = Database::schema_names().iter().rev().position(|name| name.ends_with("days_of_watched_searches")).expect("the step") + 1;
    let stored = async || watches::Entity::find().one(app.db().read()).await.expect("an answer").expect("one watch").search;
    Migrator::down(app.db().write(), u32::try_from(steps).ok()).await.expect("as it was before");
    assert_eq!(stored().await.as_deref(), Some("q=harmonika&dag=loer&dag=soen"));
    app.db().migrate().await.expect("as it is now");
    assert_eq!(stored().await.as_deref(), Some("q=harmonika&dag=lor&dag=son"));
    page(&mette, "/mit").await;
    for search in ["/sig-til?q=harmonika&dag=loer&dag=søn", "/sig-til?q=harmonika&dag=lor&dag=son"] {
        let search = search.replace('ø', "%C3%B8");
        assert!(page(&mette, &search).await.contains("Vi holder allerede øje med det her for dig."), "{search}");
    }
}

#[tokio::test]
async fn a_cpr_number_in_a_search_is_kept_nowhere() {
    let app = full_board().await;
    let mette = signed_in(&app, "Mette").await;
    for words in
        ["010190-1234", "cykel+0101901234", "0101%E2%80%8B90%C2%AD12%0934", "%D9%A0%D9%A1%D9%A0%D9%A1%D9%A9%D9%A0%D9%A1%D9%A2%D9%A3%D9%A4"]
    {
        let search = format!("/sig-til?q={words}");
        for client in [&mette, &app.client()] {
            let answer = client.post_form(&search, &[("handling", "sig-til"), ("hvor-tit", "dagligt")]).await;
            assert_eq!((answer.status.as_u16(), answer.location()), (422, ""), "{words}");
            assert!(answer.text().contains("I søgningen står noget, der ligner et CPR-nummer.") && answer.text().contains("Ret søgningen"));
            assert_eq!(client.get(&search).await.status, 422, "{words}");
        }
    }
    let guest = app.client();
    guest.post_form("/log-ind?next=%2Fsig-til%3Fq%3D010190-1234%26hvor-tit%3Ddagligt", &[("email", "jens@post.example")]).await;
    let code: String = app.mails().await[0].subject.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(guest.post_form("/log-ind/kode", &[("kode", &code)]).await.status, 303);
    assert_eq!(watches::Entity::find().count(app.db().read()).await.expect("a number"), 0);
}

#[tokio::test]
async fn what_is_watched_is_listed_changed_and_stopped_by_its_owner_alone() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, SEARCH, "straks").await;
    watch(&mette, SEARCH, "dagligt").await;
    let listed = page(&mette, "/mit").await;
    assert!(listed.contains("»harmonika« · Tilbud") && listed.contains("Én gang om dagen"));
    let id = watches::Entity::find().one(app.db().read()).await.expect("an answer").expect("one watch").public_id;
    let change = [("handling", "sig-til"), ("overvaagning", id.as_str()), ("hvor-tit", "ugentligt")];
    assert_eq!(jens.post_form("/mit", &change).await.status, 404);
    assert!(app.client().post_form("/mit", &change).await.location().starts_with("/log-ind"));
    assert_eq!(mette.post_form("/mit", &change).await.status, 303);
    assert!(page(&mette, "/mit").await.contains("Én gang om ugen</p>"));
    assert_eq!(mette.post_form("/mit", &[("handling", "stop"), ("overvaagning", &id)]).await.status, 303);
    assert!(page(&mette, "/mit").await.contains("Vi holder ikke øje med noget for dig"));
    let data = page(&mette, "/profil/oplysninger.json").await;
    assert!(data.contains("\"watches\": []"), "{data}");
}
