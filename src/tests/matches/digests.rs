//! One mail tells what everything that somebody watches at one pace has found: each thing in its turn, each with its own end.

use byttebors::server::db::entities::{mails, watches};
use chrono::Duration;
use sea_orm::EntityTrait;

use super::{
    pairs::{OFFERED, full_board},
    watches::{told_after, watch},
};
use crate::{
    listings::writing::{page, publish, signed_in},
    support::{TestApp, client::Client},
};

/// What Jens plays; Mette watches a search for each.
const INSTRUMENTS: [&str; 7] = ["harmonika", "guitar", "violin", "klarinet", "trompet", "obo", "fagot"];

fn search(instrument: &str) -> String {
    format!("/sig-til?q={instrument}")
}

async fn offer(jens: &Client, instrument: &str) {
    let (title, body) = (format!("Jeg spiller {instrument} til jeres fest"), format!("Min {instrument} kommer gerne med."));
    publish(jens, &[OFFERED[0], ("overskrift", &title), ("beskrivelse", &body), OFFERED[3]]).await;
}

/// A board on which Mette watches a search for each instrument, at this pace, and Jens has not come yet.
async fn watched(pace: &str) -> (TestApp, Client, Client) {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    for instrument in INSTRUMENTS {
        watch(&mette, &search(instrument), pace).await;
    }
    (app, mette, jens)
}

/// The mails that Mette was told in.
async fn mette_told_after(app: &TestApp, span: Duration) -> Vec<mails::Model> {
    told_after(app, span).await.into_iter().filter(|mail| mail.recipient == "mette@post.example").collect()
}

/// The instruments a mail tells about.
fn told(mail: &mails::Model) -> Vec<&'static str> {
    INSTRUMENTS.into_iter().filter(|instrument| mail.text_body.contains(&format!("Tilbud: Jeg spiller {instrument} "))).collect()
}

/// The path of the link that stops everything a mail tells about.
fn stop_all(mail: &mails::Model) -> &str {
    let url = mail.unsubscribe_url.as_deref().expect("a link");
    &url[url.find("/sig-til/stop/").expect("a path")..]
}

async fn watched_searches(app: &TestApp) -> Vec<String> {
    let stored = watches::Entity::find().all(app.db().read()).await.expect("watches");
    stored.into_iter().filter_map(|watch| watch.search).collect()
}

#[tokio::test]
async fn seven_things_are_told_in_one_mail_a_day_and_each_has_its_turn() {
    let (app, _, jens) = watched("dagligt").await;
    for instrument in INSTRUMENTS {
        offer(&jens, instrument).await;
    }
    offer(&jens, "harmonika").await;
    assert_eq!(mette_told_after(&app, Duration::hours(3)).await.len(), 0, "not on the first day");
    let first = mette_told_after(&app, Duration::hours(18)).await;
    assert_eq!((first.len(), first[0].subject.as_str()), (1, "5 nye opslag til dig"));
    assert_eq!(told(&first[0]), INSTRUMENTS[..5], "one of each, the second harmonica waits");
    assert_eq!(first[0].text_body.matches("Stop besked om »").count(), 5, "{}", first[0].text_body);
    assert_eq!(first[0].text_body.matches("/sig-til/stop/").count(), 6, "and one for all of them");
    assert_eq!(mette_told_after(&app, Duration::hours(8)).await.len(), 0, "one a day");
    let second = mette_told_after(&app, Duration::hours(16)).await;
    assert_eq!((second.len(), second[0].subject.as_str()), (1, "3 nye opslag til dig"));
    assert_eq!(told(&second[0]), ["harmonika", "obo", "fagot"]);
    let (obo, harmonika) = (second[0].text_body.find("»obo«"), second[0].text_body.find("»harmonika«"));
    assert!(obo.is_some() && obo < harmonika, "first what was left out");
    assert_eq!(mette_told_after(&app, Duration::hours(24)).await.len(), 0, "nothing twice");
}

#[tokio::test]
async fn what_comes_after_the_mail_of_a_day_waits_for_the_next() {
    let (app, _, jens) = watched("dagligt").await;
    offer(&jens, "guitar").await;
    assert_eq!(mette_told_after(&app, Duration::hours(20)).await.len(), 1);
    let jens = signed_in(&app, "Jens").await;
    offer(&jens, "obo").await;
    assert_eq!(mette_told_after(&app, Duration::hours(2)).await.len(), 0, "another search, the same day");
    let next = mette_told_after(&app, Duration::hours(24)).await;
    assert_eq!((next.len(), told(&next[0])), (1, vec!["obo"]));
}

#[tokio::test]
async fn two_searches_that_find_the_same_tell_it_once() {
    let app = full_board().await;
    let (mette, jens) = (signed_in(&app, "Mette").await, signed_in(&app, "Jens").await);
    watch(&mette, "/sig-til?q=harmonika", "straks").await;
    watch(&mette, "/sig-til?q=harmonika&art=tilbud", "straks").await;
    watch(&mette, "/sig-til?art=tilbud", "dagligt").await;
    offer(&jens, "harmonika").await;
    let at_once = mette_told_after(&app, Duration::minutes(1)).await;
    assert_eq!((at_once.len(), at_once[0].subject.as_str()), (1, "Nyt på børsen: Jeg spiller harmonika til jeres fest"));
    assert_eq!(at_once[0].text_body.matches("Tilbud: Jeg spiller harmonika").count(), 1);
    assert_eq!(at_once[0].text_body.matches("/sig-til/stop/").count(), 1, "one thing, one link");
    for hours in [1, 24, 24] {
        assert_eq!(mette_told_after(&app, Duration::hours(hours)).await.len(), 0, "not at another pace either");
    }
}

#[tokio::test]
async fn what_is_told_at_once_is_bundled_and_comes_at_most_every_quarter_of_an_hour() {
    let (app, _, jens) = watched("straks").await;
    offer(&jens, "guitar").await;
    offer(&jens, "obo").await;
    let both = mette_told_after(&app, Duration::minutes(1)).await;
    assert_eq!((both.len(), told(&both[0])), (1, vec!["guitar", "obo"]));
    offer(&jens, "fagot").await;
    assert_eq!(mette_told_after(&app, Duration::minutes(5)).await.len(), 0, "a search that was never told waits, too");
    let next = mette_told_after(&app, Duration::minutes(10)).await;
    assert_eq!((next.len(), told(&next[0])), (1, vec!["fagot"]));
}

#[tokio::test]
async fn the_mail_programs_button_stops_what_the_mail_told_about_and_says_so() {
    let (app, mette, jens) = watched("straks").await;
    for instrument in ["guitar", "obo", "fagot"] {
        offer(&jens, instrument).await;
    }
    let mail = mette_told_after(&app, Duration::minutes(1)).await.pop().expect("a mail");
    let link = stop_all(&mail);
    assert!(
        mail.text_body
            .contains(&format!("Stop besked om alt det, der står i denne e-mail:\n{}", mail.unsubscribe_url.as_deref().expect("a link")))
    );
    let guest = app.client();
    let question = page(&guest, link).await;
    for part in ["»guitar«", "»obo«", "»fagot«", "Ét tryk stopper det hele"] {
        assert!(question.contains(part), "{part} is missing in {question}");
    }
    assert!(!question.contains("»violin«") && watched_searches(&app).await.len() == 7, "opening it changes nothing");
    assert_eq!(guest.post_form(link, &[("List-Unsubscribe", "One-Click")]).await.status, 200);
    assert_eq!(watched_searches(&app).await, ["q=harmonika", "q=violin", "q=klarinet", "q=trompet"]);
    assert!(page(&guest, link).await.contains("Du får ikke de e-mails mere"));
    assert!(page(&mette, "/mit").await.contains("»violin«"), "what the mail did not tell about goes on");
}

#[tokio::test]
async fn the_link_below_one_thing_stops_that_alone() {
    let (app, _, jens) = watched("straks").await;
    offer(&jens, "guitar").await;
    offer(&jens, "obo").await;
    let mail = mette_told_after(&app, Duration::minutes(1)).await.pop().expect("a mail");
    let (_, after) = mail.text_body.split_once("Stop besked om »obo«:\n").expect("its link");
    let link = after.lines().next().and_then(|url| url.find("/sig-til/stop/").map(|at| &url[at..])).expect("a path");
    assert_eq!(app.client().post_form(link, &[]).await.status, 200);
    let left = watched_searches(&app).await;
    assert!(left.len() == 6 && !left.contains(&"q=obo".to_owned()), "{left:?}");
}
