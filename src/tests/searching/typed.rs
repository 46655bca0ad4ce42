//! Words typed on the board: what they find, in which order, and how it is shown.

use byttebors::server::{interchange::import, matching::follower};
use chrono::Duration;

use crate::{
    listings::writing::{page, press, publish, signed_in},
    support::TestApp,
};

/// A board with the 92 listings of the development set, an hour between each, and an index of them.
async fn board() -> TestApp {
    board_of(1).await
}

/// The same with every listing so often.
async fn board_of(times: usize) -> TestApp {
    let app = TestApp::start().await;
    let copies = (0..times).map(|copy| include_str!("../data/dev.jsonl").replace("\"id\": \"", &format!("\"id\": \"{}", "x".repeat(copy))));
    let listings = import::read(copies.collect::<String>().as_bytes()).expect("every line is good");
    import::store(&app.state, listings, |at| Duration::hours(i64::try_from(at).expect("small"))).await.expect("stored");
    follower::catch_up(&app.state).await.expect("an index");
    app
}

/// A page without the empty comments that mark places for islands.
async fn plain(app: &TestApp, path: &str) -> String {
    page(&app.client(), path).await.replace("<!---->", "").replace("<!>", "")
}

/// How many listings a page says there are.
fn count(page: &str) -> u32 {
    let before = page.split(" opslag</p>").next().expect("a status");
    before.rsplit('>').next().and_then(|number| number.parse().ok()).expect("a count")
}

/// The addresses of the listings on a page, in their order.
fn listings(page: &str) -> Vec<&str> {
    let links = page.split("<article").skip(1).filter_map(|card| card.split("href=\"/opslag/").nth(1));
    links.filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test]
async fn a_word_is_found_with_a_slip_without_its_end_and_with_foreign_letters() {
    let app = board().await;
    let right = plain(&app, "/opslag?q=badminton").await;
    assert!(count(&right) > 0 && listings(&right).contains(&"d001"));
    for query in ["badm", "BADMINTON", "badmintn", "badmniton", "ketsjersport+badminton", "spillede+laere+division"] {
        let text = plain(&app, &format!("/opslag?q={query}")).await;
        assert!(listings(&text).contains(&"d001"), "{query}");
    }
    for odd in ["%25", "100%2525", "_", "'", "%3Cscript%3E", "%00", "%5C", "%28", "og", "%22a", "-", "AND+OR"] {
        assert_eq!(app.client().get(&format!("/opslag?q={odd}")).await.status, 200, "{odd}");
    }
}

#[tokio::test]
async fn every_word_must_be_there_and_a_compound_may_be_written_apart() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let about = |about: &'static str| ("beskrivelse", about);
    publish(&mette, &[("overskrift", "Fodboldtræner til de små"), about("Hver torsdag på banen bag skolen.")]).await;
    publish(&mette, &[("overskrift", "Træner til vores hold i fodbold"), about("Hver tirsdag på banen bag skolen.")]).await;
    publish(&mette, &[("overskrift", "Fodbold søges"), about("En bold, som ingen bruger mere, til frikvarteret.")]).await;
    follower::catch_up(&app.state).await.expect("an index");
    for (query, listings) in
        [("fodboldtræner", 2), ("fodbold", 3), ("fodb+torsd", 1), ("fodbold+tirsdag", 1), ("fodbold+xylofon", 0), ("xylofon", 0)]
    {
        assert_eq!(count(&plain(&app, &format!("/opslag?q={query}")).await), listings, "{query}");
    }
    let whole = plain(&app, "/opslag?q=nogen+der+vil+spille+fodbold+torsdag+eftermiddag").await;
    assert!(count(&whole) > 0, "of many words some may be missing");
}

#[tokio::test]
async fn a_word_with_a_slip_is_offered_without_it() {
    let app = board().await;
    let text = plain(&app, "/opslag?q=badmintn&art=tilbud").await;
    assert!(text.contains("Mente du »badminton«?") && text.contains("href=\"/opslag?q=badminton&amp;art=tilbud\""), "{text}");
    assert!(!plain(&app, "/opslag?q=badminton").await.contains("Mente du"));
    assert!(!plain(&app, "/opslag?q=badmin").await.contains("Mente du"), "a beginning is no slip");
}

#[tokio::test]
async fn words_that_stand_nowhere_lead_to_others() {
    let app = board().await;
    let text = plain(&app, "/opslag?q=xylofonqvartz").await;
    assert!(text.contains("0 opslag") && text.contains("Ord på børsen lige nu"), "{text}");
    let suggested = text.split("Ord på børsen lige nu").nth(1).and_then(|rest| rest.split("href=\"").nth(1)).expect("a word");
    assert!(count(&plain(&app, suggested.split('"').next().expect("an address")).await) > 0);
}

#[tokio::test]
async fn beside_few_that_say_it_stand_those_that_say_it_in_other_words() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let leader = publish(&mette, &[("overskrift", "Kampleder til vores stævne")]).await;
    let referee = publish(&mette, &[("overskrift", "Dommer søges"), ("beskrivelse", "Til to kampe i foråret.")]).await;
    publish(&mette, &[("overskrift", "Strikkegarn"), ("beskrivelse", "To poser med rester i mange farver.")]).await;
    follower::catch_up(&app.state).await.expect("an index");
    let text = plain(&app, "/opslag?q=kampleder").await;
    let (said, near) = text.split_once("Det her ligner det, du søger").expect("both parts");
    let path = |id: &&str| format!("/opslag/{id}");
    assert_eq!(count(&text), 1, "only what says it is counted");
    assert_eq!(listings(said).iter().map(path).collect::<Vec<_>>(), [leader]);
    assert_eq!(listings(near).iter().map(path).collect::<Vec<_>>(), [referee]);
    assert!(near.contains("<mark>Dommer</mark>"), "{near}");
    let other = plain(&app, "/opslag?q=linjedommer").await;
    assert_eq!((count(&other), listings(&other).len()), (0, 2), "{other}");
    assert!(other.contains("Ingen opslag bruger netop de ord") && !other.contains("Ord på børsen lige nu"));
    assert!(!plain(&app, "/opslag?q=kampleder&side=2").await.contains("Det her ligner"));
    assert!(!plain(&app, "/opslag?q=kampleder&art=tilbud").await.contains("Dommer"), "what was chosen holds for them too");
}

#[tokio::test]
async fn the_best_come_first_unless_another_order_is_chosen() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let about = "Vi er 14 piger mellem 10 og 13 år, og vi låner gerne en trailer ud.";
    let best = publish(&mette, &[("overskrift", "Trailer til haveaffald")]).await;
    app.clock().advance(Duration::hours(1));
    let newest = publish(&mette, &[("overskrift", "Stole og borde"), ("beskrivelse", about)]).await;
    follower::catch_up(&app.state).await.expect("an index");
    let order = |text: &str| listings(text).into_iter().map(|id| format!("/opslag/{id}")).collect::<Vec<_>>();
    assert_eq!(order(&plain(&app, "/opslag?q=trailer").await), [best.clone(), newest.clone()]);
    assert_eq!(order(&plain(&app, "/opslag?q=trailer&sortering=nyeste").await), [newest.clone(), best.clone()]);
    assert_eq!(order(&plain(&app, "/opslag?q=trailer&sortering=udloeber").await), [best.clone(), newest.clone()]);
    assert_eq!(order(&plain(&app, "/opslag?q=trailer&sortering=bedst").await), [best.clone(), newest.clone()]);
    assert_eq!(order(&plain(&app, "/opslag").await), [newest, best], "without words the newest come first");
}

#[tokio::test]
async fn filters_and_counts_hold_for_words_and_pages_show_every_listing_once() {
    let app = board_of(9).await;
    let query = "tirsdag";
    let all = count(&plain(&app, &format!("/opslag?q={query}")).await);
    assert!(all > 24, "{all}");
    let mut of_kinds = 0;
    for kind in ["tilbud", "efterlysning", "ide"] {
        of_kinds += count(&plain(&app, &format!("/opslag?q={query}&art={kind}")).await);
    }
    assert_eq!(of_kinds, all);
    for sorting in ["bedst", "nyeste", "udloeber", "naermest&omraade=8900"] {
        let mut seen = Vec::new();
        for number in 1..=all.div_ceil(24) {
            let text = plain(&app, &format!("/opslag?q={query}&sortering={sorting}&side={number}")).await;
            seen.extend(listings(&text).into_iter().map(str::to_owned));
        }
        let shown = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!((seen.len(), shown), (all as usize, all as usize), "{sorting}");
    }
    let near = plain(&app, &format!("/opslag?q={query}&omraade=8900")).await;
    assert_eq!(listings(&near).len(), count(&near).min(24) as usize);
    assert!(near.split("<article").skip(1).all(|card| card.contains("Randers C")));
}

#[tokio::test]
async fn what_was_found_is_marked_and_nothing_typed_becomes_markup() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    publish(
        &mette,
        &[("overskrift", "Trailer <b>til</b> & fra"), ("beskrivelse", "En trailer med plads til to cykler og <i>en</i> stol.")],
    )
    .await;
    follower::catch_up(&app.state).await.expect("an index");
    let text = plain(&app, "/opslag?q=trailer").await;
    assert!(text.contains("<mark>Trailer</mark> &lt;b&gt;til&lt;/b&gt; &amp; fra"), "{text}");
    assert!(text.contains("En <mark>trailer</mark> med plads"));
    assert!(!plain(&app, "/opslag").await.contains("<mark>"));
}

#[tokio::test]
async fn live_results_are_those_of_the_page() {
    let app = board().await;
    let shown = plain(&app, "/opslag?q=badm").await;
    let live = app.client().get("/api/listings/search?query=q%3Dbadm").await;
    assert_eq!(live.status, 200);
    let answer: serde_json::Value = serde_json::from_str(live.text()).expect("JSON");
    let results = answer["results"].as_str().expect("HTML").replace("<!---->", "").replace("<!>", "");
    assert_eq!(listings(&results), listings(&shown));
    assert!(results.contains("<mark>"));
}

#[tokio::test]
async fn what_has_left_the_board_is_not_shown_even_before_the_index_knows() {
    let app = TestApp::start().await;
    let mette = signed_in(&app, "Mette").await;
    let path = publish(&mette, &[("overskrift", "Trailer til haveaffald")]).await;
    follower::catch_up(&app.state).await.expect("an index");
    assert_eq!(count(&plain(&app, "/opslag?q=trailer").await), 1);
    assert_eq!(press(&mette, &path, &[("handling", "pause")]).await.status, 303);
    let text = plain(&app, "/opslag?q=trailer").await;
    assert_eq!((count(&text), listings(&text).len()), (0, 0));
    assert_eq!(press(&mette, &path, &[("handling", "genoptag")]).await.status, 303);
    assert_eq!(count(&plain(&app, "/opslag?q=trailer").await), 1);
    app.clock().advance(Duration::days(61));
    assert_eq!(count(&plain(&app, "/opslag?q=trailer").await), 0, "its time is over, though no job has run");
}
